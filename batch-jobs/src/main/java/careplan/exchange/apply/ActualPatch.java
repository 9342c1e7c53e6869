package careplan.exchange.apply;

import careplan.exchange.format.Message;
import careplan.exchange.format.ServiceTypes;
import careplan.exchange.receive.ActualScope;
import careplan.request.RowAction;
import careplan.schedule.ActualsProgress;
import careplan.schedule.DayCounts;
import careplan.schedule.GivenVisits;
import careplan.schedule.MonthlySchedule;
import careplan.schedule.ScheduleLine;
import careplan.schedule.ScheduleStatus;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What has to change in a month that is kept so that its actuals say what the providers sent. Finding out changes
 * nothing. The plan is ours: planned counts and units stay, and a line that is only in the actuals is added without a
 * plan.
 */
final class ActualPatch {

    private final MonthlySchedule kept;
    private final ReceivedMonth received;
    private final ActualScope scope;
    private final List<Change> changes = new ArrayList<>();
    private final List<Message> warnings = new ArrayList<>();
    private final List<ScheduleLine> added = new ArrayList<>();
    private final List<ScheduleLine> removed = new ArrayList<>();
    private final Map<ScheduleLine, DayCounts> actuals = new IdentityHashMap<>();
    private final ActualsProgress before;

    private ActualPatch(MonthlySchedule kept, ReceivedMonth received, ActualScope scope) {
        this.kept = kept;
        this.received = received;
        this.scope = scope;
        this.before = exchanged(kept.getLines(), ScheduleLine::getActual);
    }

    /**
     * Compares.
     *
     * @param received the lines with their actuals; none for a deletion
     * @param scope the lines that the received data speak for
     */
    static ActualPatch between(MonthlySchedule kept, ReceivedMonth received, ActualScope scope) {
        ActualPatch patch = new ActualPatch(kept, received, scope);
        patch.lines();
        patch.status();
        return patch;
    }

    /** The differences and, as 変更なし, what is equal. */
    List<Change> changes() {
        return changes;
    }

    /** What the providers reported otherwise than it was planned, which is kept as they sent it. */
    List<Message> warnings() {
        return warnings;
    }

    /** Carries the patch out on the month that was compared. */
    void carryOut() {
        changes.forEach(change -> change.deed().run());
        kept.getLines().removeAll(removed);
        added.forEach(kept::addLine);
        kept.putInOrder();
    }

    private void lines() {
        ActualMatching matching = ActualMatching.of(kept, received.schedule());
        for (ScheduleLine line : kept.getLines()) {
            if (matching.met(line)) {
                Place place = received.place(matching.source(line));
                counts(line, matching.counts(line), matching.visits(line), place);
                warnings.addAll(ActualDifferences.of(line, matching.visits(line), place));
            }
        }
        matching.unplanned().forEach((line, counts) -> {
            line.setActual(counts);
            added.add(line);
            changes.add(new Change(
                    RowAction.ADDED,
                    received.place(line),
                    Words.line(line),
                    null,
                    Words.actual(counts, GivenVisits.NONE),
                    Words.text("notPlanned"),
                    () -> {}));
        });
        for (ScheduleLine line : kept.getLines()) {
            if (!matching.met(line) && scope.holds(line.getProviderNumber(), line.getServiceType())) {
                gone(line);
            }
        }
    }

    private void counts(ScheduleLine line, DayCounts actual, GivenVisits visits, Place place) {
        actuals.put(line, actual);
        String after = Words.actual(actual, visits);
        if (line.getActual().equals(actual) && line.getGivenVisits().equals(visits)) {
            changes.add(Change.unchanged(place, Words.line(line), after));
            return;
        }
        changes.add(new Change(
                RowAction.CHANGED,
                place,
                Words.line(line),
                Words.actual(line.getActual(), line.getGivenVisits()),
                after,
                null,
                () -> line.setActual(actual, visits)));
    }

    /** A line of the scope that was not received: its actuals go, and with them a line that was never planned. */
    private void gone(ScheduleLine line) {
        if (line.getPlanned().total() > 0) {
            counts(line, DayCounts.NONE, GivenVisits.NONE, null);
            return;
        }
        removed.add(line);
        actuals.put(line, DayCounts.NONE);
        String before = Words.actual(line.getActual(), line.getGivenVisits());
        changes.add(new Change(RowAction.DELETED, null, Words.line(line), before, null, null, () -> {}));
    }

    /** A month is 実績済 once every service planned has actuals, and follows them back; what was 確定済 is confirmed again. */
    private void status() {
        ActualsProgress progress = progress();
        Set<String> missing = progress.lackingProviders();
        boolean real = changes.stream().anyMatch(Change::isReal);
        ScheduleStatus status = kept.getStatus();
        ScheduleStatus after = real ? status.afterActualsReceived(before, progress) : status;
        String remark = missing.isEmpty() ? null : Words.format("actualsMissing", String.join("、", missing));
        if (after == status) {
            changes.add(new Change(
                    RowAction.UNCHANGED,
                    null,
                    Words.text("status"),
                    Words.value(status),
                    Words.value(status),
                    remark,
                    () -> {}));
            return;
        }
        changes.add(new Change(
                RowAction.CHANGED,
                null,
                Words.text("status"),
                Words.value(status),
                Words.value(after),
                status == ScheduleStatus.CONFIRMED ? Words.text("confirmAgain") : remark,
                () -> kept.actualsReceived(after)));
    }

    /** How far the actuals have come once the patch is carried out. */
    private ActualsProgress progress() {
        List<ScheduleLine> lines = new ArrayList<>(kept.getLines());
        lines.addAll(added);
        return exchanged(lines, this::after);
    }

    /** No provider sends the actuals of a service type that the standard does not exchange. */
    private static ActualsProgress exchanged(List<ScheduleLine> lines, Function<ScheduleLine, DayCounts> actual) {
        return ActualsProgress.of(lines, actual).lackingOnly(ServiceTypes::covered);
    }

    private DayCounts after(ScheduleLine line) {
        return actuals.getOrDefault(line, line.getActual());
    }
}
