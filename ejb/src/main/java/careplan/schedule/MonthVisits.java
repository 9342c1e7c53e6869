package careplan.schedule;

import careplan.office.Office;
import careplan.office.OfficeKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts plan and actuals of the months of one page of a list; of a provider's those of its own services. */
@ApplicationScoped
class MonthVisits {

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    /** By month; months without lines are left out. */
    Map<Long, VisitCounts> of(Office office, Collection<Long> ids) {
        boolean provider = office.getKind() == OfficeKind.PROVIDER;
        Map<Long, VisitCounts> counts = new HashMap<>();
        em.createQuery(
                        "select l.schedule.id, l.planned, l.actual, l.service.providerNumber from ScheduleLine l"
                                + " where l.schedule.id in :ids",
                        Object[].class)
                .setParameter("ids", List.copyOf(ids))
                .getResultStream()
                .filter(row -> !provider || office.getOfficeNumber().equals(row[3]))
                .forEach(row -> counts.merge(
                        (Long) row[0],
                        VisitCounts.NONE.plus((DayCounts) row[1], (DayCounts) row[2]),
                        (one, other) ->
                                new VisitCounts(one.planned() + other.planned(), one.actual() + other.actual())));
        return counts;
    }
}
