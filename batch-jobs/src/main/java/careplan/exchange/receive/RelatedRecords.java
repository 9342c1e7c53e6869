package careplan.exchange.receive;

import careplan.exchange.DataKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;

/** Finds what was taken in, in whichever unit, of the people of some records. */
@ApplicationScoped
public class RelatedRecords {

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    /**
     * The records of these kinds for the insured numbers of the given ones, which share office and kind, as far as they
     * are not sent before the place {@code from}; earliest first.
     *
     * @param from fourteen digits, or "" for all
     */
    @Transactional(TxType.SUPPORTS)
    public List<ReceivedRecord> of(
            List<ReceivedRecord> records, List<DataKind> kinds, List<RecordState> states, String from) {
        return em
                .createQuery(
                        "select r from ReceivedRecord r join fetch r.transmission t where r.office = :office"
                                + " and r.dataKind in :kinds and r.insuredNumber in :numbers"
                                + " and t.state = :received and r.state in :states and r.sendOrder >= :from",
                        ReceivedRecord.class)
                .setParameter("office", records.get(0).getOffice())
                .setParameter("kinds", kinds)
                .setParameter(
                        "numbers",
                        records.stream()
                                .map(ReceivedRecord::getInsuredNumber)
                                .distinct()
                                .toList())
                .setParameter("received", TransmissionState.RECEIVED)
                .setParameter("states", states)
                .setParameter("from", from)
                .getResultList()
                .stream()
                .sorted((one, other) -> one.isAfter(other) ? 1 : other.isAfter(one) ? -1 : 0)
                .toList();
    }
}
