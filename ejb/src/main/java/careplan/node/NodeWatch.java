package careplan.node;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides which nodes live, from nothing but how long their count has stood still by this machine's own clock. What is
 * seen for the first time lives: nobody is given up before having been watched for the whole time.
 */
final class NodeWatch {

    private record Seen(long beat, long sinceMillis) {}

    private final long deadMillis;
    private final Map<String, Seen> seen = new HashMap<>();

    /** @param deadMillis how long a count must stand still */
    NodeWatch(long deadMillis) {
        this.deadMillis = deadMillis;
    }

    /**
     * Takes in one look at the table.
     *
     * @param beats all rows of the table
     * @param nowMillis of a clock that never jumps
     * @return the nodes of those rows that live
     */
    Set<String> alive(List<Beat> beats, long nowMillis) {
        Map<String, Seen> now = new HashMap<>();
        for (Beat beat : beats) {
            Seen before = seen.get(beat.node());
            now.put(
                    beat.node(),
                    before != null && before.beat() == beat.beat() ? before : new Seen(beat.beat(), nowMillis));
        }
        seen.clear();
        seen.putAll(now);
        return beats.stream()
                .map(Beat::node)
                .filter(node -> nowMillis - seen.get(node).sinceMillis() < deadMillis)
                .collect(Collectors.toSet());
    }
}
