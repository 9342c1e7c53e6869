package careplan.exchange.export;

import careplan.client.CareLevel;
import careplan.client.Certification;
import careplan.client.CertificationStatus;
import careplan.client.Client;
import careplan.client.Insurer;
import careplan.exchange.ExchangeVersion;
import careplan.office.Corporation;
import careplan.office.Office;
import careplan.office.OfficeKind;
import careplan.schedule.DayCounts;
import careplan.schedule.MonthlySchedule;
import careplan.schedule.ScheduleLine;
import careplan.schedule.ScheduleStatus;
import careplan.schedule.ScheduleTypeTotal;
import careplan.schedule.ServiceDetails;
import careplan.schedule.StatementLine;
import careplan.schedule.StatementLineKind;
import careplan.staff.Gender;
import careplan.staff.Menu;
import careplan.staff.Permission;
import careplan.staff.Staff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Makes a corporation with a care-management office and clients, anew for every test, so that tests share nothing. */
@ApplicationScoped
public class ExportWorld {

    static final YearMonth MONTH = YearMonth.of(2026, 1);

    private static final AtomicLong NEXT = new AtomicLong(System.nanoTime() / 1000 % 100_000_000);

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    /**
     * What was made.
     *
     * @param day number of the first provider: serves all clients but every third
     * @param rehab number of the second: serves all clients but the first of three
     * @param home number of a provider of nothing that is exchanged
     * @param schedules ids in the order of the list
     */
    public record World(
            String login,
            long officeId,
            String officeNumber,
            String day,
            String rehab,
            String home,
            List<Long> schedules) {}

    /** A world with this many clients: of three, the first is served by day, the second by day and rehab, the third by rehab. */
    @Transactional
    public World make(int clients) {
        Corporation corporation = new Corporation();
        corporation.setName("見本法人");
        em.persist(corporation);
        Office office = office(corporation, OfficeKind.CARE_MANAGEMENT, "見本ケアプラン");
        String day = office(corporation, OfficeKind.PROVIDER, "見本デイ").getOfficeNumber();
        String rehab = partner(corporation, "見本リハ");
        String home = partner(corporation, "見本ホーム");
        Staff staff = staff(corporation);
        permit(staff, office);
        Insurer insurer = insurer();
        List<Long> schedules = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            Client client = client(corporation, i);
            certification(client, insurer, i);
            MonthlySchedule schedule = schedule(office, client, insurer, i);
            if (i % 3 != 2) {
                schedule.addLine(line(schedule, "152441", "0930", 658, day, "見本デイ"));
            }
            if (i % 3 != 0) {
                schedule.addLine(line(schedule, "161171", "1300", 330, rehab, "見本\"リハ\",北"));
            } else {
                schedule.addLine(line(schedule, "331111", "9999", 538, home, "見本ホーム"));
            }
            statement(schedule);
            em.persist(schedule);
            schedules.add(schedule.getId());
        }
        em.flush();
        return new World(staff.getLoginName(), office.getId(), office.getOfficeNumber(), day, rehab, home, schedules);
    }

    /** A member of staff of another corporation, with the permission for an office there. */
    @Transactional
    public String stranger() {
        Corporation corporation = new Corporation();
        corporation.setName("別の法人");
        em.persist(corporation);
        Staff staff = staff(corporation);
        permit(staff, office(corporation, OfficeKind.CARE_MANAGEMENT, "別のケアプラン"));
        return staff.getLoginName();
    }

    /** A colleague at the office's corporation, without any permission. */
    @Transactional
    public String colleague(long officeId) {
        return staff(em.find(Office.class, officeId).getCorporation()).getLoginName();
    }

    /** Runs JPQL or, where it begins with {@code native:}, SQL that changes something. */
    @Transactional
    public int change(String statement, Object... values) {
        var query = statement.startsWith("native:")
                ? em.createNativeQuery(statement.substring("native:".length()))
                : em.createQuery(statement);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query.executeUpdate();
    }

    private String partner(Corporation corporation, String name) {
        Office office = office(null, OfficeKind.PROVIDER, name);
        office.setPartnerOf(corporation);
        return office.getOfficeNumber();
    }

    private Office office(Corporation corporation, OfficeKind kind, String name) {
        Office office = new Office();
        office.setCorporation(corporation);
        office.setOfficeNumber("28" + String.format("%08d", NEXT.incrementAndGet() % 100_000_000));
        office.setName(name);
        office.setKind(kind);
        office.setAreaGrade("04");
        office.setPartnerVersion(ExchangeVersion.V3);
        em.persist(office);
        return office;
    }

    private Staff staff(Corporation corporation) {
        Staff staff = new Staff();
        staff.setCorporation(corporation);
        staff.setCode(Long.toString(NEXT.incrementAndGet()));
        staff.setName("見本 職員");
        staff.setKana("みほん しょくいん");
        staff.setLoginName("export-" + NEXT.incrementAndGet());
        staff.setCareManager(true);
        em.persist(staff);
        return staff;
    }

    private void permit(Staff staff, Office office) {
        for (Menu menu : List.of(Menu.CAREPLAN_LINK, Menu.SCHEDULES)) {
            Permission permission = new Permission();
            permission.setStaff(staff);
            permission.setOffice(office);
            permission.setMenu(menu);
            em.persist(permission);
        }
    }

    private Insurer insurer() {
        return em.createQuery("select i from Insurer i where i.insurerNumber = '281006'", Insurer.class)
                .getResultStream()
                .findFirst()
                .orElseGet(() -> {
                    Insurer insurer = new Insurer();
                    insurer.setInsurerNumber("281006");
                    insurer.setName("見本市");
                    em.persist(insurer);
                    return insurer;
                });
    }

    private Client client(Corporation corporation, int i) {
        Client client = new Client();
        client.setCorporation(corporation);
        client.setCode(String.format("%05d", i));
        client.setName("見本 " + i);
        client.setKana("みほん " + (char) ('あ' + i % 40));
        client.setGender(i % 2 == 0 ? Gender.MALE : Gender.FEMALE);
        client.setBirthDate(LocalDate.of(1940, 1, 1).plusDays(i));
        client.setAddress1("見本町" + i);
        em.persist(client);
        return client;
    }

    private void certification(Client client, Insurer insurer, int i) {
        Certification certification = new Certification();
        certification.setClient(client);
        certification.setInsurer(insurer);
        certification.setInsuredNumber(insuredNumber(i));
        certification.setStatus(CertificationStatus.CERTIFIED);
        certification.setCertifiedOn(LocalDate.of(2025, 3, 20));
        certification.setValidFrom(LocalDate.of(2025, 4, 1));
        certification.setValidTo(LocalDate.of(2027, 3, 31));
        certification.setLimitFrom(LocalDate.of(2025, 4, 1));
        certification.setLimitTo(LocalDate.of(2027, 3, 31));
        certification.setCareLevel(CareLevel.CARE_2);
        certification.setBenefitRate(90);
        em.persist(certification);
    }

    private static String insuredNumber(int i) {
        return String.format("%010d", 1000 + i);
    }

    private MonthlySchedule schedule(Office office, Client client, Insurer insurer, int i) {
        MonthlySchedule schedule = new MonthlySchedule();
        schedule.setOffice(office);
        schedule.setClient(client);
        schedule.setServiceMonth(MONTH);
        schedule.setInsurer(insurer);
        schedule.setInsuredNumber(insuredNumber(i));
        schedule.setCareLevel(CareLevel.CARE_2);
        schedule.setCertificationStatus(CertificationStatus.CERTIFIED);
        schedule.setCertifiedOn(LocalDate.of(2025, 3, 20));
        schedule.setLimitFrom(LocalDate.of(2025, 4, 1));
        schedule.setLimitTo(LocalDate.of(2027, 3, 31));
        schedule.setLimitUnits(19705);
        schedule.setBenefitRate(90);
        schedule.setCreatedOn(LocalDate.of(2025, 12, 20));
        schedule.setCareManagementOfficeNumber(office.getOfficeNumber());
        schedule.setCareManagementOfficeName(office.getName());
        schedule.setCareManagerName("見本 花子");
        schedule.setTotalOverLimitUnits(0);
        schedule.setChangedAt(LocalDateTime.of(2025, 12, 20, 10, 0));
        if (i % 3 > 0) {
            schedule.moveTo(ScheduleStatus.ACTUALS_ENTERED, "試験");
        }
        if (i % 3 > 1) {
            schedule.moveTo(ScheduleStatus.CONFIRMED, null);
        }
        return schedule;
    }

    private static ScheduleLine line(
            MonthlySchedule schedule, String code, String start, int units, String provider, String name) {
        ScheduleLine line = new ScheduleLine();
        ServiceDetails details = line.getService();
        line.setLineNo(schedule.getLines().size() + 1);
        details.setServiceCode(code);
        details.setStartTime(start);
        details.setEndTime(start.equals("9999") ? start : "1630");
        details.setUnits(units);
        details.setProviderNumber(provider);
        details.setProviderName(name);
        line.setPlanned(DayCounts.NONE.with(1, 1).with(15, 2).with(31, 1));
        return line;
    }

    private static void statement(MonthlySchedule schedule) {
        for (ScheduleLine planned : schedule.getLines()) {
            if (!planned.getServiceType().equals("33")) {
                StatementLine line = statementLine(schedule, StatementLineKind.DETAIL, planned.getServiceCode());
                line.setProviderNumber(planned.getProviderNumber());
                line.setProviderName(planned.getProviderName());
                line.setUnits(planned.getUnits());
                line.setTimes(4);
                line.setDiscountRate(100);
                line.setDiscountedUnits(planned.getUnits());
                line.setUnitPrice(new BigDecimal("10.54"));
                line.setBenefitRate(90);
                schedule.addStatementLine(line);
            }
        }
        StatementLine total = statementLine(schedule, StatementLineKind.TOTAL, "999999");
        total.setProviderNumber("9999999999");
        schedule.addStatementLine(total);
        ScheduleTypeTotal typeTotal = new ScheduleTypeTotal();
        typeTotal.setSlot(1);
        typeTotal.setServiceType("15");
        typeTotal.setLimitUnits(8000);
        typeTotal.setTotalUnits(2632);
        typeTotal.setOverUnits(0);
        schedule.addTypeTotal(typeTotal);
    }

    private static StatementLine statementLine(MonthlySchedule schedule, StatementLineKind kind, String code) {
        StatementLine line = new StatementLine();
        line.setKind(kind);
        line.setLineNo(schedule.getStatementLines().size() + 1);
        line.setServiceCode(code);
        line.setServiceUnits(2632);
        line.setManagedUnits(2632);
        line.setTotalCost(27741);
        line.setOfficeNumber(schedule.getCareManagementOfficeNumber());
        return line;
    }
}
