package careplan.schedule;

import careplan.client.CareLevel;
import careplan.master.ServiceCode;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The plan of one month carried into another (前月の予定を複写). Services go by the weekday; what is counted once a month stands
 * once, on the last day of its service; an addition goes with its visit; a stay stays in one piece, on the day that a person
 * chooses. Whatever could not be carried over as it was is noted: nothing is lost in silence.
 */
public final class MonthCopy {

    /** What a person has to know of a line before the month is made. */
    public enum NoteKind {
        /** Some days found no place. */
        DAYS_LOST,
        /** The line has no day in the new month and is not there. */
        LINE_LOST,
        /** A stay was moved to other days. */
        STAY_MOVED,
        /** A stay found no room, or not for all its days. */
        STAY_CUT,
        /** 日割り: was for that month alone. */
        PRORATED,
        /** 初回加算 and the like: was for that month alone. */
        FIRST_TIME,
        /** The code is not in the service code table of the new month. */
        UNKNOWN_CODE,
        /** The code is replaced by that of the new level. */
        LEVEL_CODE,
        /** The level is another; whether the code is still right could not be told. */
        LEVEL_OTHER,
        /** An article that had other units before, or none: it may have been charged for a part of the month. */
        RENTAL_UNITS
    }

    /**
     * A number that a person may choose before the month is made: the first day of a stay, or the units of an article.
     *
     * @param key of the answer in {@link CopyWishes#chosen}
     * @param proposed what it is without an answer
     */
    public record Question(String key, int proposed) implements Serializable {}

    /**
     * A note.
     *
     * @param question what may be chosen, or null
     */
    public record Note(NoteKind kind, String serviceCode, String serviceName, String value, Question question)
            implements Serializable {}

    /** What the copy looks up. */
    public interface Codes {

        /** The code as it is in the new month. */
        Optional<ServiceCode> find(String code);

        /** The level that a code is for; empty where it is for several, or none can be told. */
        Optional<CareLevel> levelOf(ServiceCode code);
    }

    private final CareLevel oldLevel;
    private final CareLevel newLevel;
    private final Codes codes;
    private final CopyWishes wishes;
    private final List<ScheduleLine> lines = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private boolean orderedByHand;

    private MonthCopy(CareLevel oldLevel, CareLevel newLevel, Codes codes, CopyWishes wishes) {
        this.oldLevel = oldLevel;
        this.newLevel = newLevel;
        this.codes = codes;
        this.wishes = wishes;
    }

    /**
     * Copies.
     *
     * @param last the months of the client, of which there are two where the insurer changed inside the month
     * @param to the new month
     * @param newLevel of the new month
     * @param within keeps the days that belong to the new month: not all where it is one of two
     * @param wishes what was chosen before, and the months before
     */
    public static MonthCopy of(
            Collection<MonthlySchedule> last,
            YearMonth to,
            CareLevel newLevel,
            Codes codes,
            UnaryOperator<DayCounts> within,
            CopyWishes wishes) {
        MonthlySchedule newest = last.stream().reduce((one, other) -> other).orElseThrow();
        MonthCopy copy = new MonthCopy(newest.getCareLevel(), newLevel, codes, wishes);
        copy.orderedByHand = newest.isOrderedByHand();
        MonthDays days = new MonthDays(newest.getServiceMonth(), to);
        Map<String, List<ScheduleLine>> groups = new LinkedHashMap<>();
        List<ScheduleLine> planned = merged(last);
        planned.forEach(line ->
                groups.computeIfAbsent(group(line), key -> new ArrayList<>()).add(line));
        Map<ScheduleLine, DayCounts> moved = new LinkedHashMap<>();
        groups.values()
                .forEach(group -> moved.putAll(new GroupMove(days, codes, within, wishes, copy::note).of(group)));
        planned.forEach(line -> copy.add(line, moved.getOrDefault(line, DayCounts.NONE)));
        return copy;
    }

    /** The new lines, in the order of the old ones, tied to no month yet. */
    public List<ScheduleLine> lines() {
        return lines;
    }

    /** Whether a person has moved the lines of the old month. */
    public boolean isOrderedByHand() {
        return orderedByHand;
    }

    /** What could not be carried over as it was. */
    public List<Note> notes() {
        return notes;
    }

    private static List<ScheduleLine> merged(Collection<MonthlySchedule> months) {
        Map<ServiceKey, ScheduleLine> merged = new LinkedHashMap<>();
        for (MonthlySchedule month : months) {
            for (ScheduleLine line : month.getLines()) {
                if (line.getPlanned().total() > 0) {
                    merged.merge(line.key(), line.copy(line.getPlanned()), MonthCopy::both);
                }
            }
        }
        return new ArrayList<>(merged.values());
    }

    private static ScheduleLine both(ScheduleLine one, ScheduleLine other) {
        DayCounts counts = one.getPlanned();
        for (int day : MonthDays.list(other.getPlanned())) {
            counts = counts.with(
                    day, Math.max(counts.get(day), other.getPlanned().get(day)));
        }
        return one.copy(counts);
    }

    /** Names the services of one type at one provider, which move together. */
    static String group(ScheduleLine line) {
        return line.getProviderNumber() + line.getSatelliteBranch() + line.getServiceType();
    }

    private void add(ScheduleLine line, DayCounts counts) {
        if (counts.total() == 0) {
            boolean noted = notes.stream()
                    .anyMatch(note -> (note.kind() == NoteKind.PRORATED || note.kind() == NoteKind.FIRST_TIME)
                            && note.serviceCode().equals(line.getServiceCode()));
            if (!noted) {
                note(NoteKind.LINE_LOST, line, MonthDays.text(MonthDays.list(line.getPlanned())), null);
            }
            return;
        }
        ScheduleLine copy = line.copy(counts);
        copy.setLineNo(lines.size() + 1);
        coded(copy);
        rental(copy);
        lines.add(copy);
    }

    /** Takes code, name and units as the new month and level have them. */
    private void coded(ScheduleLine line) {
        Optional<ServiceCode> found = codes.find(line.getServiceCode());
        if (found.isEmpty()) {
            note(NoteKind.UNKNOWN_CODE, line, "", null);
            return;
        }
        ServiceCode code = ofLevel(line, found.get());
        Integer units = code.getUnits();
        line.getService().setServiceCode(code.getCode());
        line.getService().setServiceName(code.getName());
        if (!code.isRateAddition() && units != null && units != 0) {
            line.getService().setUnits(units);
        }
    }

    private ServiceCode ofLevel(ScheduleLine line, ServiceCode code) {
        Optional<CareLevel> level = codes.levelOf(code);
        if (level.isPresent() && level.get() == newLevel || newLevel == oldLevel) {
            return code;
        }
        if (level.isEmpty()) {
            if (LevelCodes.dependsOnLevel(line.getServiceType()) && !line.isAddition()) {
                note(NoteKind.LEVEL_OTHER, line, newLevel.getLabel(), null);
            }
            return code;
        }
        Optional<ServiceCode> other = LevelCodes.sibling(code, newLevel, codes);
        note(
                other.isPresent() ? NoteKind.LEVEL_CODE : NoteKind.LEVEL_OTHER,
                line,
                other.map(found -> found.getCode() + " " + found.getName()).orElse(newLevel.getLabel()),
                null);
        return other.orElse(code);
    }

    /** An article that begins or ends inside the old month has part of its units there: the new month begins with all. */
    private void rental(ScheduleLine line) {
        List<Integer> before = wishes.unitsBefore(line);
        if (!Rentals.isRental(line.getServiceType()) || before.contains(line.getUnits())) {
            return;
        }
        String key = "units" + CopyWishes.article(line) + "/" + line.getUnits();
        int proposed = before.stream().reduce(line.getUnits(), Math::max);
        int units = wishes.chosen(key).orElse(proposed);
        String earlier = before.isEmpty() ? "" : "（その前の月は " + before.get(0) + "）";
        note(NoteKind.RENTAL_UNITS, line, line.getUnits() + earlier, new Question(key, units));
        line.getService().setUnits(units);
    }

    private void note(NoteKind kind, ScheduleLine line, String value, Question question) {
        String name = Rentals.isRental(line.getServiceType()) ? Rentals.name(line) : line.getServiceName();
        notes.add(new Note(kind, line.getServiceCode(), name, value, question));
    }
}
