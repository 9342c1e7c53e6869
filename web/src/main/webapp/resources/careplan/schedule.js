/* The month's grid: days are typed into plain inputs, which one hidden field carries to the server as JSON. Arrow keys
   move, Enter goes down, a space puts 1 or nothing, Alt and an arrow moves the line, Ctrl+S saves.
   Inputs are shown in the line that one works on only, and as text elsewhere: a browser draws 1,860 inputs anew with every key. */
(function () {
  "use strict";

  var timer = null;
  var left = null;
  var moving = null;

  function grid() {
    return document.querySelector("table.month-grid[data-editable]");
  }

  function cells(row) {
    return Array.prototype.slice.call(row.querySelectorAll("input.day-count"));
  }

  function number(input) {
    var text = input.value.normalize("NFKC").trim();
    return text === "" ? 0 : /^\d+$/.test(text) ? parseInt(text, 10) : NaN;
  }

  /** 31 counts: days that the month lacks are 0. */
  function counts(row) {
    var list = cells(row).map(function (input) {
      var n = number(input);
      return isNaN(n) ? -1 : n;
    });
    while (list.length < 31) {
      list.push(0);
    }
    return list;
  }

  function rows() {
    return Array.prototype.filter.call(grid().querySelectorAll("tr.planned, tr.actual"), function (row) {
      return cells(row).length > 0;
    });
  }

  /** The line that one works on shows its inputs. */
  function takeInHand(body) {
    var before = grid().querySelector("tbody.in-hand");
    if (before !== body) {
      if (before) {
        before.classList.remove("in-hand");
      }
      body.classList.add("in-hand");
    }
  }

  function focus(input) {
    takeInHand(input.closest("tbody"));
    input.focus();
  }

  /** Some line is always in hand, so that its inputs can be reached with the Tab key. */
  function oneInHand() {
    var body = grid() && !grid().querySelector("tbody.in-hand") && grid().querySelector("tbody.line");
    if (body) {
      takeInHand(body);
    }
  }

  /** Tells the cell what its input holds: it shows it while the input is not. */
  function show(input) {
    var cell = input.closest("td");
    cell.dataset.count = input.value;
    cell.classList.toggle("changed", input.value !== input.defaultValue);
  }

  /** Where the cursor is, so that it can be put back there when the grid has been drawn anew. */
  function remember() {
    var input = document.activeElement;
    left = null;
    if (input && input.matches("input.day-count")) {
      var row = input.closest("tr");
      left = { row: rows().indexOf(row), column: cells(row).indexOf(input) };
    }
  }

  function restore() {
    var row = left && grid() && rows()[left.row];
    if (row && cells(row)[left.column]) {
      focus(cells(row)[left.column]);
    }
    left = null;
  }

  function collect() {
    var table = grid();
    if (!table) {
      return;
    }
    remember();
    var lines = Array.prototype.map.call(table.querySelectorAll("tbody.line"), function (body) {
      return { p: counts(body.querySelector("tr.planned")), a: counts(body.querySelector("tr.actual")) };
    });
    document.getElementById("month:counts").value = JSON.stringify(lines);
  }

  /** What the days hold is what is kept, written as the server writes it. */
  function settle() {
    document.querySelectorAll("input.day-count").forEach(function (input) {
      input.value = number(input) > 0 ? number(input) : "";
      input.defaultValue = input.value;
      show(input);
    });
  }

  function total(row) {
    var sum = cells(row).reduce(function (all, input) {
      return all + (number(input) || 0);
    }, 0);
    row.querySelector("td.total").textContent = sum;
  }

  function changed(input) {
    var n = number(input);
    input.classList.toggle("wrong", isNaN(n) || n < 0 || n > 99);
    input.setAttribute("aria-invalid", input.classList.contains("wrong"));
    input.closest("tbody").classList.toggle("has-wrong", !!input.closest("tbody").querySelector("input.wrong"));
    show(input);
    total(input.closest("tr"));
    document.body.dataset.unsaved = "true";
    clearTimeout(timer);
    timer = setTimeout(function () {
      if (window.previewStatement && !document.querySelector("input.day-count.wrong")) {
        collect();
        window.previewStatement();
      }
    }, 700);
  }

  /** Puts the plan into the actuals of the lines that have none yet. */
  function asPlanned() {
    Array.prototype.forEach.call(grid().querySelectorAll("tbody.line"), function (body) {
      var planned = cells(body.querySelector("tr.planned"));
      var actual = cells(body.querySelector("tr.actual"));
      var none = actual.every(function (input) {
        return input.value.trim() === "";
      });
      // of another office's lines a provider enters nothing
      if (none && !body.classList.contains("other")) {
        planned.forEach(function (input, day) {
          if (input.value !== "") {
            actual[day].value = input.value;
            changed(actual[day]);
          }
        });
      }
    });
  }

  function move(input, down, across) {
    var all = rows();
    var row = input.closest("tr");
    var column = cells(row).indexOf(input) + across;
    var target = all[all.indexOf(row) + down];
    if (target && cells(target)[column]) {
      focus(cells(target)[column]);
      cells(target)[column].select();
      return true;
    }
    return false;
  }

  /** Moves the whole line; the cursor goes with it. */
  function moveLine(input, up) {
    var link = input.closest("tbody").querySelector(up ? "a.move-up" : "a.move-down");
    if (link) {
      moving = { row: input.closest("tr").className, column: cells(input.closest("tr")).indexOf(input) };
      link.click();
    }
  }

  /** The server's answer: the line stands there now. The cursor is put where it was in it, on a day or on the link. */
  function moved(line, up) {
    var body = grid().querySelectorAll("tbody.line")[line];
    if (moving) {
      focus(cells(body.querySelector("tr." + moving.row))[moving.column]);
    } else {
      body.querySelector(up ? "a.move-up" : "a.move-down").focus();
    }
    moving = null;
    if (window.PrimeFaces) {
      // else it puts the cursor on what has the id of the link that was pressed: another line's now
      window.PrimeFaces.customFocus = true;
    }
  }

  document.addEventListener("input", function (event) {
    if (event.target.matches("input.day-count")) {
      changed(event.target);
    }
  });

  document.addEventListener("keydown", function (event) {
    if ((event.ctrlKey || event.metaKey) && event.key === "s" && grid()) {
      event.preventDefault();
      document.querySelector("button.save-month").click();
      return;
    }
    var input = event.target;
    if (!input.matches || !input.matches("input.day-count") || event.isComposing) {
      return;
    }
    if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      event.preventDefault();
      moveLine(input, event.key === "ArrowUp");
      return;
    }
    var moves = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1], Enter: [1, 0] };
    if (moves[event.key]) {
      event.preventDefault();
      move(input, moves[event.key][0], moves[event.key][1]);
    } else if (event.key === " ") {
      event.preventDefault();
      input.value = number(input) > 0 ? "" : "1";
      changed(input);
    }
  });

  document.addEventListener("change", function (event) {
    if (event.target.matches("[data-own-only]")) {
      document.querySelector("table.month-grid").classList.toggle("own-only", event.target.checked);
    }
  });

  document.addEventListener("focusin", function (event) {
    var body = grid() && event.target.closest("table.month-grid tbody.line");
    if (body) {
      takeInHand(body);
    }
    if (event.target.matches("input.day-count")) {
      event.target.select();
    }
  });

  document.addEventListener("mousedown", function (event) {
    var cell = event.target.closest("table.month-grid[data-editable] td.count");
    if (cell && event.button === 0 && !event.target.matches("input")) {
      event.preventDefault();
      focus(cell.querySelector("input.day-count"));
    }
  });

  document.addEventListener("DOMContentLoaded", function () {
    oneInHand();
    if (window.jQuery) {
      window.jQuery(document).on("pfAjaxComplete", oneInHand);
    }
  });

  window.addEventListener("beforeunload", function (event) {
    if (document.body.dataset.unsaved === "true") {
      event.preventDefault();
      event.returnValue = "";
    }
  });

  window.CareplanMonth = {
    collect: collect,
    asPlanned: asPlanned,
    moved: moved,
    /** The server's answer: nothing unsaved is left. The grid itself stays where the server has kept what it shows. */
    saved: function () {
      document.body.dataset.unsaved = "false";
      settle();
      CareplanEntry.saved();
      restore();
    },
    /** The server's answer: the working copy on the server differs from what is stored. */
    unsaved: function () {
      document.body.dataset.unsaved = "true";
    }
  };
})();
