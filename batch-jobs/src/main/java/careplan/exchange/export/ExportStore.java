package careplan.exchange.export;

import careplan.exchange.FileKind;
import careplan.file.StoredFileStore;
import careplan.office.Office;
import careplan.request.ItemState;
import careplan.request.ProcessingRequest;
import careplan.request.RequestDestination;
import careplan.request.RequestTracker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDateTime;
import java.util.List;

/**
 * Reads and writes the rows of an export for its steps. Every method has a short transaction of its own, since the steps
 * that assemble and finish run without one for as long as they need.
 */
@ApplicationScoped
public class ExportStore {

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @Inject
    private StoredFileStore files;

    @Inject
    private RequestTracker tracker;

    /** The kept rows of one client in one file. */
    public record Fragment(int seq, byte[] content) {}

    /** The request's values. */
    @Transactional(TxType.REQUIRED)
    public ExportTask task(long requestId) {
        ProcessingRequest request = em.find(ProcessingRequest.class, requestId);
        Office office = request.getOffice();
        List<ExportTask.Destination> destinations = em.createQuery(
                        "select d from RequestDestination d where d.request.id = :request order by d.seq",
                        RequestDestination.class)
                .setParameter("request", requestId)
                .getResultStream()
                .map(d -> new ExportTask.Destination(
                        d.getSeq(),
                        d.getOfficeNumber(),
                        d.getOfficeName() == null ? d.getOfficeNumber() : d.getOfficeName()))
                .toList();
        return new ExportTask(
                requestId,
                office.getId(),
                office.getOfficeNumber(),
                request.getExchangeVersion(),
                request.getDataKind(),
                request.getServiceMonth(),
                request.getBundling(),
                request.getSerial(),
                destinations);
    }

    /** Whether anything goes to this destination. */
    @Transactional(TxType.REQUIRES_NEW)
    public boolean hasRecords(long requestId, String destinationNumber) {
        return em.createQuery(
                                "select count(r) from SentRecord r"
                                        + " where r.request.id = :request and r.destinationNumber = :destination",
                                Long.class)
                        .setParameter("request", requestId)
                        .setParameter("destination", destinationNumber)
                        .getSingleResult()
                > 0;
    }

    /** The next fragments of a file for a destination, in the order of the items. */
    @Transactional(TxType.REQUIRES_NEW)
    public List<Fragment> fragments(long requestId, String destinationNumber, FileKind kind, int afterSeq, int most) {
        return em.createQuery(
                        "select f.itemSeq, f.content from ExportFragment f"
                                + " where f.request.id = :request and f.fileKind = :kind and f.itemSeq > :after"
                                + " and exists (select r.id from SentRecord r where r.request.id = :request"
                                + " and r.itemSeq = f.itemSeq and r.destinationNumber = :destination)"
                                + " order by f.itemSeq",
                        Object[].class)
                .setParameter("request", requestId)
                .setParameter("kind", kind)
                .setParameter("after", afterSeq)
                .setParameter("destination", destinationNumber)
                .setMaxResults(most)
                .getResultStream()
                .map(row -> new Fragment((Integer) row[0], (byte[]) row[1]))
                .toList();
    }

    /** Deletes the files that an earlier run of this request began and did not hand out. */
    @Transactional(TxType.REQUIRES_NEW)
    public void deleteLeftFiles(ExportTask task) {
        em.createQuery(
                        "select f.id from StoredFile f where f.office.id = :office and f.name like :prefix escape '!'"
                                + " and not exists (select r.id from ResultFile r where r.file = f)",
                        Long.class)
                .setParameter("office", task.officeId())
                .setParameter("prefix", task.zipPrefix().replace("_", "!_") + "%")
                .getResultList()
                .forEach(files::delete);
    }

    /** The highest order among the request's items. */
    @Transactional(TxType.REQUIRES_NEW)
    public int lastSeq(long requestId) {
        Integer last = em.createQuery(
                        "select max(i.seq) from RequestItem i where i.request.id = :request", Integer.class)
                .setParameter("request", requestId)
                .getSingleResult();
        return last == null ? 0 : last;
    }

    /** Dates the records of these items, whose files are now complete, and lets their fragments go. */
    @Transactional(TxType.REQUIRES_NEW)
    public void finish(long requestId, int fromSeq, int toSeq, LocalDateTime exportedAt) {
        em.createQuery("update SentRecord r set r.exportedAt = :at where r.request.id = :request"
                        + " and r.exportedAt is null and r.itemSeq between :from and :to")
                .setParameter("at", exportedAt)
                .setParameter("request", requestId)
                .setParameter("from", fromSeq)
                .setParameter("to", toSeq)
                .executeUpdate();
        em.createQuery("delete from ExportFragment f where f.request.id = :request and f.itemSeq between :from and :to")
                .setParameter("request", requestId)
                .setParameter("from", fromSeq)
                .setParameter("to", toSeq)
                .executeUpdate();
    }

    /** Tells the request how many clients were refused and how many were exported with something to heed. */
    @Transactional(TxType.REQUIRES_NEW)
    public void count(long requestId) {
        tracker.counts(
                requestId,
                items(requestId, " and i.state = :state", ItemState.FAILED),
                items(requestId, " and i.state = :state and i.message is not null", ItemState.DONE));
    }

    private int items(long requestId, String condition, ItemState state) {
        return em.createQuery(
                        "select count(i) from RequestItem i where i.request.id = :request" + condition, Long.class)
                .setParameter("request", requestId)
                .setParameter("state", state)
                .getSingleResult()
                .intValue();
    }
}
