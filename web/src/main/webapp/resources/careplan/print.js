/* 印刷: what the forms leave to choose, remembered by the browser for this person; and a question before a page with unsaved
   input is printed, since the paper shows what is stored. */
(function () {
  "use strict";

  var STORE = "careplan.print";
  /** Longest that a save may take before the browser would not let the print open any more, in milliseconds. */
  var PATIENCE = 4500;

  var waiting = null;

  function chosen() {
    return (localStorage.getItem(STORE) || "").split(",").filter(Boolean);
  }

  function showChosen() {
    var all = chosen();
    document.querySelectorAll("[data-print-option]").forEach(function (box) {
      box.checked = all.includes(box.dataset.printOption);
    });
    document.querySelectorAll("[data-print-options]").forEach(function (field) {
      field.value = all.join(",");
    });
  }

  function address(link) {
    return link.href + (chosen().length ? "&options=" + encodeURIComponent(chosen().join(",")) : "");
  }

  function open(href) {
    window.open(href, "_blank");
  }

  function saveButton() {
    return document.querySelector(".save-month, .save-plan");
  }

  function ask(link) {
    var dialog = document.getElementById("printUnsaved");
    dialog.dataset.href = address(link);
    dialog.querySelector("[data-print-after=save]").hidden = !saveButton();
    dialog.showModal();
  }

  function saveFirst(href) {
    waiting = { href: href, until: Date.now() + PATIENCE };
    saveButton().click();
  }

  function answered() {
    if (waiting && !CareplanEntry.anything() && Date.now() < waiting.until) {
      open(waiting.href);
    }
    waiting = null;
  }

  document.addEventListener("change", function (event) {
    var option = event.target.dataset.printOption;
    if (option) {
      var all = chosen().filter(function (one) {
        return one !== option;
      });
      localStorage.setItem(STORE, all.concat(event.target.checked ? [option] : []).join(","));
      showChosen();
    }
  });

  document.addEventListener("click", function (event) {
    var link = event.target.closest("a.print-link");
    var after = event.target.closest("[data-print-after]");
    if (link && CareplanEntry.anything()) {
      event.preventDefault();
      ask(link);
    } else if (link && chosen().length) {
      event.preventDefault();
      open(address(link));
    } else if (after) {
      var dialog = after.closest("dialog");
      dialog.close();
      if (after.dataset.printAfter === "save") {
        saveFirst(dialog.dataset.href);
      } else if (after.dataset.printAfter === "stored") {
        open(dialog.dataset.href);
      }
    }
  });

  document.addEventListener("DOMContentLoaded", function () {
    showChosen();
    jQuery(document).on("pfAjaxComplete", function () {
      showChosen();
      window.setTimeout(answered);
    });
  });
})();
