package careplan.exchange.apply;

import careplan.base.Texts;
import careplan.request.RowAction;
import careplan.schedule.DayCounts;
import careplan.schedule.MonthlySchedule;
import careplan.schedule.ScheduleLine;
import careplan.schedule.ScheduleStatus;
import careplan.schedule.ServiceKey;
import careplan.schedule.StatementLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What has to change in a month that is kept so that it says what was received. Finding out changes nothing: the same
 * patch is shown before the import and carried out by it.
 *
 * <p>The plan is the sender's, the actuals are ours: a received line replaces planned counts only, and a line that is no
 * longer planned stays for as long as it has actuals.
 */
final class MonthPatch {

    private final MonthlySchedule kept;
    private final ReceivedMonth received;
    private final List<Change> changes = new ArrayList<>();
    private final List<ScheduleLine> added = new ArrayList<>();
    private final List<ScheduleLine> removed = new ArrayList<>();
    private final List<ScheduleLine> order = new ArrayList<>();

    private MonthPatch(MonthlySchedule kept, ReceivedMonth received) {
        this.kept = kept;
        this.received = received;
    }

    /**
     * Compares.
     *
     * @param kept the month as kept; null where there is none
     */
    static MonthPatch between(MonthlySchedule kept, ReceivedMonth received) {
        MonthPatch patch = new MonthPatch(kept, received);
        if (kept == null) {
            patch.everythingNew();
        } else {
            patch.head();
            patch.lines();
            patch.statement();
            patch.typeTotals();
            patch.status();
        }
        return patch;
    }

    /** The differences and, as 変更なし, what is equal; the lines of table 6 first. */
    List<Change> changes() {
        return changes;
    }

    /** Whether there is a difference at all. */
    boolean isReal() {
        return changes.stream().anyMatch(Change::isReal);
    }

    /** Carries the patch out on the month that was compared. */
    void carryOut() {
        changes.forEach(change -> change.deed().run());
        kept.getLines().removeAll(removed);
        added.forEach(kept::addLine);
        for (int i = 0; i < order.size(); i++) {
            order.get(i).setLineNo(i + 1);
        }
    }

    private void everythingNew() {
        MonthlySchedule schedule = received.schedule();
        schedule.getLines().forEach(line -> changes.add(added(line, Words.line(line), Words.value(line.getPlanned()))));
        schedule.getStatementLines()
                .forEach(line -> changes.add(added(line, Words.statement(line), Words.amounts(line))));
        schedule.getTypeTotals().forEach(total -> changes.add(added(total, Words.typeTotal(total), Words.sums(total))));
    }

    private Change added(Object entity, String subject, String value) {
        return new Change(RowAction.ADDED, received.place(entity), subject, null, value, null, () -> {});
    }

    private void head() {
        MonthlySchedule other = received.schedule();
        for (Property<MonthlySchedule, ?> property :
                Property.differing(MonthProperties.HEAD, kept, received.schedule())) {
            changes.add(new Change(
                    RowAction.CHANGED,
                    received.headPlace(),
                    property.label(),
                    property.text(kept),
                    property.text(other),
                    null,
                    () -> property.copy(other, kept)));
        }
    }

    private void lines() {
        Map<ServiceKey, ScheduleLine> left = new LinkedHashMap<>();
        List<ScheduleLine> twins = new ArrayList<>();
        for (ScheduleLine line : kept.getLines()) {
            if (left.putIfAbsent(line.key(), line) != null) {
                twins.add(line);
            }
        }
        for (ScheduleLine line : received.schedule().getLines()) {
            ScheduleLine same = left.remove(line.key());
            if (same == null) {
                added.add(line);
                order.add(line);
                changes.add(added(line, Words.line(line), Words.value(line.getPlanned())));
            } else {
                order.add(same);
                line(same, line);
            }
        }
        left.values().forEach(this::notPlanned);
        twins.forEach(this::notPlanned);
        if (!inOrder() && changes.stream().noneMatch(Change::isReal)) {
            changes.add(new Change(
                    RowAction.CHANGED, received.headPlace(), Words.text("lineOrder"), null, null, null, () -> {}));
        }
    }

    private void line(ScheduleLine same, ScheduleLine line) {
        boolean days = !same.getPlanned().equals(line.getPlanned());
        boolean name = !Texts.nullToEmpty(same.getProviderName()).equals(Texts.nullToEmpty(line.getProviderName()));
        String after = Words.value(line.getPlanned());
        if (!days && !name) {
            changes.add(Change.unchanged(received.place(line), Words.line(same), after));
            return;
        }
        changes.add(new Change(
                RowAction.CHANGED,
                received.place(line),
                Words.line(same),
                days ? Words.value(same.getPlanned()) : same.getProviderName(),
                days ? after : line.getProviderName(),
                null,
                () -> {
                    if (days) {
                        same.setPlanned(line.getPlanned());
                    }
                    if (name) {
                        same.getService().setProviderName(line.getProviderName());
                    }
                }));
    }

    private void notPlanned(ScheduleLine line) {
        String before = Words.value(line.getPlanned());
        boolean planned = line.getPlanned().total() > 0;
        if (line.getActual().total() == 0) {
            removed.add(line);
            changes.add(new Change(RowAction.DELETED, null, Words.line(line), before, null, null, () -> {}));
            return;
        }
        order.add(line);
        if (planned) {
            changes.add(new Change(
                    RowAction.CHANGED,
                    null,
                    Words.line(line),
                    before,
                    Words.value(DayCounts.NONE),
                    Words.text("actualsKept"),
                    () -> line.setPlanned(DayCounts.NONE)));
        } else {
            changes.add(Change.unchanged(null, Words.line(line), before));
        }
    }

    /** Whether the lines that stay are numbered already as they will be; new ones may follow at the end. */
    private boolean inOrder() {
        for (int i = 0; i < order.size(); i++) {
            ScheduleLine line = order.get(i);
            if (!added.contains(line) && line.getLineNo() != i + 1) {
                return false;
            }
        }
        return true;
    }

    private void statement() {
        compare(
                kept.getStatementLines(),
                received.schedule().getStatementLines(),
                MonthPatch::statementKey,
                MonthProperties.STATEMENT,
                Words::statement,
                Words::amounts,
                MonthlySchedule::addStatementLine);
    }

    private void typeTotals() {
        compare(
                kept.getTypeTotals(),
                received.schedule().getTypeTotals(),
                total -> Integer.toString(total.getSlot()),
                MonthProperties.TYPE_TOTAL,
                Words::typeTotal,
                Words::sums,
                MonthlySchedule::addTypeTotal);
    }

    /** Compares two lists whose elements are known by a key; the second element with one key meets the second one. */
    private <E> void compare(
            List<E> keptList,
            List<E> receivedList,
            Function<E, String> key,
            List<Property<E, ?>> properties,
            Function<E, String> subject,
            Function<E, String> value,
            BiConsumer<MonthlySchedule, E> add) {
        Map<String, E> left = byKey(keptList, key);
        for (Map.Entry<String, E> entry : byKey(receivedList, key).entrySet()) {
            E other = entry.getValue();
            E same = left.remove(entry.getKey());
            Place place = received.place(other);
            if (same == null) {
                changes.add(new Change(
                        RowAction.ADDED,
                        place,
                        subject.apply(other),
                        null,
                        value.apply(other),
                        null,
                        () -> add.accept(kept, other)));
                continue;
            }
            List<Property<E, ?>> differing = Property.differing(properties, same, other);
            if (differing.isEmpty()) {
                changes.add(Change.unchanged(place, subject.apply(other), value.apply(other)));
            } else {
                changes.add(new Change(
                        RowAction.CHANGED,
                        place,
                        subject.apply(other),
                        texts(differing, same),
                        texts(differing, other),
                        null,
                        () -> differing.forEach(property -> property.copy(other, same))));
            }
        }
        for (E gone : left.values()) {
            changes.add(new Change(
                    RowAction.DELETED,
                    null,
                    subject.apply(gone),
                    value.apply(gone),
                    null,
                    null,
                    () -> keptList.remove(gone)));
        }
    }

    private static <E> Map<String, E> byKey(List<E> list, Function<E, String> key) {
        Map<String, Integer> times = new HashMap<>();
        Map<String, E> byKey = new LinkedHashMap<>();
        for (E element : list) {
            String text = key.apply(element);
            byKey.put(text + "#" + times.merge(text, 1, Integer::sum), element);
        }
        return byKey;
    }

    private static <E> String texts(List<Property<E, ?>> properties, E entity) {
        return properties.stream()
                .map(property ->
                        property.label() + " " + Objects.requireNonNullElse(property.text(entity), Words.text("none")))
                .collect(Collectors.joining("、"));
    }

    private static String statementKey(StatementLine line) {
        return String.join(
                "|",
                line.getProviderNumber(),
                Texts.nullToEmpty(line.getSatelliteBranch()),
                line.getServiceCode(),
                Integer.toString(line.getUnits()),
                Texts.nullToEmpty(line.getTaisCode()),
                Texts.nullToEmpty(line.getEquipmentCode()),
                Texts.nullToEmpty(line.getEquipmentName()),
                line.isOver30Days() ? "1" : "0");
    }

    /** A month that was 確定済 and is not what was confirmed any more has to be confirmed again. */
    private void status() {
        ScheduleStatus before = kept.getStatus();
        ScheduleStatus after = before.afterPlanChange();
        if (after != before && isReal()) {
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
