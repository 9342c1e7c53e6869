package careplan.schedule;

import careplan.exchange.format.ServiceTypes;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.Serializable;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The month as a person works on it: the lines on the screen beside the month as it was read, so that the work can be laid
 * over a newer reading when somebody else was quicker.
 */
public class ScheduleWork implements Serializable {

    private static final long serialVersionUID = 1L;

    private ScheduleMonth base;
    private List<EditedLine> lines;
    private Integer shortStayDaysBefore;
    private List<ExcessShare> excessShares;
    private boolean orderedByHand;
    private final Deque<Removed> removed = new ArrayDeque<>();

    private record Removed(int at, EditedLine line) implements Serializable {}

    public ScheduleWork(ScheduleMonth base) {
        start(base);
    }

    /** Begins anew from this reading; what was typed is gone. */
    public final void start(ScheduleMonth month) {
        base = month;
        shortStayDaysBefore = month.head().shortStayDaysBefore();
        excessShares = month.excessShares();
        orderedByHand = month.orderedByHand();
        removed.clear();
        lines = month.lines().stream().map(EditedLine::new).collect(Collectors.toCollection(ArrayList::new));
    }

    /**
     * Takes over the days that the browser sends: an array with one object a line, in the order of the screen, of two
     * arrays {@code p} (予定) and {@code a} (実績) of 31 counts.
     *
     * @throws IllegalArgumentException if it does not fit the lines on the screen
     */
    public void takeCounts(String json) {
        if (json == null || json.isBlank()) {
            return;
        }
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonArray sent = reader.readArray();
            if (sent.size() != lines.size()) {
                throw new IllegalArgumentException(sent.size() + " lines sent for " + lines.size());
            }
            List<List<Integer>> planned = counts(sent, "p");
            List<List<Integer>> actual = counts(sent, "a");
            for (int i = 0; i < sent.size(); i++) {
                lines.get(i).setPlanned(planned.get(i));
                lines.get(i).setActual(actual.get(i));
            }
        } catch (JsonException | ClassCastException | ArithmeticException e) {
            throw new IllegalArgumentException("not what a grid sends", e);
        }
    }

    private static List<List<Integer>> counts(JsonArray sent, String name) {
        return sent.getValuesAs(JsonObject.class).stream()
                .map(line -> counts(line.get(name)))
                .toList();
    }

    /** What is no whole number is refused: taken for none, it would undo a day. */
    private static List<Integer> counts(JsonValue value) {
        if (!(value instanceof JsonArray array) || array.size() != DayCounts.DAYS) {
            throw new IllegalArgumentException("a line has " + DayCounts.DAYS + " counts");
        }
        return array.getValuesAs(JsonNumber.class).stream()
                .map(JsonNumber::intValueExact)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /**
     * Divides the stays that go beyond 30 days in a row: those days stand on lines of their own, which the client pays in
     * full.
     *
     * @return whether there was anything to divide
     */
    public boolean divideStays() {
        boolean divided = false;
        for (ShortStays kind : ShortStays.values()) {
            Set<Integer> beyond = base.stays().beyond(kind, stayDays(kind), base.month());
            for (EditedLine line : List.copyOf(lines)) {
                if (!line.isOver30Days() && isOf(kind, line)) {
                    divided |= divide(line, beyond);
                }
            }
        }
        return divided;
    }

    private boolean divide(EditedLine line, Set<Integer> beyond) {
        EditedLine other = line.beyondThirtyDays();
        for (int day : beyond) {
            other.getPlanned().set(day - 1, line.getPlanned().get(day - 1));
            other.getActual().set(day - 1, line.getActual().get(day - 1));
            line.getPlanned().set(day - 1, 0);
            line.getActual().set(day - 1, 0);
        }
        boolean any = other.getPlannedTotal() + other.getActualTotal() > 0;
        if (any) {
            lines.add(lines.indexOf(line) + 1, other);
        }
        return any;
    }

    private Set<LocalDate> stayDays(ShortStays kind) {
        Set<LocalDate> days = new HashSet<>();
        for (EditedLine line : lines) {
            for (int day = 1; day <= base.getDays(); day++) {
                if (isOf(kind, line) && line.getPlanned().get(day - 1) > 0) {
                    days.add(base.month().atDay(day));
                }
            }
        }
        return days;
    }

    private static boolean isOf(ShortStays kind, EditedLine line) {
        return line.getServiceCode() != null && kind.holds(ServiceTypes.ofServiceCode(line.getServiceCode()));
    }

    /** Puts a new line where it belongs: by its time, or at the end of lines that a person has moved. */
    public void add(EditedLine line) {
        lines.add(line);
        orderAgain();
    }

    /** Takes over what the dialog says of the line at this place. */
    public void change(int at, EditedLine line) {
        lines.get(at).takeFields(line);
        orderAgain();
    }

    /** Removes the line at this place, until {@link #undo} or until the month is kept. */
    public void remove(int at) {
        removed.push(new Removed(at, lines.remove(at)));
    }

    /** Puts the line that was removed last back, with its days. */
    public void undo() {
        if (!removed.isEmpty()) {
            Removed last = removed.pop();
            lines.add(Math.min(last.at(), lines.size()), last.line());
            orderAgain();
        }
    }

    /** The service of the line that was removed last and can be put back, or null. */
    public String getRemovedService() {
        return removed.isEmpty() ? null : removed.peek().line().getServiceName();
    }

    private void orderAgain() {
        if (!orderedByHand && base.isPlannedHere()) {
            orderByTime();
        }
    }

    /** Puts the lines back in the order of their times. */
    public void orderByTime() {
        orderedByHand = false;
        lines = new ArrayList<>(LineOrder.byTime(lines));
    }

    /**
     * Moves the line at this place up or down; from then on the lines stay where a person puts them.
     *
     * @return where it stands now
     */
    public int move(int at, boolean up) {
        int now = LineOrder.move(lines, at, up);
        orderedByHand |= now != at;
        return now;
    }

    /** The wish that the service is asked to keep. */
    public ScheduleEdit toEdit() {
        return new ScheduleEdit(
                shortStayDaysBefore,
                excessShares,
                orderedByHand,
                lines.stream().map(EditedLine::toWish).toList());
    }

    /** All that the grid shows of the lines. */
    List<Object> shown() {
        List<Object> shown = new ArrayList<>();
        shown.add(Optional.ofNullable(getRemovedService()));
        lines.forEach(line -> {
            shown.add(line.toWish());
            shown.add(Optional.ofNullable(line.getServiceName()));
            shown.add(line.getGivenVisits());
            shown.add(line.isUnitsReported());
        });
        return shown;
    }

    /** Whether anything differs from what was read. */
    public boolean isChanged() {
        return !toEdit().equals(new ScheduleWork(base).toEdit());
    }

    /**
     * Lays what this person has changed over a newer reading: single days, fields, added and removed lines. Where both
     * have changed the same, this person's value stands, for they are looking at it.
     */
    public void layOver(ScheduleMonth newer) {
        Map<ServiceKey, ScheduleMonth.Line> read = new HashMap<>();
        base.lines().forEach(line -> read.put(line.service().key(), line));
        Map<Integer, ServiceKey> keyOfLineNo = new HashMap<>();
        base.lines()
                .forEach(line -> keyOfLineNo.put(line.lineNo(), line.service().key()));
        List<EditedLine> mine = lines;
        boolean daysChanged = !Objects.equals(shortStayDaysBefore, base.head().shortStayDaysBefore());
        boolean excessChanged = !excessShares.equals(base.excessShares());
        List<ExcessShare> myExcess = excessShares;
        Integer myDays = shortStayDaysBefore;
        boolean byHand = orderedByHand;
        boolean orderChanged = byHand && !orderOf(mine).equals(orderOf(new ScheduleWork(base).lines))
                || byHand != base.orderedByHand();
        start(newer);
        if (daysChanged) {
            shortStayDaysBefore = myDays;
        }
        if (excessChanged) {
            excessShares = myExcess;
        }
        removeWhatIRemoved(mine, keyOfLineNo);
        for (EditedLine line : mine) {
            if (line.getLineNo() == null) {
                lines.add(line);
            } else {
                ServiceKey key = keyOfLineNo.get(line.getLineNo());
                lines.stream()
                        .filter(other -> other.key().equals(key))
                        .findFirst()
                        .ifPresent(other -> layOver(read.get(key), line, other));
            }
        }
        layOrderOver(mine, orderChanged, byHand);
    }

    /** Lines that somebody else has added come last where this person has moved the others. */
    private void layOrderOver(List<EditedLine> mine, boolean orderChanged, boolean byHand) {
        if (orderChanged) {
            List<ServiceKey> order = mine.stream().map(EditedLine::key).toList();
            orderedByHand = byHand;
            lines.sort(Comparator.comparing(
                    line -> order.contains(line.key()) ? order.indexOf(line.key()) : order.size()));
        }
        orderAgain();
    }

    private static List<Integer> orderOf(List<EditedLine> lines) {
        return lines.stream()
                .map(EditedLine::getLineNo)
                .filter(Objects::nonNull)
                .toList();
    }

    private void removeWhatIRemoved(List<EditedLine> mine, Map<Integer, ServiceKey> keyOfLineNo) {
        List<Integer> kept = mine.stream().map(EditedLine::getLineNo).toList();
        keyOfLineNo.forEach((lineNo, key) -> {
            if (!kept.contains(lineNo)) {
                lines.removeIf(line -> line.key().equals(key));
            }
        });
    }

    private static void layOver(ScheduleMonth.Line read, EditedLine mine, EditedLine newer) {
        for (int i = 0; i < DayCounts.DAYS; i++) {
            if (!mine.getPlanned().get(i).equals(read.planned().get(i))) {
                newer.getPlanned().set(i, mine.getPlanned().get(i));
            }
            if (!mine.getActual().get(i).equals(read.actual().get(i))) {
                newer.getActual().set(i, mine.getActual().get(i));
            }
        }
        if (!mine.key().equals(read.service().key())) {
            newer.takeFields(mine);
        }
    }

    /** The month as it was read. */
    public ScheduleMonth getBase() {
        return base;
    }

    /** Which services bear the excess; empty for the default. */
    public List<ExcessShare> getExcessShares() {
        return excessShares;
    }

    public void setExcessShares(List<ExcessShare> excessShares) {
        this.excessShares = excessShares;
    }

    /** Whether a person has moved the lines, which then stay where they are. */
    public boolean isOrderedByHand() {
        return orderedByHand;
    }

    /** The lines on the screen; the list itself. */
    public List<EditedLine> getLines() {
        return lines;
    }

    public Integer getShortStayDaysBefore() {
        return shortStayDaysBefore;
    }

    public void setShortStayDaysBefore(Integer shortStayDaysBefore) {
        this.shortStayDaysBefore = shortStayDaysBefore;
    }
}
