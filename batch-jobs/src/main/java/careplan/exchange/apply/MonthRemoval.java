package careplan.exchange.apply;

import careplan.request.RowAction;
import careplan.schedule.DayCounts;
import careplan.schedule.MonthlySchedule;
import careplan.schedule.ScheduleLine;
import careplan.schedule.ScheduleStatus;
import java.util.ArrayList;
import java.util.List;

/**
 * What has to go from a month that is kept when its plan is deleted by its sender: lines, 別表 and totals. The actuals
 * are ours: a line that has some stays without a plan, and with it the month.
 */
final class MonthRemoval {

    private final MonthlySchedule kept;
    private final List<Change> changes = new ArrayList<>();
    private final List<ScheduleLine> removed = new ArrayList<>();

    private MonthRemoval(MonthlySchedule kept) {
        this.kept = kept;
    }

    /** Finds out; changes nothing. */
    static MonthRemoval of(MonthlySchedule kept) {
        MonthRemoval removal = new MonthRemoval(kept);
        kept.getLines().forEach(removal::line);
        kept.getStatementLines().forEach(line -> removal.deleted(Words.statement(line), Words.amounts(line)));
        kept.getTypeTotals().forEach(total -> removal.deleted(Words.typeTotal(total), Words.sums(total)));
        removal.status();
        return removal;
    }

    List<Change> changes() {
        return changes;
    }

    /** Whether nothing of the month is left, so that it goes altogether. */
    boolean whole() {
        return removed.size() == kept.getLines().size();
    }

    /** Carries the removal out on a month of which something is left. */
    void carryOut() {
        changes.forEach(change -> change.deed().run());
        kept.getLines().removeAll(removed);
        kept.getStatementLines().clear();
        kept.getTypeTotals().clear();
        kept.setTotalOverLimitUnits(null);
    }

    private void line(ScheduleLine line) {
        String before = Words.value(line.getPlanned());
        if (line.getActual().total() == 0) {
            removed.add(line);
            deleted(Words.line(line), before);
        } else if (line.getPlanned().total() == 0) {
            changes.add(Change.unchanged(null, Words.line(line), before));
        } else {
            changes.add(new Change(
                    RowAction.CHANGED,
                    null,
                    Words.line(line),
                    before,
                    Words.value(DayCounts.NONE),
                    Words.text("actualsKept"),
                    () -> line.setPlanned(DayCounts.NONE)));
        }
    }

    private void deleted(String subject, String before) {
        changes.add(new Change(RowAction.DELETED, null, subject, before, null, null, () -> {}));
    }

    private void status() {
        boolean real = changes.stream().anyMatch(Change::isReal);
        ScheduleStatus before = kept.getStatus();
        ScheduleStatus after = before.afterPlanChange();
        if (after != before && real && !whole()) {
            changes.add(new Change(
                    RowAction.CHANGED,
                    null,
                    Words.text("status"),
                    Words.value(before),
                    Words.value(after),
                    Words.text("confirmAgain"),
                    kept::planChanged));
        }
    }
}
