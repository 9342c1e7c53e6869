package careplan.schedule;

import careplan.audit.AuditEntry;
import careplan.audit.AuditLog;
import careplan.base.JapanTime;
import careplan.base.Kana;
import careplan.base.LikePattern;
import careplan.client.Certifications;
import careplan.client.CertifiedMonth;
import careplan.client.ClientOffice;
import careplan.master.MasterDataService;
import careplan.office.Office;
import careplan.office.OfficeKind;
import careplan.security.AccessControl;
import careplan.security.AccessDenied;
import careplan.staff.Menu;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Begins a month of a client: empty, with the services of the month before, or with the week of the plan. */
@Stateless
@RolesAllowed("STAFF")
public class ScheduleCreation {

    private static final int CANDIDATES = 20;

    /** A client for whom a month can be begun. */
    public record Candidate(long clientId, String code, String name, String kana) implements Serializable {

        /** As a selection list shows it. */
        public String label() {
            return code + " " + name + "（" + kana + "）";
        }
    }

    /** What a month begins with. */
    public enum Beginning {
        EMPTY,
        /** The plan of the month before, weekday by weekday. */
        LAST_MONTH,
        /** 第3表 of the newest 居宅サービス計画書. */
        WEEKLY_PLAN
    }

    /**
     * A month that was begun.
     *
     * @param unresolved the names of services of the week that could not be taken over
     */
    public record Created(long id, List<String> unresolved) implements Serializable {}

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @Inject
    private WeeklyPlanCopy weeklyPlans;

    @EJB
    private AccessControl access;

    @EJB
    private AuditLog audit;

    @EJB
    private MasterDataService masterData;

    /** The first clients of the office, by kana, that have nothing yet in the month and whose kana begins so. */
    public List<Candidate> candidates(long officeId, YearMonth month, String kana) {
        access.requireOffice(Menu.SCHEDULES, officeId);
        return em.createQuery(
                        "select c.id, c.code, c.name, c.kana from ClientOffice o join o.client c"
                                + " where o.office.id = :office and c.kana like :kana"
                                + " and o.validFrom <= :last and (o.validTo is null or o.validTo >= :first)"
                                + " and not exists (select s.id from MonthlySchedule s where s.client = c"
                                + " and s.office.id = :office and s.serviceMonth = :month)"
                                + " order by c.kana, c.code",
                        Object[].class)
                .setParameter("office", officeId)
                .setParameter("kana", LikePattern.begins(kana == null ? null : Kana.toHiragana(kana.strip())))
                .setParameter("first", month.atDay(1))
                .setParameter("last", month.atEndOfMonth())
                .setParameter("month", month)
                .setMaxResults(CANDIDATES)
                .getResultStream()
                .map(row -> new Candidate((Long) row[0], (String) row[1], (String) row[2], (String) row[3]))
                .toList();
    }

    /**
     * Begins the month.
     *
     * @throws ScheduleRefused if there is one already, the client has no certification in the month, or there is
     *     nothing to copy
     * @throws AccessDenied if the client is not one of this office, or the caller may not use 予定実績 there
     */
    public Created create(long officeId, long clientId, YearMonth month, Beginning beginning) {
        Office office = access.requireOffice(Menu.SCHEDULES, officeId);
        ClientOffice service = service(officeId, clientId, month)
                .orElseThrow(() -> new AccessDenied("client " + clientId + " is not of office id " + officeId));
        if (find(officeId, clientId, month).isPresent()) {
            throw new ScheduleRefused("exists");
        }
        CertifiedMonth certified =
                Certifications.month(em, clientId, month).orElseThrow(() -> new ScheduleRefused("noCertification"));
        MonthlySchedule schedule = new MonthlySchedule();
        schedule.setOffice(office);
        schedule.setClient(service.getClient());
        schedule.setServiceMonth(month);
        schedule.setCreatedOn(JapanTime.now().toLocalDate());
        schedule.setChangedAt(JapanTime.now());
        schedule.takeOver(certified, masterData.current());
        fillCareManagement(schedule, office, service);
        List<String> unresolved =
                switch (beginning) {
                    case EMPTY -> List.of();
                    case LAST_MONTH -> copyLastMonth(schedule);
                    case WEEKLY_PLAN -> weeklyPlans.addLines(schedule);
                };
        if (office.getKind() != OfficeKind.PROVIDER) {
            ScheduleStatements.load(em, masterData.current()).recompute(schedule);
        }
        em.persist(schedule);
        em.flush();
        audit.record(AuditEntry.of("SCHEDULE_CREATED")
                .office(officeId)
                .subject(MonthlySchedule.class, schedule.getId())
                .client(clientId)
                .detail(month + " " + beginning));
        return new Created(schedule.getId(), unresolved);
    }

    private List<String> copyLastMonth(MonthlySchedule schedule) {
        YearMonth month = schedule.getServiceMonth();
        MonthlySchedule last = find(
                        schedule.getOffice().getId(), schedule.getClient().getId(), month.minusMonths(1))
                .orElseThrow(() -> new ScheduleRefused("nothingToCopy"));
        last.getLines().forEach(line -> schedule.addLine(copy(line, month)));
        return List.of();
    }

    private Optional<ClientOffice> service(long officeId, long clientId, YearMonth month) {
        return em.createQuery(
                        "select o from ClientOffice o where o.office.id = :office and o.client.id = :client"
                                + " and o.validFrom <= :last and (o.validTo is null or o.validTo >= :first)"
                                + " order by o.validFrom desc, o.id desc",
                        ClientOffice.class)
                .setParameter("office", officeId)
                .setParameter("client", clientId)
                .setParameter("first", month.atDay(1))
                .setParameter("last", month.atEndOfMonth())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private Optional<MonthlySchedule> find(long officeId, long clientId, YearMonth month) {
        return em.createQuery(
                        "select s from MonthlySchedule s where s.office.id = :office and s.client.id = :client"
                                + " and s.serviceMonth = :month order by s.id desc",
                        MonthlySchedule.class)
                .setParameter("office", officeId)
                .setParameter("client", clientId)
                .setParameter("month", month)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private static void fillCareManagement(MonthlySchedule schedule, Office office, ClientOffice service) {
        Office careManagement = office.getKind() == OfficeKind.PROVIDER ? service.getCareManagementOffice() : office;
        if (careManagement == null) {
            throw new ScheduleRefused("noCareManagementOffice");
        }
        schedule.setCareManagementOfficeNumber(careManagement.getOfficeNumber());
        schedule.setCareManagementOfficeName(careManagement.getName());
        if (service.getCareManager() != null) {
            schedule.setCareManager(service.getCareManager());
            schedule.setCareManagerName(service.getCareManager().getName());
        }
    }

    private static ScheduleLine copy(ScheduleLine line, YearMonth month) {
        ScheduleLine copy = new ScheduleLine();
        copy.setLineNo(line.getLineNo());
        copy.setServiceCode(line.getServiceCode());
        copy.setServiceName(line.getServiceName());
        copy.setStartTime(line.getStartTime());
        copy.setEndTime(line.getEndTime());
        copy.setUnits(line.getUnits());
        copy.setProviderNumber(line.getProviderNumber());
        copy.setProviderName(line.getProviderName());
        copy.setSatelliteBranch(line.getSatelliteBranch());
        copy.setDetailCode(line.getDetailCode());
        copy.setTaisCode(line.getTaisCode());
        copy.setEquipmentCode(line.getEquipmentCode());
        copy.setEquipmentName(line.getEquipmentName());
        copy.setOver30Days(line.isOver30Days());
        copy.setPlanned(LastMonthCopy.move(line.getPlanned(), line.getSchedule().getServiceMonth(), month));
        return copy;
    }
}
