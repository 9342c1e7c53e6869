package careplan.exchange.apply;

import careplan.base.Texts;
import careplan.exchange.format.ServiceTypes;
import careplan.exchange.receive.ActualScope;
import careplan.request.RowAction;
import careplan.schedule.DayCounts;
import careplan.schedule.MonthlySchedule;
import careplan.schedule.ScheduleLine;
import careplan.schedule.ScheduleStatus;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
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
    private final List<ScheduleLine> added = new ArrayList<>();
    private final List<ScheduleLine> removed = new ArrayList<>();
    private final Map<ScheduleLine, DayCounts> actuals = new IdentityHashMap<>();

    private ActualPatch(MonthlySchedule kept, ReceivedMonth received, ActualScope scope) {
        this.kept = kept;
        this.received = received;
        this.scope = scope;
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

    /** Carries the patch out on the month that was compared. */
    void carryOut() {
        int last =
                kept.getLines().stream().mapToInt(ScheduleLine::getLineNo).max().orElse(0);
        changes.forEach(change -> change.deed().run());
        kept.getLines().removeAll(removed);
        for (ScheduleLine line : added) {
            line.setLineNo(++last);
            kept.addLine(line);
        }
    }

    private void lines() {
        Map<ScheduleLine, ScheduleLine> pairs = pairs();
        Set<ScheduleLine> met = Collections.newSetFromMap(new IdentityHashMap<>());
        met.addAll(pairs.values());
        for (ScheduleLine line : received.schedule().getLines()) {
            ScheduleLine same = pairs.get(line);
            if (same == null && line.getActual().total() == 0) {
                continue; // neither planned nor given
            }
            if (same == null) {
                added.add(line);
                changes.add(new Change(
                        RowAction.ADDED,
                        received.place(line),
                        Words.line(line),
                        null,
                        actual(line.getActual()),
                        Words.text("notPlanned"),
                        () -> {}));
            } else {
                counts(same, line.getActual(), received.place(line));
            }
        }
        for (ScheduleLine line : kept.getLines()) {
            if (!met.contains(line) && scope.holds(line.getProviderNumber(), line.getServiceType())) {
                gone(line);
            }
        }
    }

    /** Which line kept meets which line received: first those equal in everything, then those of one service at one time. */
    private Map<ScheduleLine, ScheduleLine> pairs() {
        Map<ScheduleLine, ScheduleLine> pairs = new IdentityHashMap<>();
        pair(pairs, ScheduleLine::lineKey);
        pair(pairs, ActualPatch::serviceAndTime);
        return pairs;
    }

    private void pair(Map<ScheduleLine, ScheduleLine> pairs, Function<ScheduleLine, String> key) {
        Set<ScheduleLine> met = Collections.newSetFromMap(new IdentityHashMap<>());
        met.addAll(pairs.values());
        Map<String, List<ScheduleLine>> free = new HashMap<>();
        for (ScheduleLine line : kept.getLines()) {
            if (!met.contains(line)) {
                free.computeIfAbsent(key.apply(line), k -> new ArrayList<>()).add(line);
            }
        }
        for (ScheduleLine line : received.schedule().getLines()) {
            List<ScheduleLine> same = free.getOrDefault(key.apply(line), List.of());
            if (!pairs.containsKey(line) && !same.isEmpty()) {
                pairs.put(line, same.remove(0));
            }
        }
    }

    /** Without the units, which actuals may leave open, and the equipment, which V3 does not tell. */
    private static String serviceAndTime(ScheduleLine line) {
        return String.join(
                "|",
                line.getProviderNumber(),
                Texts.nullToEmpty(line.getSatelliteBranch()),
                line.getServiceCode(),
                line.getStartTime(),
                line.getEndTime(),
                Texts.nullToEmpty(line.getDetailCode()),
                line.isOver30Days() ? "1" : "0");
    }

    private void counts(ScheduleLine line, DayCounts actual, Place place) {
        actuals.put(line, actual);
        if (line.getActual().equals(actual)) {
            changes.add(Change.unchanged(place, Words.line(line), actual(actual)));
            return;
        }
        changes.add(new Change(
                RowAction.CHANGED,
                place,
                Words.line(line),
                actual(line.getActual()),
                actual(actual),
                null,
                () -> line.setActual(actual)));
    }

    /** A line of the scope that was not received: its actuals go, and with them a line that was never planned. */
    private void gone(ScheduleLine line) {
        if (line.getPlanned().total() > 0) {
            counts(line, DayCounts.NONE, null);
            return;
        }
        removed.add(line);
        actuals.put(line, DayCounts.NONE);
        changes.add(
                new Change(RowAction.DELETED, null, Words.line(line), actual(line.getActual()), null, null, () -> {}));
    }

    /**
     * A month is 実績済 once every service planned has actuals. It is so from then on by itself, and is 作成済 again when
     * they are taken back; one that was 確定済 and changes has to be confirmed again.
     */
    private void status() {
        Set<String> missing = missing();
        boolean real = changes.stream().anyMatch(Change::isReal);
        boolean whole = missing.isEmpty() && anyActual();
        ScheduleStatus before = kept.getStatus();
        ScheduleStatus after = !real ? before : whole ? ScheduleStatus.ACTUALS_ENTERED : lacking(before);
        String remark = missing.isEmpty() ? null : Words.format("actualsMissing", String.join("、", missing));
        if (after == before) {
            changes.add(new Change(
                    RowAction.UNCHANGED,
                    null,
                    Words.text("status"),
                    Words.value(before),
                    Words.value(before),
                    remark,
                    () -> {}));
            return;
        }
        changes.add(new Change(
                RowAction.CHANGED,
                null,
                Words.text("status"),
                Words.value(before),
                Words.value(after),
                before == ScheduleStatus.CONFIRMED ? Words.text("confirmAgain") : remark,
                () -> kept.setStatus(after)));
    }

    /** Without actuals a month is 作成済; with some of them, a person who said 実績済 is not contradicted. */
    private ScheduleStatus lacking(ScheduleStatus before) {
        if (!anyActual()) {
            return ScheduleStatus.DRAFTED;
        }
        return before == ScheduleStatus.CONFIRMED ? ScheduleStatus.ACTUALS_ENTERED : before;
    }

    private boolean anyActual() {
        return !added.isEmpty()
                || kept.getLines().stream().anyMatch(line -> after(line).total() > 0);
    }

    /** Names of the providers whose planned services of a type have no actuals at all. */
    private Set<String> missing() {
        Set<String> having = new HashSet<>();
        added.forEach(line -> having.add(provider(line)));
        kept.getLines().stream().filter(line -> after(line).total() > 0).forEach(line -> having.add(provider(line)));
        Set<String> missing = new LinkedHashSet<>();
        kept.getLines().stream()
                .filter(line -> line.getPlanned().total() > 0
                        && ServiceTypes.covered(line.getServiceType())
                        && !having.contains(provider(line)))
                .map(line -> line.getProviderName() == null ? line.getProviderNumber() : line.getProviderName())
                .forEach(missing::add);
        return missing;
    }

    private static String provider(ScheduleLine line) {
        return line.getProviderNumber() + line.getServiceType();
    }

    private DayCounts after(ScheduleLine line) {
        return actuals.getOrDefault(line, line.getActual());
    }

    private static String actual(DayCounts counts) {
        return Words.format("actual", Words.value(counts));
    }
}
