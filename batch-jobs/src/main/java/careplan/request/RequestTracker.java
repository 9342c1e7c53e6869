package careplan.request;

import careplan.base.JapanTime;
import careplan.file.StoredFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;

/**
 * The only writer of a request's state, progress and result files while its job runs.
 *
 * <p>Progress is written as an absolute number, never as an increment: a chunk that is done again after a crash then
 * counts once. Progress joins the chunk's transaction, so that a screen never shows more than what is committed; state
 * changes have transactions of their own, so that they stay when the chunk is rolled back.
 */
@ApplicationScoped
public class RequestTracker {

    /** The longest failure text kept. */
    private static final int FAILURE_LENGTH = 1000;

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    /** Notes which execution works for the request. */
    @Transactional(TxType.REQUIRES_NEW)
    public void launched(long requestId, long executionId) {
        em.createQuery("update ProcessingRequest r set r.jobExecutionId = :execution where r.id = :id")
                .setParameter("execution", executionId)
                .setParameter("id", requestId)
                .executeUpdate();
    }

    /** The job has begun, or begun again, on this node. */
    @Transactional(TxType.REQUIRES_NEW)
    public void running(long requestId, long executionId) {
        ProcessingRequest request = locked(requestId);
        request.setState(RequestState.RUNNING);
        request.setJobExecutionId(executionId);
        request.setNode(NodeName.get());
        request.setFailure(null);
        request.setFinishedAt(null);
        if (request.getStartedAt() == null) {
            request.setStartedAt(JapanTime.now());
        }
    }

    /**
     * The job has ended.
     *
     * @param state COMPLETED, FAILED or STOPPED
     * @param failure why, in words without personal data; null when completed
     */
    @Transactional(TxType.REQUIRES_NEW)
    public void ended(long requestId, RequestState state, String failure) {
        ProcessingRequest request = locked(requestId);
        request.setState(state);
        request.setFinishedAt(JapanTime.now());
        request.setFailure(cut(failure, FAILURE_LENGTH));
    }

    /** Sets how much there is to do; joins the transaction of the caller. */
    @Transactional
    public void total(long requestId, int total) {
        em.createQuery("update ProcessingRequest r set r.total = :total where r.id = :id")
                .setParameter("total", total)
                .setParameter("id", requestId)
                .executeUpdate();
    }

    /** Sets how much is done, in the same unit as the total; joins the transaction of the caller. */
    @Transactional
    public void progress(long requestId, int processed) {
        em.createQuery("update ProcessingRequest r set r.processed = :processed where r.id = :id")
                .setParameter("processed", processed)
                .setParameter("id", requestId)
                .executeUpdate();
    }

    /** Counts the items that are done or have failed, and sets progress and error count from them. */
    @Transactional
    public void progressFromItems(long requestId) {
        em.flush();
        long processed = countItems(requestId, List.of(ItemState.DONE, ItemState.FAILED));
        long failed = countItems(requestId, List.of(ItemState.FAILED));
        em.createQuery("update ProcessingRequest r set r.processed = :processed, r.errorCount = :failed"
                        + " where r.id = :id")
                .setParameter("processed", (int) processed)
                .setParameter("failed", (int) failed)
                .setParameter("id", requestId)
                .executeUpdate();
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
     */
    @Transactional(TxType.REQUIRES_NEW)
    public void result(long requestId, int seq, long fileId, String label) {
        for (ResultFile old : em.createQuery(
                        "select f from ResultFile f where f.request.id = :id and f.seq = :seq", ResultFile.class)
                .setParameter("id", requestId)
                .setParameter("seq", seq)
                .getResultList()) {
            long oldFileId = old.getFile().getId();
            em.remove(old);
            em.flush();
            em.createQuery("delete from StoredFileChunk c where c.file.id = :id")
                    .setParameter("id", oldFileId)
                    .executeUpdate();
            em.createQuery("delete from StoredFile f where f.id = :id")
                    .setParameter("id", oldFileId)
                    .executeUpdate();
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

    private ProcessingRequest locked(long requestId) {
        return em.find(ProcessingRequest.class, requestId, LockModeType.PESSIMISTIC_WRITE);
    }

    private static String cut(String text, int length) {
        return text == null || text.length() <= length ? text : text.substring(0, length);
    }
}
