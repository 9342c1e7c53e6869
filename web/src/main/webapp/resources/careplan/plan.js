/* Plan documents: saves with Ctrl+S, adds to the week where it is clicked, and gives a
   provider chosen by its name its number. */
(function () {
  "use strict";

  var DAY = 24 * 60;

  function twoDigits(number) {
    return (number < 10 ? "0" : "") + number;
  }

  function numberOf(name) {
    var option = Array.from(document.getElementById("providerNames").options).find(function (one) {
      return one.value === name;
    });
    return option ? option.dataset.number : "";
  }

  /** A number typed by hand stays: only an empty one, or that of the provider named before, gives way. */
  function fillNumber(name) {
    var row = name.closest("tr");
    var number = row && row.querySelector("input.provider-number");
    var known = numberOf(name.value);
    if (number && known) {
      if (!number.value || number.value === numberOf(name.dataset.named)) {
        number.value = known;
      }
      name.dataset.named = name.value;
    }
  }

  function namesProvider(input) {
    return input.getAttribute("list") === "providerNames";
  }

  document.addEventListener("focusin", function (event) {
    if (namesProvider(event.target)) {
      event.target.dataset.named = event.target.value;
    }
  });

  document.addEventListener("input", function (event) {
    if (namesProvider(event.target)) {
      fillNumber(event.target);
    }
  });

  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey && event.key === "s") {
      var save = document.querySelector(".save-plan");
      if (save) {
        event.preventDefault();
        save.focus();
        save.click();
      }
    }
  });

  document.addEventListener("click", function (event) {
    var column = event.target.classList.contains("week-body") ? event.target : null;
    if (column && column.dataset.weekDay) {
      var box = column.getBoundingClientRect();
      var hour = Math.floor((((event.clientY - box.top) / box.height) * DAY) / 60);
      CareplanEntry.restructured("edit");
      addToWeek([
        { name: "weekDays", value: column.dataset.weekDay },
        { name: "weekFrom", value: twoDigits(hour) + "00" }
      ]);
    }
  });

  function addRows(panel) {
    var days = Array.from(panel.querySelectorAll("[data-week-add-day]:checked"), function (box) {
      return box.dataset.weekAddDay;
    });
    var sent = Array.from(panel.querySelectorAll("[data-week-add]"), function (input) {
      return { name: input.dataset.weekAdd, value: input.value };
    });
    CareplanEntry.restructured("edit");
    addToWeek([{ name: "weekDays", value: days.join("") }].concat(sent));
  }

  document.addEventListener("click", function (event) {
    var button = event.target.closest("[data-week-add-rows]");
    if (button) {
      addRows(button.closest(".week-add"));
    }
  });
})();
