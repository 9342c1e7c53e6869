package careplan.schedule;

import careplan.security.AccessControl;
import careplan.security.AccessDenied;
import careplan.staff.Menu;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** The one door to a month by its id: only who may use 予定実績 at the office that keeps it gets it. */
@ApplicationScoped
public class OfficeMonths {

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @EJB
    private AccessControl access;

    /**
     * The month.
     *
     * @throws ScheduleRefused if there is none of this id any more: somebody has deleted it
     * @throws AccessDenied if it is not kept by this office or the caller may not use 予定実績 there
     */
    MonthlySchedule require(long officeId, long scheduleId, LockModeType lock) {
        access.requireOffice(Menu.SCHEDULES, officeId);
        MonthlySchedule month = em.find(MonthlySchedule.class, scheduleId, lock);
        if (month == null) {
            throw new ScheduleRefused("gone");
        }
        if (month.getOffice().getId() != officeId) {
            throw new AccessDenied("schedule " + scheduleId + " is not of office id " + officeId);
        }
        return month;
    }
}
