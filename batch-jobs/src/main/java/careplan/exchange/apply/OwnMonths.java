package careplan.exchange.apply;

import careplan.exchange.receive.ClientMatch;
import careplan.exchange.receive.ReceivedRecord;
import careplan.schedule.MonthlySchedule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;

/** Finds the month of our own that a received record is about. */
@ApplicationScoped
public class OwnMonths {

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    /**
     * The month of the client that the record's office keeps: the one with the insurer and number received, or else the
     * only one there is, where a person has said whose record it is.
     *
     * @return null where there is none
     */
    @Transactional(TxType.SUPPORTS)
    public MonthlySchedule of(ReceivedRecord record, ClientMatch.Known client) {
        List<MonthlySchedule> months = em.createQuery(
                        "select s from MonthlySchedule s where s.office = :office and s.client.id = :client"
                                + " and s.serviceMonth = :month order by s.id",
                        MonthlySchedule.class)
                .setParameter("office", record.getOffice())
                .setParameter("client", client.id())
                .setParameter("month", record.getServiceMonth())
                .getResultList();
        return months.stream()
                .filter(month -> month.getInsurer().getId() == client.insurerId()
                        && month.getInsuredNumber().equals(record.getInsuredNumber()))
                .findFirst()
                .orElse(record.isClientAssigned() && months.size() == 1 ? months.get(0) : null);
    }
}
