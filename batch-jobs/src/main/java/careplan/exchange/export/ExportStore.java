package careplan.exchange.export;

import careplan.exchange.DataKind;
import careplan.exchange.FileKind;
import careplan.exchange.proof.FileSeals;
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

    /** The fragments of the parcels that go to a destination. */
    private static final String GOING = " from ExportFragment f where f.request.id = :request and exists ("
            + "select r.id from SentRecord r where r.request.id = :request and r.itemSeq = f.itemSeq"
            + " and r.parcel = f.parcel and r.destinationSeq = :destination)"
            + " and f.itemSeq > :after and f.itemSeq <= :last";

    private static final int SEALED_AT_ONCE = 500;

    @Inject
    private Partners partners;

    @Inject
    private SentUnits units;

    @Inject
    private RequestTracker tracker;

    @Inject
    private FileSeals seals;

    /** The clients of one unit, by their order in the request: those after the first number, up to the last. */
    public record Span(int after, int last) {

        /** Everybody. */
        static final Span ALL = new Span(0, Integer.MAX_VALUE);

        static Span of(int itemSeq) {
            return new Span(itemSeq - 1, itemSeq);
        }

        /** The only client, or {@link SentFile#EVERYBODY}. */
        int only() {
            return last == after + 1 ? last : SentFile.EVERYBODY;
        }

        Span rest(int done) {
            return new Span(done, last);
        }
    }

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
                .map(d -> new ExportTask.Destination(d.getSeq(), route(d), d.label(), d.isOneByOne()))
                .toList();
        return new ExportTask(
                requestId,
                partners.sender(office),
                request.getExchangeVersion(),
                request.getDataKind(),
                request.getServiceMonth(),
                request.getBundling(),
                request.getSerial(),
                destinations);
    }

    private static Route route(RequestDestination destination) {
        return destination.getServiceType() == null
                ? Route.to(destination.getOfficeNumber())
                : new Route(
                        destination.getSenderServiceType(),
                        destination.getOfficeNumber(),
                        destination.getServiceType());
    }

    /** Whether anything goes to this destination. */
    @Transactional(TxType.REQUIRES_NEW)
    public boolean hasRecords(long requestId, int destinationSeq) {
        return em.createQuery(
                                "select count(r) from SentRecord r"
                                        + " where r.request.id = :request and r.destinationSeq = :destination",
                                Long.class)
                        .setParameter("request", requestId)
                        .setParameter("destination", destinationSeq)
                        .getSingleResult()
                > 0;
    }

    /** The clients of whom anything goes to this destination, in their order. */
    @Transactional(TxType.REQUIRES_NEW)
    public List<Integer> items(long requestId, int destinationSeq) {
        return em.createQuery(
                        "select distinct r.itemSeq from SentRecord r where r.request.id = :request"
                                + " and r.destinationSeq = :destination order by r.itemSeq",
                        Integer.class)
                .setParameter("request", requestId)
                .setParameter("destination", destinationSeq)
                .getResultList();
    }

    /** Whether this file has rows for this destination. */
    @Transactional(TxType.REQUIRES_NEW)
    public boolean hasRows(long requestId, int destinationSeq, FileKind kind, Span span) {
        return !fragments(requestId, destinationSeq, kind, span, 1).isEmpty();
    }

    /** The next fragments of a file for a destination, in the order of the items. */
    @Transactional(TxType.REQUIRES_NEW)
    public List<Fragment> fragments(long requestId, int destinationSeq, FileKind kind, Span span, int most) {
        return em.createQuery(
                        "select f.itemSeq, f.content" + GOING + " and f.fileKind = :kind and f.imageNo = 0"
                                + " order by f.itemSeq",
                        Object[].class)
                .setParameter("request", requestId)
                .setParameter("kind", kind)
                .setParameter("after", span.after())
                .setParameter("last", span.last())
                .setParameter("destination", destinationSeq)
                .setMaxResults(most)
                .getResultStream()
                .map(row -> new Fragment((Integer) row[0], (byte[]) row[1]))
                .toList();
    }

    /** The numbers of the pictures for a destination, in their order. */
    @Transactional(TxType.REQUIRES_NEW)
    public List<Integer> pictures(long requestId, int destinationSeq, Span span) {
        return em.createQuery("select f.imageNo" + GOING + " and f.imageNo > 0 order by f.imageNo", Integer.class)
                .setParameter("request", requestId)
                .setParameter("after", span.after())
                .setParameter("last", span.last())
                .setParameter("destination", destinationSeq)
                .getResultList();
    }

    /** One of them, byte for byte. */
    @Transactional(TxType.REQUIRES_NEW)
    public byte[] picture(long requestId, int destinationSeq, int number) {
        return em.createQuery("select f.content" + GOING + " and f.imageNo = :number", byte[].class)
                .setParameter("request", requestId)
                .setParameter("after", 0)
                .setParameter("last", Integer.MAX_VALUE)
                .setParameter("destination", destinationSeq)
                .setParameter("number", number)
                .getSingleResult();
    }

    /** Forgets what an interrupted run has kept of files for this destination. */
    @Transactional(TxType.REQUIRES_NEW)
    public void forgetFiles(long requestId, int destinationSeq) {
        em.createQuery("delete from SentFile f where f.request.id = :request and f.destinationSeq = :destination")
                .setParameter("request", requestId)
                .setParameter("destination", destinationSeq)
                .executeUpdate();
    }

    /** Keeps what these files are. */
    @Transactional(TxType.REQUIRES_NEW)
    public void keepFiles(long requestId, List<ParcelZip.Entry> entries) {
        ProcessingRequest request = em.getReference(ProcessingRequest.class, requestId);
        entries.forEach(entry -> em.persist(new SentFile(
                request, entry.destinationSeq(), entry.itemSeq(), entry.name(), entry.length(), entry.sha256())));
    }

    /**
     * Enters files, which are complete, into the audit log.
     *
     * @return how many; 0 when all are entered
     */
    @Transactional(TxType.REQUIRES_NEW)
    public int sealSome(long requestId) {
        List<SentFile> open = em.createQuery(
                        "select f from SentFile f where f.request.id = :request and f.auditEventId is null order by f.id",
                        SentFile.class)
                .setParameter("request", requestId)
                .setMaxResults(SEALED_AT_ONCE)
                .getResultList();
        open.forEach(file -> file.setAuditEventId(
                seals.enter(FileSeals.SENT, file.getRequest(), file, file.getName(), file.getSha256())));
        return open.size();
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
        em.flush();
        DataKind kind = em.find(ProcessingRequest.class, requestId).getDataKind();
        if (kind.deletion()) {
            units.markDeleted(requestId, kind, fromSeq, toSeq, exportedAt);
        }
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
