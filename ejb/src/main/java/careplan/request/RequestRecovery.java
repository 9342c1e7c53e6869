package careplan.request;

import careplan.base.JapanTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Hands requests out again that were under way at a node that is dead, that are stranded at one that lives, or that have
 * been waiting for a node too long.
 * Several nodes may try at once: the update names the node that it takes from, so that one wins and the others find nothing.
 */
@ApplicationScoped
public class RequestRecovery {

    private static final Logger LOG = Logger.getLogger(RequestRecovery.class.getName());

    private static final List<RequestState> UNDER_WAY = List.of(RequestState.ACCEPTED, RequestState.RUNNING);

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @Inject
    private Event<RequestWaiting> waiting;

    @Inject
    private JobRuns runs;

    private final RecoverySettings settings = RecoverySettings.of(System.getProperties());

    /**
     * A request under way.
     *
     * @param node where it is under way; null if it waits for a node
     * @param resumes how often it has been taken over before
     * @param stopRequested whether somebody pressed 中断
     */
    public record Left(long requestId, String node, int resumes, boolean stopRequested) {}

    /** Every request that is under way, at whatever node. */
    @Transactional(TxType.REQUIRES_NEW)
    public List<Left> underWay() {
        return em.createQuery(
                        "select r.id, r.node, r.resumes, r.stopRequested from ProcessingRequest r"
                                + " where r.state in :underWay order by r.id",
                        Object[].class)
                .setParameter("underWay", UNDER_WAY)
                .getResultStream()
                .map(row -> new Left((Long) row[0], (String) row[1], (Integer) row[2], (Boolean) row[3]))
                .toList();
    }

    /**
     * Takes the request from a node that is dead or does nothing for it, if nobody was quicker: hands it to the nodes again,
     * or marks it 中断. A request that has been waiting too long is treated alike; its message is lost.
     */
    @Transactional(TxType.REQUIRES_NEW)
    public void take(Left left) {
        boolean waits = left.node() == null;
        if (left.stopRequested() || !waits && (!settings.resume() || left.resumes() >= settings.mostResumes())) {
            String words = left.stopRequested() ? JobWords.stopped() : JobWords.serverStopped();
            if (won(
                    left,
                    "r.state = careplan.request.RequestState.STOPPED, r.node = null,"
                            + " r.failure = :words, r.finishedAt = :now",
                    Map.of("words", words, "now", JapanTime.now()))) {
                LOG.log(Level.WARNING, "request {0} of node {1} is marked as stopped", names(left));
            }
        } else if (won(
                left,
                "r.state = careplan.request.RequestState.ACCEPTED, r.node = null, r.resumes = :resumes",
                Map.of("resumes", waits ? left.resumes() : left.resumes() + 1))) {
            LOG.log(Level.WARNING, "request {0} of node {1} is handed out again", names(left));
            waiting.fire(new RequestWaiting(left.requestId(), true));
        }
    }

    private boolean won(Left left, String assignments, Map<String, Object> values) {
        boolean waits = left.node() == null;
        Query update = em.createQuery("update ProcessingRequest r set " + assignments
                        + " where r.id = :id and r.state in :underWay and r.node "
                        + (waits ? "is null" : "= :left"))
                .setParameter("id", left.requestId())
                .setParameter("underWay", UNDER_WAY);
        if (!waits) {
            update.setParameter("left", left.node());
        }
        values.forEach(update::setParameter);
        if (update.executeUpdate() == 0) {
            return false;
        }
        runs.lost(left.requestId());
        return true;
    }

    private static Object[] names(Left left) {
        return new Object[] {Long.toString(left.requestId()), left.node() == null ? "-" : left.node()};
    }
}
