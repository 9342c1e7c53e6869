package careplan.schedule;

import careplan.audit.LastChange;
import careplan.base.Texts;
import careplan.master.MasterDataService;
import careplan.security.AccessDenied;
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
import java.util.List;
import java.util.Map;

/**
 * 認定情報を反映: a month takes over the certification as it is registered now. The person sees before what becomes another;
 * what has been said already (実績済, 確定済) changes with a reason only.
 */
@Stateless
@RolesAllowed("STAFF")
public class CertificationTakeover {

    /**
     * What would become another.
     *
     * @param version of the month, for {@link #takeOver}
     * @param reasonNeeded whether the month is 実績済 or 確定済
     * @param divided whether its days are divided between two insurers
     */
    public record Preview(int version, List<CertificationDifference> differences, boolean reasonNeeded, boolean divided)
            implements Serializable {}

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @Resource
    private SessionContext context;

    @EJB
    private MasterDataService masterDataService;

    @Inject
    private MonthCertification certifications;

    @Inject
    private OfficeMonths months;

    /**
     * Finds out what would become another, and changes nothing.
     *
     * @throws ScheduleRefused if no certification is in force in the month
     * @throws AccessDenied if the month is not kept by this office or the caller may not use 予定実績 there
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Preview preview(long officeId, long scheduleId) {
        em.setFlushMode(FlushModeType.COMMIT);
        MonthlySchedule month = months.require(officeId, scheduleId, LockModeType.NONE);
        int version = month.getVersion();
        boolean reasonNeeded = month.getStatus() != ScheduleStatus.DRAFTED;
        Map<String, String> before = CertificationDifference.of(month);
        boolean divided = certifications.change(month) != null;
        List<CertificationDifference> differences =
                CertificationDifference.between(before, CertificationDifference.of(month));
        context.setRollbackOnly();
        return new Preview(version, differences, reasonNeeded, divided);
    }

    /**
     * Takes the certification over.
     *
     * @param version of {@link Preview#version}
     * @param reason why a month that is 実績済 or 確定済 changes; else null
     * @return the month as kept
     * @throws ScheduleConflict if somebody else has changed it since
     * @throws ScheduleRefused if a reason is missing or no certification is in force in the month
     * @throws AccessDenied as for {@link #preview}
     */
    public ScheduleMonth takeOver(long officeId, long scheduleId, int version, String reason) {
        MonthlySchedule month = months.require(officeId, scheduleId, LockModeType.PESSIMISTIC_WRITE);
        if (month.getVersion() != version) {
            throw new ScheduleConflict(
                    ScheduleMonths.of(month, masterDataService.current(), StayHistory.load(em, month)),
                    LastChange.of(em, month));
        }
        if (month.getStatus() != ScheduleStatus.DRAFTED && Texts.blankToNull(reason) == null) {
            throw new ScheduleRefused("status.REASON_MISSING");
        }
        certifications.take(month, reason);
        em.flush();
        return ScheduleMonths.of(month, masterDataService.current(), StayHistory.load(em, month));
    }

    /** Whether the certification of the month is another now, so that there is something to take over. */
    public boolean differs(long officeId, long scheduleId) {
        MonthlySchedule month = months.require(officeId, scheduleId, LockModeType.NONE);
        return certifications.isInForce(month) && certifications.isChanged(month);
    }
}
