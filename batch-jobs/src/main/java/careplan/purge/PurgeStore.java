package careplan.purge;

import careplan.request.RequestState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.List;

/**
 * Deletes a little at a time: every method is one short transaction that removes at most so many things and tells how many
 * it were. Done again after a crash, it goes on with what is left.
 */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class PurgeStore {

    private static final List<RequestState> ENDED =
            List.of(RequestState.COMPLETED, RequestState.CANCELLED, RequestState.FAILED, RequestState.STOPPED);

    /** What belongs to a request, in an order that no foreign key minds. */
    private static final List<String> PARTS = List.of(
            "RequestResultRow",
            "ExportFragment",
            "PrintFragment",
            "SentRecord",
            "SentFile",
            "RequestDestination",
            "RequestItem",
            "JobRun");

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    /** Result files of requests that ended before then. */
    public int resultFiles(LocalDateTime before, int most) {
        List<Object[]> old = em.createQuery(
                        "select f.id, f.file.id from ResultFile f where f.request.state in :ended"
                                + " and f.request.finishedAt < :before order by f.id",
                        Object[].class)
                .setParameter("ended", ENDED)
                .setParameter("before", before)
                .setMaxResults(most)
                .getResultList();
        for (Object[] row : old) {
            em.createQuery("delete from ResultFile f where f.id = :id")
                    .setParameter("id", row[0])
                    .executeUpdate();
            delete((Long) row[1]);
        }
        return old.size();
    }

    /**
     * Files that a crash left half written before then, and that nothing refers to. They have no sum yet; to ask for
     * {@code complete} would not do, since EclipseLink writes constants, a boolean as a number, beside a NOT EXISTS.
     */
    public int leftFiles(LocalDateTime before, int most) {
        List<Long> left = em.createQuery(
                        "select f.id from StoredFile f where f.sha256 is null and f.createdAt < :before"
                                + " and not exists (select r.id from ResultFile r where r.file = f)"
                                + " and not exists (select r.id from ReceivedFile r where r.file = f) order by f.id",
                        Long.class)
                .setParameter("before", before)
                .setMaxResults(most)
                .getResultList();
        left.forEach(this::delete);
        return left.size();
    }

    /** Requests that ended before then, whose files are gone already. */
    public int requests(LocalDateTime before, int most) {
        List<Long> old = em.createQuery(
                        "select r.id from ProcessingRequest r where r.state in :ended and r.finishedAt < :before"
                                + " and not exists (select f.id from ResultFile f where f.request = r) order by r.id",
                        Long.class)
                .setParameter("ended", ENDED)
                .setParameter("before", before)
                .setMaxResults(most)
                .getResultList();
        for (Long id : old) {
            for (String part : PARTS) {
                em.createQuery("delete from " + part + " p where p.request.id = :id")
                        .setParameter("id", id)
                        .executeUpdate();
            }
            em.createQuery("delete from ProcessingRequest r where r.id = :id")
                    .setParameter("id", id)
                    .executeUpdate();
        }
        return old.size();
    }

    /**
     * Executions in the job repository that began before then, with their steps, but for those that a request may still be
     * taken up from.
     */
    public int executions(LocalDateTime before, int most) {
        List<?> old = em.createNativeQuery("select e.jobexecutionid from job_execution e where e.createtime < ?"
                        + " and not exists (select r.id from processing_request r where r.job_execution_id = e.jobexecutionid"
                        + " and r.state in ('ACCEPTED', 'RUNNING', 'FAILED', 'STOPPED')) order by e.jobexecutionid")
                .setParameter(1, Timestamp.valueOf(before))
                .setMaxResults(most)
                .getResultList();
        for (Object id : old) {
            sql(
                    "delete from partition_execution where stepexecutionid in"
                            + " (select s.stepexecutionid from step_execution s where s.jobexecutionid = ?)",
                    id);
            sql("delete from step_execution where jobexecutionid = ?", id);
            sql("delete from job_execution where jobexecutionid = ?", id);
        }
        return old.size();
    }

    /** Job instances without any execution; one that is just being begun is spared, as its number is the highest. */
    public int instances(int most) {
        List<?> empty = em.createNativeQuery(
                        "select i.jobinstanceid from job_instance i where not exists"
                                + " (select e.jobexecutionid from job_execution e where e.jobinstanceid = i.jobinstanceid)"
                                + " and i.jobinstanceid < (select max(e.jobinstanceid) from job_execution e) order by i.jobinstanceid")
                .setMaxResults(most)
                .getResultList();
        empty.forEach(id -> sql("delete from job_instance where jobinstanceid = ?", id));
        return empty.size();
    }

    /** Runs that began before then and have ended. */
    public int runs(LocalDateTime before, int most) {
        return deleteOld(
                "JobRun", "x.startedAt < :before and x.state <> careplan.request.RunState.RUNNING", before, most);
    }

    private int deleteOld(String entity, String condition, LocalDateTime before, int most) {
        List<Long> old = em.createQuery(
                        "select x.id from " + entity + " x where " + condition + " order by x.id", Long.class)
                .setParameter("before", before)
                .setMaxResults(most)
                .getResultList();
        if (!old.isEmpty()) {
            em.createQuery("delete from " + entity + " x where x.id in :ids")
                    .setParameter("ids", old)
                    .executeUpdate();
        }
        return old.size();
    }

    /** In this transaction and not in one of its own: what refers to the file is gone only here as yet. */
    private void delete(long fileId) {
        em.createQuery("delete from StoredFileChunk c where c.file.id = :id")
                .setParameter("id", fileId)
                .executeUpdate();
        em.createQuery("delete from StoredFile f where f.id = :id")
                .setParameter("id", fileId)
                .executeUpdate();
    }

    private void sql(String statement, Object id) {
        em.createNativeQuery(statement).setParameter(1, id).executeUpdate();
    }
}
