package careplan.schedule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The order of the lines of table 6: services by their time, additions directly below their service, or as moved by hand. */
public final class LineOrder {

    private static final Comparator<ServiceLine> BY_TIME =
            Comparator.comparing(ServiceLine::getStartTime).thenComparing(ServiceLine::getEndTime);

    private LineOrder() {}

    /** The lines by time; what is equal stays in the order in which it stands. */
    public static <L extends ServiceLine> List<L> byTime(List<L> lines) {
        List<L> sorted = lines.stream().sorted(BY_TIME).toList();
        Map<ServiceLine, List<L>> additions = new IdentityHashMap<>();
        List<L> services = new ArrayList<>();
        for (L line : sorted) {
            Optional<L> service = serviceOf(line, sorted);
            if (service.isPresent()) {
                additions
                        .computeIfAbsent(service.get(), key -> new ArrayList<>())
                        .add(line);
            } else {
                services.add(line);
            }
        }
        List<L> ordered = new ArrayList<>();
        for (L service : services) {
            ordered.add(service);
            ordered.addAll(additions.getOrDefault(service, List.of()));
        }
        return ordered;
    }

    /** The service at the same time; else the last one of the type, since what has no time is for all of them. */
    private static <L extends ServiceLine> Optional<L> serviceOf(L addition, List<L> sorted) {
        List<L> services = sorted.stream().filter(addition::isAdditionTo).toList();
        return services.stream()
                .filter(service -> BY_TIME.compare(addition, service) == 0)
                .findFirst()
                .or(() -> services.stream().reduce((one, later) -> later));
    }

    /**
     * Moves a line one place up or down, a service with the additions below it past the next one with its own.
     *
     * @return where it stands now; the same where there is nothing to move past
     */
    public static int move(List<? extends ServiceLine> lines, int at, boolean up) {
        int end = end(lines, at);
        if (up ? at == 0 : end == lines.size()) {
            return at;
        }
        if (up) {
            int start = startBefore(lines, at);
            Collections.rotate(lines.subList(start, end), end - at);
            return start;
        }
        int next = lines.get(at).isAddition() ? end + 1 : end(lines, end);
        Collections.rotate(lines.subList(at, next), next - end);
        return at + next - end;
    }

    /** The line above; for a service the one to which the additions above belong. */
    private static int startBefore(List<? extends ServiceLine> lines, int at) {
        int service = at - 1;
        while (service > 0 && lines.get(service).isAddition()) {
            service--;
        }
        return !lines.get(at).isAddition() && end(lines, service) == at ? service : at - 1;
    }

    /** Behind the line and the additions that stand directly below it. */
    private static int end(List<? extends ServiceLine> lines, int at) {
        int end = at + 1;
        while (end < lines.size() && lines.get(end).isAdditionTo(lines.get(at))) {
            end++;
        }
        return end;
    }
}
