package careplan.exchange.apply;

import careplan.exchange.FileKind;
import careplan.exchange.format.Layouts;
import careplan.exchange.format.RecordKey;
import careplan.exchange.format.Row;
import careplan.exchange.receive.ClientMatch;
import careplan.exchange.receive.ReceivedRecord;
import careplan.plan.PartRows;
import careplan.plan.PlanDocument;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Finds the plan document of our own that a received record is about. */
@ApplicationScoped
public class OwnDocuments {

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    /**
     * The document with the kind and the date of the record, or of what the record deletes: the one with the insurer
     * and number received, or else the only one there is, where a person has said whose record it is.
     *
     * @return null where there is none
     */
    @Transactional(TxType.SUPPORTS)
    public PlanDocument of(ReceivedRecord record, ClientMatch.Known client) {
        List<PlanDocument> documents = em.createQuery(
                        "select d from PlanDocument d where d.office = :office and d.client.id = :client"
                                + " and d.dataKind = :kind and d.keyDate = :date order by d.id",
                        PlanDocument.class)
                .setParameter("office", record.getOffice())
                .setParameter("client", client.id())
                .setParameter("kind", RecordKey.deleted(record.getDataKind()))
                .setParameter("date", record.getKeyDate())
                .getResultList();
        return documents.stream()
                .filter(document -> document.getInsurer().getId() == client.insurerId()
                        && document.getInsuredNumber().equals(record.getInsuredNumber()))
                .findFirst()
                .orElse(record.isClientAssigned() && documents.size() == 1 ? documents.get(0) : null);
    }

    /** Whether people here have written or changed the document since data were last taken over into it. */
    @Transactional(TxType.SUPPORTS)
    public boolean editedHere(PlanDocument document) {
        LocalDateTime applied = em.createQuery(
                        "select max(r.appliedAt) from ReceivedRecord r where r.office = :office and r.dataKind = :kind"
                                + " and r.client = :client and r.keyDate = :date",
                        LocalDateTime.class)
                .setParameter("office", document.getOffice())
                .setParameter("kind", document.getDataKind())
                .setParameter("client", document.getClient())
                .setParameter("date", document.getKeyDate())
                .getSingleResult();
        return applied == null || document.getChangedAt().isAfter(applied);
    }

    /** The rows of a document by file. */
    static Map<FileKind, List<Row>> rows(PlanDocument document) {
        Map<FileKind, List<Row>> rows = new EnumMap<>(FileKind.class);
        document.getParts()
                .forEach(part -> rows.put(
                        part.getFileKind(),
                        PartRows.read(Layouts.of(part.getFileKind(), part.getLayoutVersion()), part.getContent())));
        return rows;
    }
}
