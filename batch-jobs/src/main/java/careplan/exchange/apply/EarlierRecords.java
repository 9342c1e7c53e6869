package careplan.exchange.apply;

import careplan.exchange.format.RecordKey;
import careplan.exchange.receive.ReceivedRecord;
import careplan.exchange.receive.RecordState;
import careplan.exchange.receive.TransmissionState;
import careplan.request.RowAction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;

/** What a received deletion is about: the data with its key that the same office sent before. */
@ApplicationScoped
public class EarlierRecords {

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    /** The records that the deletion concerns, earliest first; empty where nothing of the kind was ever received. */
    @Transactional(TxType.SUPPORTS)
    public List<ReceivedRecord> of(ReceivedRecord deletion) {
        boolean month = deletion.getServiceMonth() != null;
        return em.createQuery(
                        "select r from ReceivedRecord r join fetch r.transmission t where r.office = :office"
                                + " and r.dataKind = :kind and r.insurerNumber = :insurer"
                                + " and r.insuredNumber = :insured and t.senderNumber = :sender"
                                + " and t.state = :received and r.sendOrder <= :order"
                                + (month ? " and r.serviceMonth = :period" : " and r.keyDate = :period")
                                + " order by r.sendOrder, r.id",
                        ReceivedRecord.class)
                .setParameter("office", deletion.getOffice())
                .setParameter("kind", RecordKey.deleted(deletion.getDataKind()))
                .setParameter("insurer", deletion.getInsurerNumber())
                .setParameter("insured", deletion.getInsuredNumber())
                .setParameter("sender", deletion.getTransmission().getSenderNumber())
                .setParameter("received", TransmissionState.RECEIVED)
                .setParameter("order", deletion.getSendOrder())
                .setParameter("period", month ? deletion.getServiceMonth() : deletion.getKeyDate())
                .getResultStream()
                .filter(deletion::isAfter)
                .toList();
    }

    /** Whether any of them was ever taken over, so that our own record comes from them. */
    static boolean anyApplied(List<ReceivedRecord> sent) {
        return sent.stream().anyMatch(record -> record.getAppliedAt() != null);
    }

    /** The change that withdraws a record: it is kept for inspections, and neither listed nor applied any more. */
    static Change withdrawal(ReceivedRecord record) {
        String subject = Words.format(
                "received",
                record.getDataKind().label(),
                record.getTransmission().getSerial());
        String state = Words.text("record." + record.getState());
        String after = Words.text("record." + RecordState.WITHDRAWN);
        return record.getState() == RecordState.WITHDRAWN
                ? Change.unchanged(null, subject, state)
                : new Change(
                        RowAction.CHANGED,
                        null,
                        subject,
                        state,
                        after,
                        null,
                        () -> record.moveTo(RecordState.WITHDRAWN));
    }
}
