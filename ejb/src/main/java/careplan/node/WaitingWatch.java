package careplan.node;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Decides which waiting requests wait too long, by this machine's own clock.
 */
final class WaitingWatch {

    private final long resendMillis;
    private final Map<Long, Long> since = new HashMap<>();
    private boolean allAreOverdue;

    /**
     * @param resendMillis how long a request may wait
     * @param allAtFirst whether at the first look all wait too long: what they waited for may have ended with an earlier
     *     run of this server
     */
    WaitingWatch(long resendMillis, boolean allAtFirst) {
        this.resendMillis = resendMillis;
        this.allAreOverdue = allAtFirst;
    }

    /**
     * Takes in one look at the requests.
     *
     * @param waiting ids of all that wait now
     * @param nowMillis of a clock that never jumps
     * @return those to be handed out again; their time begins anew
     */
    Set<Long> overdue(Set<Long> waiting, long nowMillis) {
        since.keySet().retainAll(waiting);
        Set<Long> overdue = new HashSet<>();
        for (long request : waiting) {
            long started = since.computeIfAbsent(request, id -> allAreOverdue ? nowMillis - resendMillis : nowMillis);
            if (nowMillis - started >= resendMillis) {
                overdue.add(request);
                since.put(request, nowMillis);
            }
        }
        allAreOverdue = false;
        return overdue;
    }
}
