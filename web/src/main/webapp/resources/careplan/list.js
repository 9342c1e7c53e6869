/* Lists whose place stands in the address of the page. The tab remembers the address of each list, for the ways back to it;
   a list whose conditions are being changed is grey until it is searched, and nothing can be done with its rows. */
var CareplanList = (function () {
  "use strict";

  /** A screen lower than this does not show the conditions and a dozen rows at once. */
  var LOW = 820;

  var searched = null;
  var folded = false;

  /** The conditions and the rows that they find: one form, or two in one part of the page. */
  function form() {
    return document.querySelector(".list-page");
  }

  function key(path) {
    return "careplan.list:" + document.body.dataset.office + ":" + path;
  }

  function remember() {
    if (form()) {
      sessionStorage.setItem(key(location.pathname), location.search);
    }
  }

  /** What the conditions say, without what belongs to the rows. */
  function conditions() {
    return Array.from(form().querySelectorAll("input:not([type=hidden]), select"))
      .filter(function (field) {
        return !field.closest(".ui-datatable");
      })
      .map(function (field) {
        return field.name + "=" + (field.type === "checkbox" || field.type === "radio" ? field.checked : field.value);
      })
      .join("&");
  }

  function grey() {
    var list = form();
    if (list) {
      var stale = searched !== null && conditions() !== searched;
      list.classList.toggle("stale", stale);
      list.querySelectorAll(".ui-datatable, .on-list").forEach(function (part) {
        part.inert = stale;
      });
    }
  }

  function shownValue(field) {
    var chosen = field.querySelector("input:checked");
    if (chosen && chosen.type === "radio") {
      return (field.querySelector("label[for='" + chosen.id + "']") || chosen).textContent;
    }
    return Array.from(field.querySelectorAll("input:not([type=hidden]):not([type=radio]), select"))
      .map(function (input) {
        if (input.type === "checkbox") {
          return input.checked ? "✓" : "";
        }
        if (input.tagName === "SELECT") {
          var option = input.options[input.selectedIndex];
          var unit = input.classList.contains("month-month") && option && option.value ? "月" : "";
          return option && option.value ? option.text + unit : "";
        }
        return input.value && input.classList.contains("month-year") ? input.value + "年" : input.value;
      })
      .filter(Boolean)
      .join("");
  }

  /** What was searched, in one line: the conditions that say something. */
  function summary(list) {
    return Array.from(list.querySelectorAll(".fields .field"))
      .filter(function (field) {
        return !field.querySelector(".field");
      })
      .map(function (field) {
        var label = field.firstElementChild.cloneNode(true);
        label.querySelectorAll(".required").forEach(function (mark) {
          mark.remove();
        });
        var value = shownValue(field).trim();
        return value ? label.textContent.trim() + "：" + value : "";
      })
      .filter(Boolean)
      .join("　");
  }

  function showFold() {
    var list = form();
    var bar = list && list.querySelector(".fold-bar");
    if (bar) {
      bar.hidden = !folded;
      bar.querySelector(".fold-summary").textContent = folded ? summary(list) : "";
      list.classList.toggle("folded", folded);
    }
  }

  /** After a search the rows are in view, the conditions in one line. */
  function fold() {
    var list = form();
    if (list && list.classList.contains("foldable") && list.querySelector(".ui-datatable") && window.innerHeight < LOW) {
      var inside = document.activeElement && document.activeElement.closest(".list-page .fields, .list-page .actions.end");
      folded = true;
      showFold();
      if (inside) {
        list.querySelector(".fold-conditions").focus();
      }
    }
  }

  function unfold() {
    folded = false;
    showFold();
    var first = form().querySelector(".fields input:not([type=hidden]), .fields select");
    if (first) {
      first.focus();
    }
  }

  function changed(event) {
    if (form() && form().contains(event.target) && !event.target.closest(".ui-datatable")) {
      grey();
    }
  }

  document.addEventListener("input", changed);
  document.addEventListener("change", changed);

  document.addEventListener("click", function (event) {
    if (event.target.closest(".fold-conditions")) {
      unfold();
      return;
    }
    var link = event.target.closest("a.to-list");
    if (link && !link.search) {
      link.search = sessionStorage.getItem(key(link.pathname)) || "";
    }
  }, true);

  document.addEventListener("DOMContentLoaded", function () {
    if (form()) {
      remember();
      searched = conditions();
      // dates are chosen from a calendar, which tells only jQuery
      jQuery(document).on("change dateSelect", changed);
      fold();
    }
    if (window.PrimeFaces && PrimeFaces.ajax) {
      // what an answer has drawn anew is unfolded, and may say what was searched again
      jQuery(document).on("pfAjaxComplete", function (event, xhr, settings, args) {
        if (folded && args && args.validationFailed) {
          folded = false;
        }
        grey();
        showFold();
      });
    }
  });

  /** The size of pages that is chosen once holds for all lists of this browser. */
  function rememberSize(query) {
    var size = new URLSearchParams(query).get("size") || "20";
    document.cookie = "careplanRows=" + size + "; path=" + location.pathname.split("/app/")[0] + "/; max-age=31536000; SameSite=Strict";
  }

  /** What the address says of lists beside this one, whose parameters have a dot. */
  function besides() {
    var others = new URLSearchParams();
    new URLSearchParams(location.search).forEach(function (value, name) {
      if (name.indexOf(".") > 0) {
        others.append(name, value);
      }
    });
    return others.toString();
  }

  return {
    /** A list beside the page's own was turned to another page. */
    beside: function (name, page) {
      var all = new URLSearchParams(location.search);
      all.delete(name);
      if (page > 1) {
        all.append(name, page);
      }
      var query = all.toString();
      history.replaceState(history.state, "", location.pathname + (query ? "?" + query : ""));
      remember();
    },

    /** The server's answer: where the list stands now, and whether it was searched anew. */
    at: function (query, anew) {
      var others = besides();
      history.replaceState(history.state, "", location.pathname + query + (others ? (query ? "&" : "?") + others : ""));
      remember();
      rememberSize(query);
      if (anew) {
        searched = conditions();
        fold();
      }
      grey();
    }
  };
})();
