package careplan.exchange.apply;

import careplan.base.Batches;
import careplan.exchange.DataKind;
import careplan.exchange.receive.ReceivedRecord;
import careplan.exchange.receive.RecordState;
import careplan.exchange.receive.TransmissionState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * 利用票 that came to a center, alone or along with the actuals, and were not taken over yet: without them it has no month
 * that the actuals could go into.
 */
@ApplicationScoped
public class WaitingPlans {

    private static final String WAITING =
            "select a.id, p.id from ReceivedRecord a, ReceivedRecord p join p.transmission t"
                    + " where a.id in :ids and a.dataKind = :actual and p.dataKind = :plan and p.state = :ready"
                    + " and t.state = :received and p.office = a.office and p.insurerNumber = a.insurerNumber"
                    + " and p.insuredNumber = a.insuredNumber and p.serviceMonth = a.serviceMonth"
                    + " and not exists (select s.id from MonthlySchedule s where s.office = a.office"
                    + " and s.insuredNumber = a.insuredNumber and s.serviceMonth = a.serviceMonth) order by p.sendOrder, p.id";

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    /** The newest plan that could become the month of these actuals. */
    @Transactional(TxType.SUPPORTS)
    public Optional<ReceivedRecord> of(ReceivedRecord actuals) {
        return Optional.ofNullable(find(List.of(actuals.getId())).get(actuals.getId()))
                .map(plan -> em.find(ReceivedRecord.class, plan));
    }

    /** The same records in an order in which all can be taken over: each plan that waits before all actuals. */
    @Transactional(TxType.SUPPORTS)
    public List<Long> before(List<Long> recordIds) {
        Set<Long> ids = new LinkedHashSet<>();
        Batches.of(recordIds).forEach(batch -> ids.addAll(find(batch).values()));
        ids.addAll(recordIds);
        return List.copyOf(ids);
    }

    /** The id of the newest plan by that of the actuals that need it. */
    private Map<Long, Long> find(List<Long> ids) {
        Map<Long, Long> plans = new LinkedHashMap<>();
        em.createQuery(WAITING, Object[].class)
                .setParameter("ids", ids)
                .setParameter("actual", DataKind.ACTUAL)
                .setParameter("plan", DataKind.SCHEDULE)
                .setParameter("ready", RecordState.READY)
                .setParameter("received", TransmissionState.RECEIVED)
                .getResultList()
                .forEach(row -> plans.put((Long) row[0], (Long) row[1]));
        return plans;
    }
}
