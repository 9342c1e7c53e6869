package careplan.exchange.export;

import careplan.exchange.DataKind;
import careplan.exchange.format.RecordKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What counts as sent: exported, and not deleted since. */
@ApplicationScoped
public class SentUnits {

    /** That {@code r} is of the same thing as {@code t}, in the same version. By ids: EclipseLink joins entities wrongly here. */
    public static final String SAME = " r.office.id = t.office.id and r.clientId = t.clientId"
            + " and r.exchangeVersion = t.exchangeVersion and r.insurerNumber = t.insurerNumber"
            + " and r.insuredNumber = t.insuredNumber"
            + " and (r.serviceMonth = t.serviceMonth or r.serviceMonth is null and t.serviceMonth is null)"
            + " and (r.keyDate = t.keyDate or r.keyDate is null and t.keyDate is null)";

    /**
     * The same for records of one office and kind, which are the parameters {@code office} and {@code kind}: conditions
     * that an index can answer alone.
     */
    public static String same(DataKind kind) {
        return " r.office.id = :office and r.dataKind = :kind and"
                + (kind.parent().monthInName() ? " r.serviceMonth = t.serviceMonth" : " r.keyDate = t.keyDate")
                + " and r.clientKana = t.clientKana and r.clientId = t.clientId"
                + " and r.exchangeVersion = t.exchangeVersion and r.insurerNumber = t.insurerNumber"
                + " and r.insuredNumber = t.insuredNumber";
    }

    /** That {@code r} counts as sent. */
    public static final String COUNTS = " r.exportedAt is not null and r.deletedAt is null";

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    /** For each of these records, at most 500, of this office: all records of the same thing that count, oldest first. */
    public Map<Long, List<SentRecord>> alike(long officeId, Collection<Long> ids) {
        Map<Long, List<SentRecord>> alike = new HashMap<>();
        if (!ids.isEmpty()) {
            em.createQuery(
                            "select t.id, r from SentRecord t, SentRecord r where t.id in :ids"
                                    + " and t.office.id = :office and r.dataKind = t.dataKind and" + SAME + " and"
                                    + COUNTS + " order by r.id",
                            Object[].class)
                    .setParameter("ids", List.copyOf(ids))
                    .setParameter("office", officeId)
                    .getResultStream()
                    .forEach(row -> alike.computeIfAbsent((Long) row[0], id -> new ArrayList<>())
                            .add((SentRecord) row[1]));
        }
        return alike;
    }

    /** The route that a record was sent on. */
    public static Route route(SentRecord sent) {
        return sent.getDestinationServiceType() == null
                ? Route.to(sent.getDestinationNumber())
                : new Route(sent.getSenderServiceType(), sent.getDestinationNumber(), sent.getDestinationServiceType());
    }

    /** Notes that what these items of a deletion named is deleted at the destinations they went to. */
    @Transactional
    void markDeleted(long requestId, DataKind deletion, int fromSeq, int toSeq, LocalDateTime at) {
        em.createQuery(
                        "select t, r from SentRecord t, SentRecord r where t.request.id = :request"
                                + " and t.itemSeq between :from and :to and r.dataKind = :kind and" + SAME + " and"
                                + COUNTS + " and r.serial < t.serial and r.destinationNumber = t.destinationNumber",
                        Object[].class)
                .setParameter("request", requestId)
                .setParameter("from", fromSeq)
                .setParameter("to", toSeq)
                .setParameter("kind", RecordKey.deleted(deletion))
                .getResultList()
                .forEach(row -> {
                    SentRecord sent = (SentRecord) row[1];
                    if (route(sent).equals(route((SentRecord) row[0]))) {
                        sent.setDeletedAt(at);
                    }
                });
    }
}
