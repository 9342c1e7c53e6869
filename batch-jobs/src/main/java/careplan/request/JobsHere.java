package careplan.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What this server itself knows of the jobs it was given: a request that the database says is under way here, and that
 * nobody here has in hand, is stranded. Its start was lost, or its end could not be told because the database was away.
 */
@ApplicationScoped
public class JobsHere {

    /** Stands for the request of a job that works for none. */
    private static final long NONE = 0;

    /** Requests whose jobs may still wait for a thread. */
    private final Set<Long> handedOver = ConcurrentHashMap.newKeySet();

    /** Request by execution: the next run of a request may begin before the last one has told its end. */
    private final Map<Long, Long> running = new ConcurrentHashMap<>();

    /** The request's job is about to be started here. */
    public void handedOver(long requestId) {
        handedOver.add(requestId);
    }

    /** It could not be started. */
    public void notStarted(long requestId) {
        handedOver.remove(requestId);
    }

    /** A job of a request has got a thread. */
    public void began(long requestId, long executionId) {
        running.put(executionId, requestId);
        handedOver.remove(requestId);
    }

    /** A job of no request has got a thread. */
    public void began(long executionId) {
        running.put(executionId, NONE);
    }

    /** A job has ended, whether or not the database knows. */
    public void ended(long executionId) {
        running.remove(executionId);
    }

    /**
     * Whether the request's job runs here, or waits for its turn. Where nothing runs every thread is free: what has not
     * begun soon after that never will.
     */
    public boolean inHand(long requestId) {
        return running.containsValue(requestId) || handedOver.contains(requestId) && !running.isEmpty();
    }
}
