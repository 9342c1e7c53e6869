package careplan.exchange.apply;

import careplan.schedule.DayCounts;
import careplan.schedule.GivenVisit;
import careplan.schedule.GivenVisits;
import careplan.schedule.MonthlySchedule;
import careplan.schedule.ScheduleLine;
import careplan.schedule.ServiceKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Which services that were given belong to which lines of the plan. A plan holds planned times, actuals real ones, which
 * differ by minutes; and some send the visits of a day and code as one row. So what is equal to a line finds it first;
 * the rest finds a line of its service that is planned on its day, the nearest in time; then the lines that were never
 * planned. Depends on what is planned and what was sent alone, so that the same data always end in the same lines.
 */
final class ActualMatching {

    /** What was given of one line. */
    private static final class Given {
        private DayCounts counts = DayCounts.NONE;
        private final List<GivenVisit> visits = new ArrayList<>();
        private final List<ScheduleLine> from = new ArrayList<>();
    }

    private final List<ScheduleLine> kept;
    private final List<ScheduleLine> received;
    private final Map<ScheduleLine, Given> given = new IdentityHashMap<>();
    private final Map<ScheduleLine, DayCounts> rest = new IdentityHashMap<>();
    private final Set<ScheduleLine> paired = Collections.newSetFromMap(new IdentityHashMap<>());

    private ActualMatching(MonthlySchedule kept, MonthlySchedule received) {
        this.kept = kept.getLines();
        this.received = received.getLines();
        this.received.forEach(line -> rest.put(line, line.getActual()));
    }

    /** Finds out. */
    static ActualMatching of(MonthlySchedule kept, MonthlySchedule received) {
        ActualMatching matching = new ActualMatching(kept, received);
        Predicate<ScheduleLine> planned = line -> line.getPlanned().total() > 0;
        matching.pair(planned, ScheduleLine::key);
        matching.pair(planned, line -> line.key().asActualsTell());
        matching.pair(planned, line -> line.key().withoutArticle());
        IntStream.rangeClosed(1, DayCounts.DAYS).forEach(matching::byDay);
        matching.spread();
        matching.pair(planned.negate(), ScheduleLine::key);
        matching.pair(planned.negate(), line -> line.key().withoutArticle());
        return matching;
    }

    /** Whether services of a line that is kept were given. */
    boolean met(ScheduleLine line) {
        return given.containsKey(line);
    }

    /** How often the line was given on each day. */
    DayCounts counts(ScheduleLine line) {
        return given.get(line).counts;
    }

    /** What of it was reported otherwise than the line says. */
    GivenVisits visits(ScheduleLine line) {
        return GivenVisits.of(given.get(line).visits).within(counts(line));
    }

    /** The line received first for a line that is kept. */
    ScheduleLine source(ScheduleLine line) {
        return given.get(line).from.get(0);
    }

    /** The lines received for which there is none, with what is left of their counts. */
    Map<ScheduleLine, DayCounts> unplanned() {
        Map<ScheduleLine, DayCounts> unplanned = new LinkedHashMap<>();
        for (ScheduleLine line : received) {
            if (rest.get(line).total() > 0) {
                unplanned.put(line, rest.get(line));
            }
        }
        return unplanned;
    }

    /** One line received meets one line kept that has the same key: all of it belongs there. */
    private void pair(Predicate<ScheduleLine> which, Function<ScheduleLine, ServiceKey> key) {
        Map<ServiceKey, List<ScheduleLine>> free = new HashMap<>();
        for (ScheduleLine line : kept) {
            if (which.test(line) && !paired.contains(line)) {
                free.computeIfAbsent(key.apply(line), k -> new ArrayList<>()).add(line);
            }
        }
        for (ScheduleLine line : received) {
            List<ScheduleLine> same = free.getOrDefault(key.apply(line), List.of());
            if (!paired.contains(line) && rest.get(line).total() > 0 && !same.isEmpty()) {
                ScheduleLine found = same.remove(0);
                paired.add(line);
                paired.add(found);
                for (int day = 1; day <= DayCounts.DAYS; day++) {
                    give(line, found, day, rest.get(line).get(day));
                }
            }
        }
    }

    /** What was given at no planned time goes to lines of its service planned on the day, the nearest in time first. */
    private void byDay(int day) {
        List<ScheduleLine[]> pairs = new ArrayList<>();
        for (ScheduleLine line : received) {
            if (!paired.contains(line) && rest.get(line).get(day) > 0) {
                others(line).forEach(other -> pairs.add(new ScheduleLine[] {line, other}));
            }
        }
        pairs.sort(Comparator.comparingInt(pair -> apart(pair[0], pair[1])));
        for (ScheduleLine[] pair : pairs) {
            give(pair[0], pair[1], day, Math.min(rest.get(pair[0]).get(day), lacking(pair[1], day)));
        }
    }

    /** Services beyond the plan of a line are those of another line of the service that is planned on the day. */
    private void spread() {
        for (ScheduleLine line : kept) {
            for (int day = 1; day <= DayCounts.DAYS && given.containsKey(line); day++) {
                for (ScheduleLine candidate : others(line)) {
                    int more =
                            given.get(line).counts.get(day) - line.getPlanned().get(day);
                    int count = Math.min(more, lacking(candidate, day));
                    if (count > 0) {
                        move(line, candidate, day, count);
                    }
                }
            }
        }
    }

    private int lacking(ScheduleLine line, int day) {
        Given so = given.get(line);
        return line.getPlanned().get(day) - (so == null ? 0 : so.counts.get(day));
    }

    /** The other lines kept of the same service, those of the nearest time first. */
    private List<ScheduleLine> others(ScheduleLine line) {
        ServiceKey service = line.key().atAnyTime();
        return kept.stream()
                .filter(other -> other != line && service.equals(other.key().atAnyTime()))
                .sorted(Comparator.comparingInt(other -> apart(other, line)))
                .toList();
    }

    private void give(ScheduleLine from, ScheduleLine to, int day, int count) {
        if (count > 0) {
            Given target = given.computeIfAbsent(to, line -> new Given());
            target.from.add(from);
            target.counts = target.counts.with(day, target.counts.get(day) + count);
            target.visits.add(GivenVisit.of(day, count, from, to));
            rest.put(from, rest.get(from).with(day, rest.get(from).get(day) - count));
        }
    }

    private void move(ScheduleLine line, ScheduleLine to, int day, int count) {
        ScheduleLine from = source(line);
        Given source = given.get(line);
        source.counts = source.counts.with(day, source.counts.get(day) - count);
        rest.put(from, rest.get(from).with(day, rest.get(from).get(day) + count));
        give(from, to, day, count);
    }

    private static int apart(ScheduleLine one, ScheduleLine other) {
        return Math.abs(minutes(one) - minutes(other));
    }

    private static int minutes(ScheduleLine line) {
        int time = Integer.parseInt(line.getStartTime());
        return time / 100 * 60 + time % 100;
    }
}
