/* Small helps of the frame. Listeners sit on the document, so that they outlive what a partial update replaces. */
var Careplan = (function () {
  "use strict";

  function bar() {
    return document.getElementById("officeChanged");
  }

  /** Steps a month picker by its button's data-month-step, keeping year and month together. */
  function step(button) {
    var picker = button.closest(".month-picker");
    var year = picker.querySelector(".month-year");
    var month = picker.querySelector(".month-month");
    var now = new Date();
    var y = parseInt(year.value.normalize("NFKC"), 10) || now.getFullYear();
    var m = parseInt(month.value, 10) || now.getMonth() + 1;
    var months = y * 12 + (m - 1) + parseInt(button.dataset.monthStep, 10);
    year.value = Math.floor(months / 12);
    month.value = (months % 12) + 1;
    month.dispatchEvent(new Event("change", { bubbles: true }));
  }

  document.addEventListener("click", function (event) {
    var button = event.target.closest("[data-month-step]");
    if (button) {
      step(button);
    }
  });

  /**
   * A date field of the browser takes digits alone. Whoever begins to type an era (R8.12.1), or pastes a date as papers
   * write it, gets a text field instead; the server understands both.
   */
  function asText(field, text) {
    field.type = "text";
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }

  document.addEventListener("keydown", function (event) {
    var plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (event.target.type === "date" && plain && /^[mtshrMTSHR]$/.test(event.key)) {
      event.preventDefault();
      asText(event.target, event.key);
    }
  });

  document.addEventListener("paste", function (event) {
    var text = event.clipboardData ? event.clipboardData.getData("text").trim() : "";
    if (event.target.type === "date" && text && !/^\d{4}-\d{2}-\d{2}$/.test(text)) {
      event.preventDefault();
      asText(event.target, text);
      event.target.dispatchEvent(new Event("change", { bubbles: true }));
    }
  });

  /** PrimeFaces makes each message of a list an alert, which is no list item any more; the list as a whole is told instead. */
  function messagesAreAList() {
    document.querySelectorAll(".ui-messages li[role=alert]").forEach(function (message) {
      message.closest(".ui-messages").setAttribute("role", message.closest(".ui-messages-error") ? "alert" : "status");
      message.removeAttribute("role");
    });
  }

  /** What else stays in view (buttons, headings of lists) begins below the messages. */
  function leaveRoomForMessages() {
    var messages = document.getElementById("messages");
    var height = messages && messages.childElementCount ? messages.offsetHeight : 0;
    document.documentElement.style.setProperty("--messages", height + "px");
  }

  /** PrimeFaces counts from 0 to 0 where there is nothing. */
  function nothingIsNotCounted() {
    document.querySelectorAll(".ui-paginator-current").forEach(function (report) {
      if (/^0件中/.test(report.textContent)) {
        report.textContent = "0件";
      }
    });
  }

  /** Several lists on one page have pagers that a screen reader tells apart. */
  function pagersHaveNames() {
    var pagers = document.querySelectorAll(".ui-paginator");
    pagers.forEach(function (pager, i) {
      var part = pager.closest("section, form, fieldset");
      var heading = part && part.querySelector("h2, h3, legend");
      pager.dataset.name = pager.dataset.name || pager.getAttribute("aria-label") || "";
      if (pagers.length > 1) {
        pager.setAttribute("aria-label", [heading ? heading.textContent.trim() : "", pager.dataset.name, i + 1].join(" ").trim());
      }
    });
  }

  /** A question whether to do what cannot be undone is not answered by a stray Enter. */
  function cancelHasTheFocus() {
    PrimeFaces.widget.ConfirmDialog.prototype.applyFocus = function () {
      this.jq.find(".ui-confirmdialog-no").trigger("focus");
    };
  }

  document.addEventListener("DOMContentLoaded", function () {
    nothingIsNotCounted();
    pagersHaveNames();
    if (window.PrimeFaces && PrimeFaces.widget.ConfirmDialog) {
      cancelHasTheFocus();
      jQuery(document).on("pfAjaxComplete", nothingIsNotCounted);
      jQuery(document).on("pfAjaxComplete", pagersHaveNames);
    }
    messagesAreAList();
    leaveRoomForMessages();
    var main = document.getElementById("main");
    if (main) {
      new MutationObserver(function () {
        messagesAreAList();
        leaveRoomForMessages();
      }).observe(main, { childList: true });
    }
  });

  return {
    /** The words of a line of time; called by its widget, before it is drawn. */
    timeline: function () {
      this.cfg.opts.format = {
        minorLabels: { second: "H:mm:ss", minute: "H:mm", hour: "H:mm", weekday: "D日(ddd)", day: "D日", month: "M月", year: "YYYY年" },
        majorLabels: { second: "M月D日(ddd) H:mm", minute: "M月D日(ddd)", hour: "M月D日(ddd)", weekday: "YYYY年M月", day: "YYYY年M月", month: "YYYY年" }
      };
    },
    /** Called when an action has replaced the content: what is new begins at the top, for eyes and screen readers. */
    toMain: function () {
      document.getElementById("main").focus();
      window.scrollTo(0, 0);
    },
    /** Called when an action has opened a part of the page that may be below what is in view. */
    toPart: function (id) {
      var part = document.getElementById(id);
      if (part) {
        part.scrollIntoView({ block: "start" });
        part.tabIndex = -1;
        part.focus({ preventScroll: true });
      }
    },
    /** Called by the server's answer when this page's office is no longer the one in use. */
    officeChanged: function () {
      bar().classList.remove("closed");
      bar().scrollIntoView({ block: "center" });
    },
    /** Called when the page's own office is in use again. */
    officeRestored: function () {
      bar().classList.add("closed");
    }
  };
})();
