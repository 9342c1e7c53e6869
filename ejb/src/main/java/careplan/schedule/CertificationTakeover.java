package careplan.schedule;

import careplan.audit.AuditEntry;
import careplan.audit.AuditLog;
import careplan.base.Batches;
import careplan.base.JapanTime;
import careplan.base.Texts;
import careplan.client.ClientOffice;
import careplan.master.MasterData;
import careplan.master.MasterDataService;
import careplan.office.OfficeKind;
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

    /**
     * What was done for many at once.
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

    @EJB
    private AuditLog audit;

    @EJB
    private MasterDataService masterDataService;

    @Inject
    private NewMonths newMonths;

    /**
     * Finds out what would become another, and changes nothing.
     *
     * @throws ScheduleRefused if no certification is in force in the month
     * @throws AccessDenied if the month is not kept by this office or the caller may not use 予定実績 there
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Preview preview(long officeId, long scheduleId) {
        em.setFlushMode(FlushModeType.COMMIT);
        MonthlySchedule month = require(officeId, scheduleId, LockModeType.NONE);
        int version = month.getVersion();
        boolean reasonNeeded = month.getStatus() != ScheduleStatus.DRAFTED;
        Map<String, String> before = CertificationDifference.of(month);
        boolean divided = change(month) != null;
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
        MonthlySchedule month = require(officeId, scheduleId, LockModeType.PESSIMISTIC_WRITE);
        if (month.getVersion() != version) {
            throw new ScheduleConflict(
                    ScheduleMonths.of(month, masterDataService.current(), StayHistory.load(em, month)));
        }
        if (month.getStatus() != ScheduleStatus.DRAFTED && Texts.blankToNull(reason) == null) {
            throw new ScheduleRefused("status.REASON_MISSING");
        }
        take(month, reason);
        em.flush();
        return ScheduleMonths.of(month, masterDataService.current(), StayHistory.load(em, month));
    }

    /**
     * Takes the certification over for many months of the office.
     *
     * @param reason for those that are 実績済 or 確定済, which without one stay as they are
     * @throws AccessDenied if one is not kept by this office or the caller may not use 予定実績 there
     */
    public Taken takeOverAll(long officeId, Collection<Long> scheduleIds, String reason) {
        access.requireOffice(Menu.SCHEDULES, officeId);
        int taken = 0;
        int refused = 0;
        for (List<Long> batch : Batches.of(scheduleIds)) {
            for (long id : batch) {
                MonthlySchedule month = require(officeId, id, LockModeType.PESSIMISTIC_WRITE);
                if (InsuredPart.of(em, month.getClient().getId(), month.getServiceMonth())
                        .isEmpty()) {
                    refused++;
                } else if (isChanged(month)) {
                    if (month.getStatus() != ScheduleStatus.DRAFTED && Texts.blankToNull(reason) == null) {
                        refused++;
                    } else {
                        take(month, reason);
                        taken++;
                    }
                }
            }
            em.flush();
        }
        return new Taken(taken, scheduleIds.size() - taken - refused, refused);
    }

    /** Whether the certification of the month is another now, so that there is something to take over. */
    public boolean differs(long officeId, long scheduleId) {
        MonthlySchedule month = require(officeId, scheduleId, LockModeType.NONE);
        return !InsuredPart.of(em, month.getClient().getId(), month.getServiceMonth())
                        .isEmpty()
                && isChanged(month);
    }

    private boolean isChanged(MonthlySchedule month) {
        List<InsuredPart> parts = InsuredPart.of(em, month.getClient().getId(), month.getServiceMonth());
        InsuredPart part = partOf(month, parts);
        return !InsuredTerms.of(part).equals(InsuredTerms.of(month)) || goesBeyond(month, part);
    }

    /** Whether it has services on days on which another insurer or number holds. */
    private static boolean goesBeyond(MonthlySchedule month, InsuredPart part) {
        return month.getLines().stream()
                .anyMatch(line -> !part.within(line.getPlanned()).equals(line.getPlanned())
                        || !part.within(line.getActual()).equals(line.getActual()));
    }

    private void take(MonthlySchedule month, String reason) {
        Map<String, String> before = CertificationDifference.of(month);
        MonthlySchedule other = change(month);
        if (other != null) {
            em.persist(other);
        }
        String keys = CertificationDifference.between(before, CertificationDifference.of(month)).stream()
                .map(CertificationDifference::key)
                .toList()
                .toString();
        month.setChangedAt(JapanTime.now());
        month.planChanged();
        audit.record(AuditEntry.of("SCHEDULE_CERTIFICATION")
                .office(month.getOffice().getId())
                .subject(MonthlySchedule.class, month.getId())
                .client(month.getClient().getId())
                .detail(keys + (Texts.blankToNull(reason) == null ? "" : ": " + reason.strip())));
    }

    /**
     * Changes the month.
     *
     * @return the month of the other number, where days were divided; else null
     */
    private MonthlySchedule change(MonthlySchedule month) {
        MasterData masterData = masterDataService.current();
        List<InsuredPart> parts = InsuredPart.of(em, month.getClient().getId(), month.getServiceMonth());
        if (parts.isEmpty()) {
            throw new ScheduleRefused("noCertification");
        }
        InsuredPart part = partOf(month, parts);
        month.takeOver(part.certified(), masterData);
        MonthlySchedule other = goesBeyond(month, part) ? divided(month, part, parts) : null;
        recompute(month, masterData);
        if (other != null) {
            recompute(other, masterData);
        }
        return other;
    }

    private MonthlySchedule divided(MonthlySchedule month, InsuredPart part, List<InsuredPart> parts) {
        List<MonthlySchedule> kept = months(month);
        InsuredPart lacking = parts.stream()
                .filter(one -> one != part
                        && kept.stream().noneMatch(other -> one.isOf(other.getInsurer(), other.getInsuredNumber())))
                .findFirst()
                .orElse(null);
        ClientOffice service = newMonths
                .service(month.getOffice().getId(), month.getClient().getId(), month.getServiceMonth())
                .orElse(null);
        if (lacking == null || service == null) {
            return null;
        }
        MonthlySchedule other = newMonths.empty(month.getOffice(), service, month.getServiceMonth(), lacking);
        MonthDivision.divide(
                month,
                part,
                other,
                lacking,
                new CopyCodes(
                        masterDataService.current(),
                        month.getServiceMonth(),
                        month.getInsurer().getInsurerNumber()));
        return other;
    }

    /** The part that the month is of: by its number, or else the one that has no month yet. */
    private InsuredPart partOf(MonthlySchedule month, List<InsuredPart> parts) {
        List<MonthlySchedule> others =
                months(month).stream().filter(other -> other != month).toList();
        return parts.stream()
                .filter(part -> part.isOf(month.getInsurer(), month.getInsuredNumber()))
                .findFirst()
                .or(() -> parts.stream()
                        .filter(part -> others.stream()
                                .noneMatch(other -> part.isOf(other.getInsurer(), other.getInsuredNumber())))
                        .reduce((one, later) -> later))
                .orElseThrow(() -> new ScheduleRefused("exists"));
    }

    private List<MonthlySchedule> months(MonthlySchedule month) {
        return new ArrayList<>(
                newMonths.find(month.getOffice().getId(), month.getClient().getId(), month.getServiceMonth()));
    }

    private void recompute(MonthlySchedule month, MasterData masterData) {
        if (month.getOffice().getKind() != OfficeKind.PROVIDER) {
            ScheduleStatements.load(em, month.getOffice().getCorporation(), masterData)
                    .recompute(month);
        }
    }

    private MonthlySchedule require(long officeId, long scheduleId, LockModeType lock) {
        access.requireOffice(Menu.SCHEDULES, officeId);
        MonthlySchedule schedule = em.find(MonthlySchedule.class, scheduleId, lock);
        if (schedule == null || schedule.getOffice().getId() != officeId) {
            throw new AccessDenied("schedule " + scheduleId + " is not of office id " + officeId);
        }
        return schedule;
    }
}
