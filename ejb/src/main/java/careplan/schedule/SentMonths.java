package careplan.schedule;

import careplan.exchange.DataKind;
import careplan.office.Office;
import careplan.office.OfficeKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** When months went out last: an office that plans sends the plan, a provider its actuals. */
@ApplicationScoped
public class SentMonths {

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    /** For months of this office, at most some hundred: those that went out, by id. */
    Map<Long, SentState> of(Office office, Collection<Long> ids) {
        Map<Long, SentState> sent = new HashMap<>();
        boolean provider = office.getKind() == OfficeKind.PROVIDER;
        em.createQuery(
                        "select s.id, s.changedAt, s.planChangedAt, max(r.exportedAt) from MonthlySchedule s, SentRecord r"
                                + " where s.id in :ids and r.office.id = :office and r.dataKind = :kind"
                                + " and r.serviceMonth = s.serviceMonth and r.clientId = s.clientId"
                                + " and r.insuredNumber = s.insuredNumber and r.exportedAt is not null"
                                + " and r.deletedAt is null group by s.id, s.changedAt, s.planChangedAt",
                        Object[].class)
                .setParameter("ids", List.copyOf(ids))
                .setParameter("office", office.getId())
                .setParameter("kind", provider ? DataKind.ACTUAL : DataKind.SCHEDULE)
                .getResultStream()
                .forEach(row -> sent.put((Long) row[0], state((LocalDateTime) row[provider ? 1 : 2], row[3])));
        return sent;
    }

    private static SentState state(LocalDateTime changedAt, Object sentAt) {
        return new SentState((LocalDateTime) sentAt, changedAt.isAfter((LocalDateTime) sentAt));
    }
}
