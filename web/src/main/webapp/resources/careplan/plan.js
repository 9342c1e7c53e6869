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

  /* 期間: the text that the forms have, written from two dates */

  var ERAS = { 令和: 2018, R: 2018, 平成: 1988, H: 1988 };
  var DAY_IN_TEXT = /(令和|平成|[RH])?\s*(元|\d+)\s*[年.\/-]\s*(\d+)\s*(?:[月.\/-]\s*(?:(\d+)\s*日?)?)?/g;
  var periodField = null;

  function iso(year, month, day) {
    return year + "-" + twoDigits(month) + "-" + twoDigits(day);
  }

  function lastOf(year, month) {
    return new Date(year, month, 0).getDate();
  }

  /** The days that a text names, the first and the last; a month alone means its first or its last day. */
  function daysOf(text) {
    return Array.from(text.normalize("NFKC").matchAll(DAY_IN_TEXT)).slice(0, 2).map(function (found, index) {
      var year = (found[2] === "元" ? 1 : parseInt(found[2], 10)) + (found[1] ? ERAS[found[1]] : 0);
      var month = parseInt(found[3], 10);
      return iso(year, month, found[4] ? parseInt(found[4], 10) : index === 0 ? 1 : lastOf(year, month));
    });
  }

  function japanese(day, short) {
    var parts = day.split("-").map(Number);
    var year = parts[0] - ERAS.令和;
    return short ? "R" + year + "." + parts[1] + "." + parts[2] : "令和" + (year === 1 ? "元" : year) + "年" + parts[1] + "月" + parts[2] + "日";
  }

  function periodInput(name) {
    return document.querySelector("#periodDialog [data-period=" + name + "]");
  }

  function openPeriod(button) {
    periodField = button.parentElement.querySelector("input[type=text]");
    var days = daysOf(periodField.value);
    periodInput("from").value = days[0] || "";
    periodInput("to").value = days[1] || "";
    document.getElementById("periodDialog").showModal();
  }

  /** Until the day before the same day so many months later. */
  function lasts(months) {
    var from = periodInput("from").value;
    if (from) {
      var parts = from.split("-").map(Number);
      var end = new Date(parts[0], parts[1] - 1 + months, parts[2] - 1);
      periodInput("to").value = iso(end.getFullYear(), end.getMonth() + 1, end.getDate());
    }
  }

  function takePeriod() {
    var days = [periodInput("from").value, periodInput("to").value];
    var texts = [false, true].map(function (short) {
      return days.map(function (day) {
        return day ? japanese(day, short) : "";
      }).join("～");
    });
    periodField.value = days.join("") === "" ? "" : texts[0].length <= periodField.maxLength ? texts[0] : texts[1];
    periodField.dispatchEvent(new Event("input", { bubbles: true }));
    periodField.dispatchEvent(new Event("change", { bubbles: true }));
  }

  document.addEventListener("click", function (event) {
    var open = event.target.closest("[data-period-open]");
    var months = event.target.closest("[data-period-months]");
    var close = event.target.closest("[data-period-close]");
    if (open) {
      openPeriod(open);
    } else if (months) {
      lasts(parseInt(months.dataset.periodMonths, 10));
    } else if (close) {
      if (close.dataset.periodClose === "take") {
        takePeriod();
      }
      document.getElementById("periodDialog").close();
      periodField.focus();
    }
  });
})();
