package careplan.schedule;

import careplan.base.Batches;
import careplan.base.Texts;
import careplan.security.AccessControl;
import careplan.security.AccessDenied;
import careplan.staff.Menu;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** 認定情報を反映 for many months of an office at once, from the list of 出力: what becomes another for whom, and the deed. */
@Stateless
@RolesAllowed("STAFF")
public class CertificationBulk {

    /** How many clients a preview names: nobody reads more at once. */
    public static final int MOST_SHOWN = 100;

    /**
     * What would become another in the month of one client.
     *
     * @param reasonNeeded whether the month is 実績済 or 確定済
     * @param divided whether its days are divided between two insurers
     */
    public record Change(
            String clientName,
            String insuredNumber,
            boolean reasonNeeded,
            boolean divided,
            List<CertificationDifference> differences)
            implements Serializable {}

    /**
     * What would be done.
     *
     * @param changes by client, in the order of the list, at most {@link #MOST_SHOWN}
     * @param changed months that would change in all
     * @param same months that have nothing to take over
     * @param without months in which no certification is in force
     */
    public record Planned(List<Change> changes, int changed, int same, int without) implements Serializable {}

    /**
     * What was done.
     *
     * @param taken months that have changed
     * @param same months that had nothing to take over
     * @param refused months that could not, for want of a reason or of a certification
     */
    public record Taken(int taken, int same, int refused) implements Serializable {}

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @Resource
    private SessionContext context;

    @EJB
    private AccessControl access;

    @Inject
    private MonthCertification certifications;

    @Inject
    private OfficeMonths months;

    /**
     * Finds out what would become another, and changes nothing.
     *
     * @throws AccessDenied if a month is not kept by this office or the caller may not use 予定実績 there
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Planned preview(long officeId, Collection<Long> scheduleIds) {
        access.requireOffice(Menu.SCHEDULES, officeId);
        em.setFlushMode(FlushModeType.COMMIT);
        List<Change> changes = new ArrayList<>();
        int changed = 0;
        int without = 0;
        for (long id : scheduleIds) {
            MonthlySchedule month = months.require(officeId, id, LockModeType.NONE);
            if (!certifications.isInForce(month)) {
                without++;
            } else if (certifications.isChanged(month)) {
                changed++;
                if (changes.size() < MOST_SHOWN) {
                    changes.add(change(month));
                }
            }
        }
        // not earlier: nothing can be read in a transaction that is to be rolled back
        context.setRollbackOnly();
        return new Planned(changes, changed, scheduleIds.size() - changed - without, without);
    }

    private Change change(MonthlySchedule month) {
        String clientName = month.getClient().getName();
        String insuredNumber = month.getInsuredNumber();
        boolean reasonNeeded = month.getStatus() != ScheduleStatus.DRAFTED;
        Map<String, String> before = CertificationDifference.of(month);
        boolean divided = certifications.change(month) != null;
        return new Change(
                clientName,
                insuredNumber,
                reasonNeeded,
                divided,
                CertificationDifference.between(before, CertificationDifference.of(month)));
    }

    /**
     * Takes the certifications over.
     *
     * @param reason for those that are 実績済 or 確定済, which without one stay as they are
     * @throws AccessDenied as for {@link #preview}
     */
    public Taken takeOver(long officeId, Collection<Long> scheduleIds, String reason) {
        access.requireOffice(Menu.SCHEDULES, officeId);
        int taken = 0;
        int refused = 0;
        for (List<Long> batch : Batches.of(scheduleIds)) {
            for (long id : batch) {
                MonthlySchedule month = months.require(officeId, id, LockModeType.PESSIMISTIC_WRITE);
                if (!certifications.isInForce(month)) {
                    refused++;
                } else if (certifications.isChanged(month)) {
                    if (month.getStatus() != ScheduleStatus.DRAFTED && Texts.blankToNull(reason) == null) {
                        refused++;
                    } else {
                        certifications.take(month, reason);
                        taken++;
                    }
                }
            }
            em.flush();
        }
        return new Taken(taken, scheduleIds.size() - taken - refused, refused);
    }
}
