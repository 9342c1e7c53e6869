package careplan.exchange.export;

import careplan.master.MasterData;
import careplan.schedule.MonthWarnings;
import careplan.schedule.MonthlySchedule;
import careplan.schedule.ShortStays;
import careplan.schedule.StayHistory;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** What looks wrong in plans that were saved before a month kept it: it is found when they are to be sent. */
public final class PlanWarnings {

    private PlanWarnings() {}

    /** What each of these months would keep, by id. */
    public static Map<Long, String> find(EntityManager em, MasterData masterData, Collection<Long> ids) {
        Map<Long, String> found = new HashMap<>();
        if (!ids.isEmpty()) {
            em.createQuery(
                            "select distinct s from MonthlySchedule s left join fetch s.lines where s.id in :ids",
                            MonthlySchedule.class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(month ->
                            found.put(month.getId(), MonthWarnings.kept(month, masterData, history(em, month))));
        }
        return found;
    }

    private static StayHistory history(EntityManager em, MonthlySchedule month) {
        return ShortStays.in(month) ? StayHistory.load(em, month) : StayHistory.NONE;
    }
}
