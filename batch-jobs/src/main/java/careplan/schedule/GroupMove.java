package careplan.schedule;

import careplan.schedule.MonthCopy.NoteKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Moves the lines of one service type at one provider into another month: they go together, additions with their visits. */
final class GroupMove {

    /** Takes notes of what could not be moved as it was. */
    @FunctionalInterface
    interface Notes {
        void note(NoteKind kind, ScheduleLine line, String value, MonthCopy.Question question);
    }

    private static final String FIRST_TIME_NAME = "初回加算";

    private final MonthDays days;
    private final MonthCopy.Codes codes;
    private final UnaryOperator<DayCounts> within;
    private final CopyWishes wishes;
    private final Notes notes;
    private final Map<ScheduleLine, DayCounts> moved = new LinkedHashMap<>();

    GroupMove(MonthDays days, MonthCopy.Codes codes, UnaryOperator<DayCounts> within, CopyWishes wishes, Notes notes) {
        this.days = days;
        this.codes = codes;
        this.within = within;
        this.wishes = wishes;
        this.notes = notes;
    }

    /** Moves the lines; what found no place has no counts, or is not there. */
    Map<ScheduleLine, DayCounts> of(List<ScheduleLine> group) {
        List<ScheduleLine> kept = group.stream().filter(this::isKept).toList();
        if (kept.isEmpty()) {
            return moved;
        }
        if (ShortStays.isStay(kept.get(0).getServiceType())) {
            stays(kept);
        } else {
            visits(kept);
        }
        return moved;
    }

    /** What was for the old month alone is noted and left out. */
    private boolean isKept(ScheduleLine line) {
        if (line.getProratedDays() != null) {
            notes.note(NoteKind.PRORATED, line, "", null);
            return false;
        }
        if (line.getServiceName() != null && line.getServiceName().contains(FIRST_TIME_NAME)) {
            notes.note(NoteKind.FIRST_TIME, line, "", null);
            return false;
        }
        return true;
    }

    private void visits(List<ScheduleLine> group) {
        List<ScheduleLine> services = services(group);
        TreeSet<Integer> before = new TreeSet<>();
        TreeSet<Integer> after = new TreeSet<>();
        for (ScheduleLine line : services) {
            DayCounts counts = within.apply(isOnce(line) ? onceAlone(line) : byWeekday(line));
            moved.put(line, counts);
            before.addAll(MonthDays.list(line.getPlanned()));
            after.addAll(MonthDays.list(counts));
        }
        for (ScheduleLine line : group) {
            if (!services.contains(line)) {
                moved.put(line, with(line, before, after));
            }
        }
    }

    /** The lines that the others of the provider's type go with: those with a time, or else whatever is not once a month. */
    private List<ScheduleLine> services(List<ScheduleLine> group) {
        List<ScheduleLine> visits =
                group.stream().filter(line -> isTimed(line) && !isOnce(line)).toList();
        if (!visits.isEmpty()) {
            return visits;
        }
        List<ScheduleLine> untimed =
                group.stream().filter(line -> !isOnce(line)).toList();
        if (!untimed.isEmpty()) {
            return untimed;
        }
        List<ScheduleLine> timed = group.stream().filter(GroupMove::isTimed).toList();
        return timed.isEmpty() ? group : timed;
    }

    private DayCounts byWeekday(ScheduleLine line) {
        MonthDays.Moved counts = days.byWeekday(line.getPlanned());
        if (!counts.lost().isEmpty() && counts.counts().total() > 0) {
            notes.note(NoteKind.DAYS_LOST, line, MonthDays.text(counts.lost()), null);
        }
        return counts.counts();
    }

    /** A once-a-month service that goes with no other: with a time by its weekday, else by its date. */
    private DayCounts onceAlone(ScheduleLine line) {
        int day = MonthDays.list(line.getPlanned()).get(0);
        int moved = isTimed(line) ? days.sameWeekday(day) : days.sameDate(day);
        return DayCounts.NONE.with(moved, line.getPlanned().get(day));
    }

    /** An addition, or what is once a month, on days of the service that it goes with. */
    private DayCounts with(ScheduleLine line, TreeSet<Integer> before, TreeSet<Integer> after) {
        List<Integer> old = MonthDays.list(line.getPlanned());
        if (after.isEmpty()) {
            return DayCounts.NONE;
        }
        if (isOnce(line)) {
            return DayCounts.NONE.with(after.last(), line.getPlanned().get(old.get(0)));
        }
        if (old.size() == 1) {
            return DayCounts.NONE.with(
                    single(old.get(0), before, after), line.getPlanned().get(old.get(0)));
        }
        DayCounts counts = DayCounts.NONE;
        for (int day : MonthDays.list(days.byWeekday(line.getPlanned()).counts())) {
            if (after.contains(day)) {
                counts = counts.with(
                        day, days.byWeekday(line.getPlanned()).counts().get(day));
            }
        }
        List<Integer> without = old.stream()
                .filter(day ->
                        days.byWeekday(DayCounts.NONE.with(day, 1)).counts().total() > 0)
                .filter(day -> !after.contains(days.sameWeekday(day)))
                .toList();
        if (!without.isEmpty() && counts.total() > 0) {
            notes.note(NoteKind.DAYS_LOST, line, MonthDays.text(without), null);
        }
        return counts;
    }

    private int single(int day, TreeSet<Integer> before, TreeSet<Integer> after) {
        if (!before.isEmpty() && day == before.first()) {
            return after.first();
        }
        int moved = days.sameWeekday(day);
        return (before.isEmpty() || day != before.last()) && after.contains(moved) ? moved : after.last();
    }

    private void stays(List<ScheduleLine> group) {
        TreeSet<Integer> stayed = new TreeSet<>();
        group.stream().filter(line -> !isOnce(line)).forEach(line -> stayed.addAll(MonthDays.list(line.getPlanned())));
        if (stayed.isEmpty()) {
            group.forEach(line -> moved.put(line, within.apply(onceAlone(line))));
            return;
        }
        ScheduleLine first = group.get(0);
        StayMove move = new StayMove(days, stayed, from -> wishes.chosen(key(first, from)));
        move.stays().forEach(stay -> note(stay, first));
        TreeSet<Integer> after = new TreeSet<>();
        stayed.stream().map(move::moved).filter(this::isWithin).forEach(after::add);
        for (ScheduleLine line : group) {
            if (isOnce(line)) {
                moved.put(line, with(line, stayed, after));
            } else {
                DayCounts counts = DayCounts.NONE;
                for (int day : MonthDays.list(line.getPlanned())) {
                    int to = move.moved(day);
                    counts = isWithin(to) ? counts.with(to, line.getPlanned().get(day)) : counts;
                }
                moved.put(line, counts);
            }
        }
    }

    private boolean isWithin(int day) {
        return day > 0 && within.apply(DayCounts.NONE.with(day, 1)).total() > 0;
    }

    private void note(StayMove.Stay stay, ScheduleLine line) {
        String before = MonthDays.text(stay.from(), stay.oldLength());
        String after = stay.to() == 0 ? "－" : MonthDays.text(stay.to(), stay.length());
        notes.note(
                stay.isCut() ? NoteKind.STAY_CUT : NoteKind.STAY_MOVED,
                line,
                before + " → " + after,
                new MonthCopy.Question(key(line, stay.from()), stay.wished()));
    }

    /** Names a stay for the question on which day it begins. */
    private static String key(ScheduleLine line, int from) {
        return "stay/" + MonthCopy.group(line) + "/" + from;
    }

    private boolean isOnce(ScheduleLine line) {
        return line.getPlanned().days() == 1
                && codes.find(line.getServiceCode())
                        .map(code -> code.isMonthly() || code.isRateAddition())
                        .orElse(false);
    }

    private static boolean isTimed(ScheduleLine line) {
        return line.getService().isTimed();
    }
}
