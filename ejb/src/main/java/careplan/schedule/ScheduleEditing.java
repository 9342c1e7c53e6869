package careplan.schedule;

import careplan.audit.AuditEntry;
import careplan.audit.AuditLog;
import careplan.audit.LastChange;
import careplan.base.JapanTime;
import careplan.master.MasterData;
import careplan.master.MasterDataService;
import careplan.master.ServiceCode;
import careplan.office.OfficeKind;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Changes of a month by people: its lines and days, and its state. */
@Stateless
@RolesAllowed("STAFF")
public class ScheduleEditing {

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @Resource
    private SessionContext context;

    @EJB
    private AuditLog audit;

    @Inject
    private OfficeMonths months;

    @EJB
    private MasterDataService masterDataService;

    /**
     * What the month would be, its 別表 computed anew, without keeping anything.
     *
     * @throws ScheduleRefused if the wish breaks a rule of the form
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public ScheduleMonth preview(long officeId, long scheduleId, ScheduleEdit edit) {
        em.setFlushMode(FlushModeType.COMMIT);
        MonthlySchedule schedule = months.require(officeId, scheduleId, LockModeType.NONE);
        checkRules(edit, schedule);
        change(schedule, edit);
        ScheduleMonth previewed =
                ScheduleMonths.of(schedule, masterDataService.current(), StayHistory.load(em, schedule));
        // not earlier: nothing can be read in a transaction that is to be rolled back
        context.setRollbackOnly();
        return previewed;
    }

    /**
     * Keeps the month as wished.
     *
     * @param version of {@link ScheduleMonth#version}, as the person saw it
     * @return the month as kept
     * @throws ScheduleConflict if somebody else has changed it since
     * @throws ScheduleRefused if it is 確定済, or the wish breaks a rule of the form
     * @throws AccessDenied if it is not kept by this office or the caller may not use 予定実績 there
     */
    public ScheduleMonth save(long officeId, long scheduleId, int version, ScheduleEdit edit) {
        MonthlySchedule schedule = open(officeId, scheduleId, version);
        if (schedule.getStatus() == ScheduleStatus.CONFIRMED) {
            throw new ScheduleRefused("confirmed");
        }
        checkRules(edit, schedule);
        ActualsProgress before = schedule.actualsProgress();
        ScheduleStatus status = schedule.getStatus();
        change(schedule, edit);
        schedule.actualsChanged(before);
        if (schedule.getStatus() != status) {
            audit.record(entry("SCHEDULE_STATUS", schedule).detail(status + " -> " + schedule.getStatus()));
        }
        audit.record(entry("SCHEDULE_CHANGED", schedule)
                .detail("lines=" + edit.lines().size()));
        return kept(schedule);
    }

    /**
     * Moves the month to another state, as {@link MonthlySchedule#moveTo} allows.
     *
     * @param reason why it is taken back, or is 実績済 although actuals are lacking; else null
     * @throws ScheduleRefused if a state would be jumped over or a reason is missing
     * @throws ScheduleConflict as for {@link #save}
     */
    public ScheduleMonth changeStatus(
            long officeId, long scheduleId, int version, ScheduleStatus status, String reason) {
        MonthlySchedule schedule = open(officeId, scheduleId, version);
        ScheduleStatus before = schedule.getStatus();
        try {
            schedule.moveTo(status, reason);
        } catch (StatusRefused refused) {
            throw new ScheduleRefused(
                    List.of(new ScheduleRefused.Problem("status." + refused.reason(), 0, refused.value())));
        }
        audit.record(entry("SCHEDULE_STATUS", schedule)
                .detail(before + " -> " + status + (reason == null || reason.isBlank() ? "" : ": " + reason.strip())));
        schedule.setActualsChangedAt(JapanTime.now());
        return kept(schedule);
    }

    private static void checkRules(ScheduleEdit edit, MonthlySchedule schedule) {
        List<ScheduleRefused.Problem> problems = ScheduleEditRules.check(edit, schedule.getServiceMonth());
        if (!problems.isEmpty()) {
            throw new ScheduleRefused(problems);
        }
    }

    private MonthlySchedule open(long officeId, long scheduleId, int version) {
        MonthlySchedule schedule = months.require(officeId, scheduleId, LockModeType.PESSIMISTIC_WRITE);
        if (schedule.getVersion() != version) {
            throw new ScheduleConflict(
                    ScheduleMonths.of(schedule, masterDataService.current(), StayHistory.load(em, schedule)),
                    LastChange.of(em, schedule));
        }
        return schedule;
    }

    private ScheduleMonth kept(MonthlySchedule schedule) {
        em.flush();
        return ScheduleMonths.of(schedule, masterDataService.current(), StayHistory.load(em, schedule));
    }

    private void change(MonthlySchedule schedule, ScheduleEdit edit) {
        MasterData masterData = masterDataService.current();
        List<Object> before = plan(schedule);
        Map<Integer, ScheduleLine> old = new HashMap<>();
        schedule.getLines().forEach(line -> old.put(line.getLineNo(), line));
        List<ScheduleLine> wanted = new ArrayList<>();
        for (ScheduleEdit.Line wish : edit.lines()) {
            ScheduleLine line = old.get(wish.lineNo());
            if (line == null) {
                line = new ScheduleLine();
                line.setSchedule(schedule);
            }
            fill(line, wish, schedule, masterData);
            line.setLineNo(wanted.size() + 1);
            wanted.add(line);
        }
        schedule.getLines().retainAll(wanted);
        for (ScheduleLine line : wanted) {
            if (!schedule.getLines().contains(line)) {
                schedule.addLine(line);
            }
        }
        schedule.getLines().sort(Comparator.comparing(ScheduleLine::getLineNo));
        schedule.setOrderedByHand(edit.orderedByHand());
        schedule.putInOrder();
        schedule.setShortStayDaysBefore(edit.shortStayDaysBefore());
        schedule.setExcessShares(edit.excessShares());
        if (plan(schedule).equals(before)) {
            schedule.setActualsChangedAt(JapanTime.now());
        } else {
            schedule.setChangedAt(JapanTime.now());
        }
        // what a provider received stays as it came
        if (schedule.getOffice().getKind() != OfficeKind.PROVIDER) {
            ScheduleStatements.load(em, schedule.getOffice().getCorporation(), masterData)
                    .recompute(schedule);
        }
    }

    /** What of the month a partner is sent as the plan, to be compared. */
    private static List<Object> plan(MonthlySchedule schedule) {
        List<Object> plan = new ArrayList<>();
        for (ScheduleLine line : schedule.getLines()) {
            plan.add(List.of(line.key(), line.getUnits(), line.getPlanned()));
        }
        plan.add(Objects.toString(schedule.getShortStayDaysBefore()));
        plan.add(schedule.getExcessShares());
        return plan;
    }

    private static void fill(
            ScheduleLine line, ScheduleEdit.Line wish, MonthlySchedule schedule, MasterData masterData) {
        ServiceDetails wished = new ServiceDetails(wish.service());
        Optional<ServiceCode> code = masterData.serviceCode(
                wished.getServiceCode(),
                schedule.getServiceMonth(),
                schedule.getInsurer().getInsurerNumber());
        boolean same = wished.getServiceCode().equals(line.getServiceCode());
        wished.setServiceName(
                same ? line.getServiceName() : code.map(ServiceCode::getName).orElse(null));
        if (!code.map(ServiceCode::asksForUnits).orElse(false)) {
            wished.setUnits(
                    same
                            ? line.getUnits()
                            : code.map(ServiceCode::unitsOfNewLine).orElse(0));
        }
        line.setService(wished);
        line.setPlanned(counts(wish.planned()));
        line.setActual(counts(wish.actual()));
    }

    private static DayCounts counts(List<Integer> counts) {
        return DayCounts.of(counts.stream().mapToInt(Integer::intValue).toArray());
    }

    private static AuditEntry entry(String action, MonthlySchedule schedule) {
        return AuditEntry.of(action)
                .office(schedule.getOffice().getId())
                .subject(MonthlySchedule.class, schedule.getId())
                .client(schedule.getClient().getId());
    }
}
