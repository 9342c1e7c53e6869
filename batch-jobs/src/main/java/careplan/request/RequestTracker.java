package careplan.request;

import careplan.base.JapanTime;
import careplan.file.StoredFile;
import careplan.file.StoredFileStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The only writer of a request's state, progress and result files while its job runs.
 *
 * <p>Progress is written as an absolute number, never as an increment: a chunk that is done again after a crash then
 * counts once. Progress joins the chunk's transaction, so that a screen never shows more than what is committed; state
 * changes have transactions of their own, so that they stay when the chunk is rolled back.
 */
@ApplicationScoped
public class RequestTracker {

    private static final Logger LOG = Logger.getLogger(RequestTracker.class.getName());

    /** The longest failure text kept. */
    private static final int FAILURE_LENGTH = 1000;

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @Inject
    private Event<RequestWaiting> waiting;

    @Inject
    private StoredFileStore files;

    @Inject
    private JobRuns runs;

    private final RecoverySettings settings = RecoverySettings.of(System.getProperties());

    /** Notes which execution works for the request. */
    @Transactional(TxType.REQUIRES_NEW)
    public void launched(long requestId, long executionId) {
        em.createQuery("update ProcessingRequest r set r.jobExecutionId = :execution where r.id = :id")
                .setParameter("execution", executionId)
                .setParameter("id", requestId)
                .executeUpdate();
    }

    /**
     * The job has begun, or begun again, on this node.
     *
     * @return whether somebody has asked for it to stop before there was a job to stop
     * @throws IllegalStateException if the request has been taken over by another node
     */
    @Transactional(TxType.REQUIRES_NEW)
    public boolean running(long requestId, long executionId) {
        ProcessingRequest request = locked(requestId);
        if (request.isUnderWay() && !NodeName.get().equals(request.getNode())) {
            throw takenOver(requestId);
        }
        request.moveTo(RequestState.RUNNING);
        request.setJobExecutionId(executionId);
        request.setNode(NodeName.get());
        request.setFailure(null);
        request.setFinishedAt(null);
        if (request.getStartedAt() == null) {
            request.setStartedAt(JapanTime.now());
        }
        runs.began(request.getKind().jobName(), requestId, executionId);
        return request.isStopRequested();
    }

    /**
     * The job has ended.
     *
     * @param state COMPLETED, FAILED or STOPPED
     * @param failure why, in words without personal data; null when completed
     * @param cause what was thrown, or null
     */
    @Transactional(TxType.REQUIRES_NEW)
    public void ended(long requestId, RequestState state, String failure, Throwable cause) {
        ProcessingRequest request = locked(requestId);
        if (!NodeName.get().equals(request.getNode())) {
            LOG.log(Level.WARNING, "request {0} has been taken over: its end here does not count", requestId);
            return;
        }
        request.moveTo(state);
        request.setFinishedAt(JapanTime.now());
        request.setFailure(cut(failure, FAILURE_LENGTH));
        forgetAttempts(requestId);
        RunState runState = RunState.valueOf(state.name());
        if (!runs.ended(requestId, runState, request.getFailure(), cause) && state == RequestState.FAILED) {
            runs.neverBegan(request.getKind().jobName(), requestId, request.getFailure(), cause);
        }
    }

    /**
     * The job has stopped at the end of a chunk. Where nobody asked for that, the server is being drained or shut down:
     * the request is then put back for any node to take, unless requests are to be marked only.
     */
    @Transactional(TxType.REQUIRES_NEW)
    public void stopped(long requestId) {
        ProcessingRequest request = locked(requestId);
        if (request.isStopRequested()) {
            ended(requestId, RequestState.STOPPED, JobWords.stopped(), null);
        } else if (!settings.resume()) {
            ended(requestId, RequestState.STOPPED, JobWords.serverStopped(), null);
        } else if (NodeName.get().equals(request.getNode())) {
            request.moveTo(RequestState.ACCEPTED);
            request.setNode(null);
            forgetAttempts(requestId);
            waiting.fire(new RequestWaiting(requestId, false));
            runs.ended(requestId, RunState.STOPPED, JobWords.serverStopped(), null);
        }
    }

    /** The server has not died of what was in hand. */
    private void forgetAttempts(long requestId) {
        em.createQuery("update RequestItem i set i.attempts = 0 where i.request.id = :id and i.attempts > 0")
                .setParameter("id", requestId)
                .executeUpdate();
    }

    /** Sets how much there is to do; joins the transaction of the caller. */
    @Transactional
    public void total(long requestId, int total) {
        em.createQuery("update ProcessingRequest r set r.total = :total where r.id = :id")
                .setParameter("total", total)
                .setParameter("id", requestId)
                .executeUpdate();
    }

    /**
     * Sets how much is done, in the same unit as the total; joins the transaction of the caller.
     *
     * @throws IllegalStateException if another node has taken the request over while this one was held up: the chunk is
     *     rolled back, and the other's work is not done twice
     */
    @Transactional
    public void progress(long requestId, int processed) {
        requireMine(
                requestId,
                em.createQuery("update ProcessingRequest r set r.processed = :processed"
                                + " where r.id = :id and r.node = :node")
                        .setParameter("processed", processed)
                        .setParameter("id", requestId)
                        .setParameter("node", NodeName.get())
                        .executeUpdate());
    }

    /**
     * Counts the items that are done or have failed, and sets progress and error count from them.
     *
     * @throws IllegalStateException as for {@link #progress}
     */
    @Transactional
    public void progressFromItems(long requestId) {
        em.flush();
        long processed = countItems(requestId, List.of(ItemState.DONE, ItemState.FAILED));
        long failed = countItems(requestId, List.of(ItemState.FAILED));
        requireMine(
                requestId,
                em.createQuery("update ProcessingRequest r set r.processed = :processed, r.errorCount = :failed"
                                + " where r.id = :id and r.node = :node")
                        .setParameter("processed", (int) processed)
                        .setParameter("failed", (int) failed)
                        .setParameter("id", requestId)
                        .setParameter("node", NodeName.get())
                        .executeUpdate());
    }

    /** Sets the numbers of errors and warnings that the lists show. */
    @Transactional
    public void counts(long requestId, int errors, int warnings) {
        em.createQuery("update ProcessingRequest r set r.errorCount = :errors, r.warningCount = :warnings"
                        + " where r.id = :id")
                .setParameter("errors", errors)
                .setParameter("warnings", warnings)
                .setParameter("id", requestId)
                .executeUpdate();
    }

    /**
     * Gives the request a result file; a file given for the same {@code seq} before is replaced and deleted.
     *
     * @param label text of its link: the name of a destination, or null for ダウンロード
     * @throws IllegalStateException as for {@link #progress}
     */
    @Transactional(TxType.REQUIRES_NEW)
    public void result(long requestId, int seq, long fileId, String label) {
        requireMine(requestId, NodeName.get().equals(locked(requestId).getNode()) ? 1 : 0);
        for (ResultFile old : em.createQuery(
                        "select f from ResultFile f where f.request.id = :id and f.seq = :seq", ResultFile.class)
                .setParameter("id", requestId)
                .setParameter("seq", seq)
                .getResultList()) {
            long oldFileId = old.getFile().getId();
            em.remove(old);
            em.flush();
            files.delete(oldFileId);
        }
        ResultFile result = new ResultFile();
        result.setRequest(em.getReference(ProcessingRequest.class, requestId));
        result.setFile(em.getReference(StoredFile.class, fileId));
        result.setSeq(seq);
        result.setLabel(label);
        em.persist(result);
    }

    private long countItems(long requestId, List<ItemState> states) {
        return em.createQuery(
                        "select count(i) from RequestItem i where i.request.id = :id and i.state in :states",
                        Long.class)
                .setParameter("id", requestId)
                .setParameter("states", states)
                .getSingleResult();
    }

    private static void requireMine(long requestId, int updated) {
        if (updated == 0) {
            throw takenOver(requestId);
        }
    }

    private static IllegalStateException takenOver(long requestId) {
        return new IllegalStateException("request " + requestId + " has been taken over by another node");
    }

    private ProcessingRequest locked(long requestId) {
        return em.find(ProcessingRequest.class, requestId, LockModeType.PESSIMISTIC_WRITE);
    }

    private static String cut(String text, int length) {
        return text == null || text.length() <= length ? text : text.substring(0, length);
    }
}
