/* What is typed and not kept yet. Leaving a page asks first; a save that was refused leads to the first wrong field; what
   was typed when the session or the page was lost waits in this tab of the browser, and comes back after the login.
   It watches forms with the class "guarded", and the month's grid. Passwords and files are never looked at. */
var CareplanEntry = (function () {
  "use strict";

  var STORE = "careplan.entry";
  var LONGEST = 12 * 60 * 60 * 1000;
  var FIELDS = "input:not([data-unguarded]):not([type=hidden]):not([type=password]):not([type=file]):not([type=submit]):not([type=button]), select, textarea";

  /** Ids of the forms with something unsaved. */
  var unsavedForms = new Set();
  /** What each field held when the page was opened or last kept. */
  var before = new Map();
  /** Whether a person waits for an answer; what the page asks by itself asks again. */
  var asked = false;
  /** Whether rows were added, moved or removed: then a field is not known by its place any more. */
  var restructured = false;

  function fields() {
    return Array.from(document.querySelectorAll("form.guarded, form#month")).flatMap(function (form) {
      return Array.from(form.querySelectorAll(FIELDS)).filter(function (field) {
        return !field.disabled && !field.readOnly;
      });
    });
  }

  function isSwitch(field) {
    return field.type === "checkbox" || field.type === "radio";
  }

  function valueOf(field) {
    return isSwitch(field) ? String(field.checked) : field.value;
  }

  function setValue(field, value) {
    if (isSwitch(field)) {
      field.checked = value === "true";
    } else {
      field.value = value;
    }
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }

  /** Key to field. Cells of a grid have no name, and the same label in two lines. */
  function byKey() {
    var all = new Map();
    var seen = new Map();
    fields().forEach(function (field) {
      var name = field.name || field.getAttribute("aria-label");
      var key = isSwitch(field) ? name + "=" + field.value : name;
      var nth = (seen.get(key) || 0) + 1;
      seen.set(key, nth);
      all.set(key + "#" + nth, field);
    });
    return all;
  }

  function nameOf(field) {
    var label = field.getAttribute("aria-label") || (field.labels && field.labels[0] && field.labels[0].textContent);
    return (label || "").trim();
  }

  /** A choice in words; a switch only where it is on. */
  function shownOf(field) {
    if (isSwitch(field)) {
      return field.checked ? "✓" : "";
    }
    return field.tagName === "SELECT" && field.selectedOptions.length ? field.selectedOptions[0].textContent : field.value;
  }

  function learn() {
    byKey().forEach(function (field, key) {
      if (!before.has(key)) {
        before.set(key, valueOf(field));
      }
    });
  }

  function mark() {
    document.body.toggleAttribute("data-entry-unsaved", unsavedForms.size > 0);
  }

  function unsaved(formId) {
    unsavedForms.add(formId);
    mark();
  }

  function anything() {
    return unsavedForms.size > 0 || document.body.dataset.unsaved === "true";
  }

  function saved(formId) {
    if (formId) {
      unsavedForms.delete(formId);
    } else {
      unsavedForms.clear();
    }
    restructured = restructured && unsavedForms.size > 0;
    before.forEach(function (value, key) {
      if (!formId || key.startsWith(formId + ":")) {
        before.delete(key);
      }
    });
    learn();
    mark();
  }

  function forgetAll() {
    unsavedForms.clear();
    document.body.dataset.unsaved = "false";
    mark();
  }

  /** Puts what was typed aside for the time after the login. */
  function keep() {
    var typed = [];
    byKey().forEach(function (field, key) {
      if (before.get(key) !== valueOf(field)) {
        typed.push({ key: key, before: before.get(key), value: valueOf(field), name: nameOf(field), shown: shownOf(field) });
      }
    });
    if (typed.length) {
      sessionStorage.setItem(STORE, JSON.stringify({
        at: Date.now(),
        staff: document.body.dataset.staff,
        office: document.body.dataset.office,
        path: location.pathname + location.search,
        restructured: restructured,
        cells: document.querySelectorAll("input.day-count").length,
        typed: typed
      }));
    }
  }

  function fits(kept, one, field) {
    var sameGrid = !field || !field.matches(".day-count") || kept.cells === document.querySelectorAll("input.day-count").length;
    return field && sameGrid && !kept.restructured && one.before === valueOf(field);
  }

  function tell(left) {
    var notice = document.getElementById("entryRestored");
    var list = notice.querySelector("ul");
    left.forEach(function (one) {
      var item = document.createElement("li");
      item.textContent = (one.name ? one.name + "： " : "") + one.shown;
      list.append(item);
    });
    notice.querySelector(".entry-left").hidden = left.length === 0;
    notice.hidden = false;
  }

  function putBack(kept) {
    var all = byKey();
    var left = kept.typed.filter(function (one) {
      var field = all.get(one.key);
      if (fits(kept, one, field)) {
        setValue(field, one.value);
        return false;
      }
      return one.shown !== "";
    });
    tell(left);
  }

  function restore() {
    var kept = JSON.parse(sessionStorage.getItem(STORE) || "null");
    if (!kept || !document.body.dataset.staff) {
      return;
    }
    if (kept.staff !== document.body.dataset.staff || Date.now() - kept.at > LONGEST) {
      sessionStorage.removeItem(STORE);
    } else if (kept.office === document.body.dataset.office && kept.path === location.pathname + location.search) {
      sessionStorage.removeItem(STORE);
      putBack(kept);
    }
  }

  /** Whether the server sends the browser away from what was typed, instead of having kept it. */
  function isLost(address) {
    var target = new URL(address, location.href);
    return /\/(login\.xhtml|error\/[0-9]+\.xhtml)$/.test(target.pathname)
      || target.pathname + target.search === location.pathname + location.search;
  }

  /** Before the browser follows an answer that leads elsewhere: what it leaves was saved, or is put aside. */
  function followRedirects() {
    var processor = PrimeFaces.ajax.ResponseProcessor;
    var follow = processor.doRedirect;
    processor.doRedirect = function (node) {
      if (anything() && isLost(node.getAttribute("url"))) {
        keep();
      }
      forgetAll();
      follow.call(processor, node);
    };
  }

  function controlOf(mark) {
    if (!mark.matches(".ui-message-error")) {
      return mark;
    }
    var row = mark.closest(".field, .copy-answer, td, .stacked, form");
    var control = row && row.querySelector(FIELDS + ", input[type=password]");
    if (control) {
      control.setAttribute("aria-invalid", "true");
      if (mark.id) {
        control.setAttribute("aria-describedby", mark.id);
      }
    }
    return control;
  }

  function toFirstWrong() {
    var marks = document.querySelectorAll("main .ui-state-error, main [aria-invalid=true], main .wrong, main .ui-message-error, .ui-dialog .ui-message-error");
    var wrong = Array.from(marks).map(controlOf).filter(function (control) {
      return control && control.matches("input, select, textarea") && control.offsetParent;
    });
    if (wrong.length) {
      wrong[0].focus({ preventScroll: true });
      wrong[0].scrollIntoView({ block: "center" });
    }
  }

  function answered(args) {
    unsavedForms.forEach(function (formId) {
      if (!document.getElementById(formId)) {
        unsavedForms.delete(formId);
      }
    });
    mark();
    learn();
    if (args && args.validationFailed) {
      toFirstWrong();
    }
  }

  /** PrimeFaces waits for ever for the answer that never came. */
  function buttonsWorkAgain() {
    jQuery(".ui-state-loading").removeClass("ui-state-loading ui-state-disabled").prop("disabled", false).removeAttr("aria-disabled");
  }

  function typed(event) {
    var form = event.target.closest("form.guarded");
    if (form && event.target.matches(FIELDS)) {
      unsaved(form.id);
    }
  }

  document.addEventListener("input", typed);
  document.addEventListener("change", typed);

  document.addEventListener("click", function (event) {
    var button = event.target.closest("[data-restructures] button[type=submit]");
    if (button) {
      restructured = true;
      unsaved(button.form.id);
    }
  });

  document.addEventListener("submit", function (event) {
    if (event.target.id === "frameForm") {
      sessionStorage.removeItem(STORE);
    }
  });

  window.addEventListener("beforeunload", function (event) {
    if (anything()) {
      event.preventDefault();
      event.returnValue = "";
    }
  });

  document.addEventListener("DOMContentLoaded", function () {
    learn();
    restore();
    if (window.PrimeFaces && PrimeFaces.ajax) {
      followRedirects();
      jQuery(document).on("pfAjaxSend", function () {
        asked = true;
        document.getElementById("answerFailed").hidden = true;
      });
      jQuery(document).on("pfAjaxComplete", function (event, xhr, settings, args) {
        asked = false;
        answered(args);
      });
      jQuery(document).on("pfAjaxError", function (event, xhr) {
        buttonsWorkAgain();
        document.getElementById("answerFailed").hidden = !asked || xhr.statusText === "abort";
      });
    }
  });

  return {
    /** Whether something on the page is not kept yet. */
    anything: anything,
    /** Something of this form is not kept yet. */
    unsaved: unsaved,
    /** Rows were added or moved by something else than a button. */
    restructured: function (formId) {
      restructured = true;
      unsaved(formId);
    },
    /** The server's answer: this form is kept; without an id everything is. */
    saved: saved
  };
})();
