/* Lists whose place stands in the address of the page. The tab remembers the address of each list, for the ways back to it;
   a list whose conditions are being changed is grey until it is searched, and nothing can be done with its rows. */
var CareplanList = (function () {
  "use strict";

  var searched = null;

  function form() {
    return document.querySelector("form.list-page");
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

  function changed(event) {
    if (form() && form().contains(event.target) && !event.target.closest(".ui-datatable")) {
      grey();
    }
  }

  document.addEventListener("input", changed);
  document.addEventListener("change", changed);

  document.addEventListener("click", function (event) {
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
    }
  });

  return {
    /** The server's answer: where the list stands now, and whether it was searched anew. */
    at: function (query, anew) {
      history.replaceState(history.state, "", location.pathname + query);
      remember();
      if (anew) {
        searched = conditions();
      }
      grey();
    }
  };
})();
