package careplan.schedule;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What providers reported of a line otherwise than it was planned: real times, units, articles, day by day. Immutable.
 *
 * <p>One value a line, as {@link DayCounts}; its text form is a line for each of them, fields between tabs.
 */
public final class GivenVisits implements Serializable {

    /** Everything was given as the line says. */
    public static final GivenVisits NONE = new GivenVisits(List.of());

    private static final long serialVersionUID = 1L;
    private static final int FIELDS = 9;
    private static final Comparator<GivenVisit> ORDER = Comparator.comparingInt(GivenVisit::day)
            .thenComparing(visit -> visit.startTime() == null ? "" : visit.startTime())
            .thenComparing(GivenVisit::toString);

    private final List<GivenVisit> visits;

    private GivenVisits(List<GivenVisit> visits) {
        this.visits = visits;
    }

    /** Those of the visits that differ from their line, in the order of days and times. */
    public static GivenVisits of(List<GivenVisit> visits) {
        List<GivenVisit> differing =
                visits.stream().filter(GivenVisit::differs).sorted(ORDER).toList();
        return differing.isEmpty() ? NONE : new GivenVisits(differing);
    }

    /** Reads the text form. */
    public static GivenVisits parse(String text) {
        return of(text.lines().map(GivenVisits::visit).toList());
    }

    /** The visits, by day and time. */
    public List<GivenVisit> visits() {
        return visits;
    }

    /** Those of a day. */
    public List<GivenVisit> on(int day) {
        return visits.stream().filter(visit -> visit.day() == day).toList();
    }

    /** What is left of them where these are the counts: nothing can be reported of a service that was not given. */
    public GivenVisits within(DayCounts counts) {
        List<GivenVisit> left = new ArrayList<>();
        int[] free = counts.toArray();
        for (GivenVisit visit : visits) {
            int count = Math.min(visit.count(), free[visit.day() - 1]);
            if (count > 0) {
                free[visit.day() - 1] -= count;
                left.add(visit.withCount(count));
            }
        }
        return of(left);
    }

    private static GivenVisit visit(String line) {
        String[] fields = line.split("\t", FIELDS);
        return new GivenVisit(
                Integer.parseInt(fields[0]),
                Integer.parseInt(fields[1]),
                text(fields[2]),
                text(fields[3]),
                fields[4].isEmpty() ? null : Integer.valueOf(fields[4]),
                text(fields[5]),
                text(fields[6]),
                text(fields[7]),
                text(fields[8]));
    }

    private static String text(String field) {
        return field.isEmpty() ? null : field;
    }

    private static String line(GivenVisit visit) {
        Object[] fields = {
            visit.day(),
            visit.count(),
            visit.startTime(),
            visit.endTime(),
            visit.units(),
            visit.taisCode(),
            visit.equipmentCode(),
            visit.equipmentName(),
            visit.proratedDays()
        };
        List<String> texts = new ArrayList<>();
        for (Object field : fields) {
            texts.add(field == null ? "" : field.toString().replaceAll("[\\t\\r\\n]+", " "));
        }
        return String.join("\t", texts);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GivenVisits that && visits.equals(that.visits);
    }

    @Override
    public int hashCode() {
        return visits.hashCode();
    }

    /** The text form; "" for none. */
    @Override
    public String toString() {
        return visits.stream().map(GivenVisits::line).collect(Collectors.joining("\n"));
    }
}
