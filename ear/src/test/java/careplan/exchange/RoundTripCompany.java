package careplan.exchange;

import careplan.client.CareLevel;
import careplan.client.Certification;
import careplan.client.CertificationStatus;
import careplan.client.Client;
import careplan.client.ClientOffice;
import careplan.client.Insurer;
import careplan.exchange.format.CheckDigit;
import careplan.exchange.receive.Exchange;
import careplan.master.MasterDataSnapshot;
import careplan.office.Corporation;
import careplan.office.Office;
import careplan.office.OfficeKind;
import careplan.office.OfficeService;
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
import careplan.support.Staffs;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The company of {@link RoundTripIT}: a center, a care-management office and a provider, with two clients for every way to
 * be planned for. Everything that a file can carry of a month has a value.
 */
@Dependent
public class RoundTripCompany {

    static final YearMonth MONTH = YearMonth.of(2026, 11);

    /** Of 要介護, planned for by the care-management office. */
    static final List<Integer> CARED = List.of(0, 1);

    /** Of 要支援, entrusted by the center to the care-management office. */
    static final List<Integer> ENTRUSTED = List.of(2, 3);

    /** Of 要支援, planned for by the center. */
    static final List<Integer> CENTERED = List.of(4, 5);

    private static final LocalDate FROM = LocalDate.of(2026, 4, 1);

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    private final Map<OfficeKind, Office> offices = new EnumMap<>(OfficeKind.class);
    private final List<Long> clients = new ArrayList<>();
    private final Map<String, String> codes = new LinkedHashMap<>();
    private String login;
    private Insurer insurer;

    /** The office of this kind as the place where the one person works. */
    Exchange.Desk at(OfficeKind kind) {
        long id = offices.get(kind).getId();
        return new Exchange.Desk() {
            @Override
            public long officeId() {
                return id;
            }

            @Override
            public <T> T as(Callable<T> action) throws Exception {
                return Staffs.as(login, action);
            }
        };
    }

    long client(int index) {
        return clients.get(index);
    }

    String number(OfficeKind kind) {
        return offices.get(kind).getOfficeNumber();
    }

    /** Makes everything: months where they are planned, and the documents that {@link RoundTripDocuments} writes. */
    @Transactional
    public void make() {
        Corporation corporation = new Corporation();
        corporation.setName("往復法人");
        em.persist(corporation);
        Staff staff = staff(corporation);
        office(corporation, staff, OfficeKind.COMMUNITY_SUPPORT_CENTER, "往復センター", "46", "AF");
        office(corporation, staff, OfficeKind.CARE_MANAGEMENT, "往復ケアプラン", "43");
        office(corporation, staff, OfficeKind.PROVIDER, "往復サービス", "15", "17", "67", "A6");
        insurer();
        List.of("152441", "171003", "671003", "A61111").forEach(this::code);
        CARED.forEach(index -> client(corporation, index, CareLevel.CARE_2));
        ENTRUSTED.forEach(index -> client(corporation, index, CareLevel.SUPPORT_1));
        CENTERED.forEach(index -> client(corporation, index, CareLevel.SUPPORT_2));
        Office center = offices.get(OfficeKind.COMMUNITY_SUPPORT_CENTER);
        Office care = offices.get(OfficeKind.CARE_MANAGEMENT);
        CARED.forEach(index -> serve(index, care));
        ENTRUSTED.forEach(index -> {
            serve(index, care).setEntrustingCenter(center);
            serve(index, center).setEntrustedOffice(care);
        });
        CENTERED.forEach(index -> serve(index, center));
        for (int index = 0; index < clients.size(); index++) {
            Office planner = CENTERED.contains(index) ? center : care;
            serve(index, offices.get(OfficeKind.PROVIDER)).setCareManagementOffice(planner);
            boolean cared = CARED.contains(index);
            em.persist(month(index, planner, cared ? "152441" : "A61111", cared ? "171003" : "671003"));
        }
        RoundTripDocuments documents = new RoundTripDocuments(em, insurer, number(OfficeKind.CARE_MANAGEMENT));
        CARED.forEach(index -> documents.write(care, em.getReference(Client.class, client(index)), DataKind.CARE_PLAN));
        for (DataKind kind : List.of(DataKind.CLIENT_PROFILE, DataKind.PREVENTIVE_PLAN)) {
            ENTRUSTED.forEach(index -> documents.write(center, em.getReference(Client.class, client(index)), kind));
            CENTERED.forEach(index -> documents.write(center, em.getReference(Client.class, client(index)), kind));
        }
    }

    /** The care-management office goes on from the documents that the center gave it: other values, another picture. */
    @Transactional
    public void rewriteDocuments() {
        new RoundTripDocuments(em, insurer, number(OfficeKind.CARE_MANAGEMENT))
                .rewrite(offices.get(OfficeKind.CARE_MANAGEMENT));
    }

    /** The provider has done all but the first of each service, and for everybody something that was not planned. */
    @Transactional
    public void serveEverybody() {
        em.createQuery("select s from MonthlySchedule s where s.office = :office", MonthlySchedule.class)
                .setParameter("office", offices.get(OfficeKind.PROVIDER))
                .getResultList()
                .forEach(month -> {
                    month.getLines()
                            .forEach(line -> line.setActual(line.getPlanned().with(1, 0)));
                    ScheduleLine more = line(month, month.getLines().get(0).getServiceCode(), "1310", "1720", 700);
                    more.setActual(DayCounts.NONE.with(21, 1));
                    month.addLine(more);
                    month.moveTo(ScheduleStatus.ACTUALS_ENTERED, null);
                });
    }

    private Staff staff(Corporation corporation) {
        Staff staff = new Staff();
        staff.setCorporation(corporation);
        staff.setCode("1");
        staff.setName("往復 花子");
        staff.setKana("おうふく はなこ");
        login = "round-" + ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE);
        staff.setLoginName(login);
        em.persist(staff);
        return staff;
    }

    private void office(Corporation corporation, Staff staff, OfficeKind kind, String name, String... types) {
        Office office = new Office();
        office.setCorporation(corporation);
        String digits = "288%06d".formatted(ThreadLocalRandom.current().nextInt(1_000_000));
        office.setOfficeNumber(digits + CheckDigit.of(digits));
        office.setName(name);
        office.setKind(kind);
        office.setAreaGrade("04");
        office.setPartnerVersion(ExchangeVersion.V4);
        em.persist(office);
        for (String type : types) {
            OfficeService service = new OfficeService();
            service.setOffice(office);
            service.setServiceType(type);
            em.persist(service);
        }
        for (Menu menu : List.of(Menu.CAREPLAN_LINK, Menu.SCHEDULES)) {
            Permission permission = new Permission();
            permission.setStaff(staff);
            permission.setOffice(office);
            permission.setMenu(menu);
            em.persist(permission);
        }
        offices.put(kind, office);
    }

    private void insurer() {
        insurer = em.createQuery("select i from Insurer i where i.insurerNumber = '281014'", Insurer.class)
                .getResultStream()
                .findFirst()
                .orElseGet(() -> {
                    Insurer made = new Insurer();
                    made.setInsurerNumber("281014");
                    made.setName("往復市");
                    em.persist(made);
                    return made;
                });
    }

    /** The code as the master data have it in the month. */
    private void code(String code) {
        codes.put(
                code,
                MasterDataSnapshot.load(em)
                        .serviceCode(code, MONTH, null)
                        .orElseThrow()
                        .getName());
    }

    private void client(Corporation corporation, int index, CareLevel level) {
        Client client = new Client();
        client.setCorporation(corporation);
        client.setCode("%05d".formatted(index));
        client.setName("往復 利用者" + index);
        client.setKana("おうふく りようしゃ");
        client.setGender(index % 2 == 0 ? Gender.MALE : Gender.FEMALE);
        client.setBirthDate(LocalDate.of(1940, 5, 6));
        client.setPostalCode("650-8570");
        client.setAddress1("神戸市中央区加納町6丁目" + index);
        client.setAddress2("往復荘" + index + "号");
        client.setPhone("078-331-8181");
        em.persist(client);
        clients.add(client.getId());
        Certification certification = new Certification();
        certification.setClient(client);
        certification.setInsurer(insurer);
        certification.setInsuredNumber(insuredNumber(index));
        certification.setStatus(CertificationStatus.CERTIFIED);
        certification.setCertifiedOn(FROM.minusDays(12));
        certification.setValidFrom(FROM);
        certification.setValidTo(LocalDate.of(2028, 3, 31));
        certification.setLimitFrom(FROM);
        certification.setLimitTo(LocalDate.of(2028, 3, 31));
        certification.setCareLevel(level);
        certification.setBenefitRate(90);
        em.persist(certification);
    }

    private static String insuredNumber(int index) {
        return "%010d".formatted(7000 + index);
    }

    private ClientOffice serve(int index, Office office) {
        ClientOffice served = new ClientOffice();
        served.setClient(em.getReference(Client.class, client(index)));
        served.setOffice(office);
        served.setValidFrom(FROM);
        em.persist(served);
        return served;
    }

    private MonthlySchedule month(int index, Office planner, String code, String equipment) {
        MonthlySchedule month = new MonthlySchedule();
        month.setOffice(planner);
        month.setClient(em.getReference(Client.class, client(index)));
        month.setServiceMonth(MONTH);
        month.setInsurer(insurer);
        month.setInsuredNumber(insuredNumber(index));
        month.setCareLevel(
                CARED.contains(index)
                        ? CareLevel.CARE_2
                        : ENTRUSTED.contains(index) ? CareLevel.SUPPORT_1 : CareLevel.SUPPORT_2);
        month.setCertificationStatus(CertificationStatus.CERTIFIED);
        month.setCertifiedOn(FROM.minusDays(12));
        month.setPreviousCareLevel(CareLevel.CARE_1);
        month.setLevelChangedOn(FROM);
        month.setLimitFrom(FROM);
        month.setLimitTo(LocalDate.of(2028, 3, 31));
        month.setLimitUnits(19705);
        month.setBenefitRate(90);
        month.setCreatedOn(LocalDate.of(2026, 10, 20));
        month.setCareManagementOfficeNumber(planner.getOfficeNumber());
        month.setCareManagementOfficeName(planner.getName());
        month.setCareManagerName("往復 花子");
        month.setShortStayDaysBefore(2);
        month.setTotalOverLimitUnits(11);
        month.setStayDaysBefore(2);
        month.setStayDaysTotal(9);
        month.setConsentOfficeNumber(planner.getOfficeNumber());
        month.setUpdaterNumber(planner.getOfficeNumber());
        month.setChangedAt(LocalDateTime.of(2026, 10, 20, 10, 0));
        ScheduleLine first = line(month, code, "0930", "1630", 658);
        first.setPlanned(DayCounts.NONE.with(1, 1).with(15, 2).with(30, 1));
        first.getService().setSatelliteBranch("01");
        first.getService().setOver30Days(true);
        month.addLine(first);
        ScheduleLine second = line(month, equipment, "9999", "9999", 1300);
        second.setPlanned(DayCounts.NONE.with(1, 1).with(2, 1));
        second.getService().setTaisCode("00123-000456");
        second.getService().setEquipmentCode("T12345678901");
        second.getService().setEquipmentName("車いす\"A\",型");
        second.getService().setDetailCode("1");
        second.getService().setProratedDays("1".repeat(15) + "0".repeat(16));
        month.addLine(second);
        month.addStatementLine(statement(month, StatementLineKind.DETAIL, code, 1));
        StatementLine equipped = statement(month, StatementLineKind.DETAIL, equipment, 2);
        equipped.setTaisCode("00123-000456");
        equipped.setEquipmentCode("T12345678901");
        equipped.setEquipmentName("車いす\"A\",型");
        month.addStatementLine(equipped);
        month.addStatementLine(statement(month, StatementLineKind.TOTAL, "999999", 3));
        for (int slot = 1; slot <= 9; slot++) {
            ScheduleTypeTotal total = new ScheduleTypeTotal();
            total.setSlot(slot);
            total.setServiceType(List.of("11", "12", "13", "14", "15", "16", "17", "21", "22")
                    .get(slot - 1));
            total.setLimitUnits(8000 + slot);
            total.setTotalUnits(2600 + slot);
            total.setOverUnits(10 + slot);
            month.addTypeTotal(total);
        }
        return month;
    }

    private ScheduleLine line(MonthlySchedule month, String code, String start, String end, int units) {
        ScheduleLine line = new ScheduleLine();
        ServiceDetails details = line.getService();
        line.setLineNo(month.getLines().size() + 1);
        details.setServiceCode(code);
        details.setServiceName(codes.get(code));
        details.setStartTime(start);
        details.setEndTime(end);
        details.setUnits(units);
        details.setProviderNumber(number(OfficeKind.PROVIDER));
        details.setProviderName("往復サービス");
        return line;
    }

    private StatementLine statement(MonthlySchedule month, StatementLineKind kind, String code, int no) {
        boolean detail = kind == StatementLineKind.DETAIL;
        StatementLine line = new StatementLine();
        line.setLineNo(no);
        line.setKind(kind);
        line.setServiceCode(code);
        line.setServiceName(codes.get(code));
        line.setProviderNumber(detail ? number(OfficeKind.PROVIDER) : "9999999999");
        line.setProviderName(detail ? "往復サービス" : null);
        line.setSatelliteBranch(detail ? "01" : null);
        line.setUnits(detail ? 658 : 0);
        line.setDiscountRate(detail ? 90 : null);
        line.setDiscountedUnits(detail ? 592 : null);
        line.setTimes(detail ? 4 : 0);
        line.setServiceUnits(2368 + no);
        line.setManagedUnits(2300 + no);
        line.setTypeOverUnits(20 + no);
        line.setTypeWithinUnits(2200 + no);
        line.setLevelOverUnits(30 + no);
        line.setLevelWithinUnits(2100 + no);
        line.setUnitPrice(detail ? new BigDecimal("10.54") : null);
        line.setTotalCost(22134 + no);
        line.setBenefitRate(detail ? 90 : null);
        line.setClaimedAmount(19920 + no);
        line.setFixedCharge(500 + no);
        line.setClientCharge(2214 + no);
        line.setClientFullCharge(316 + no);
        line.setDaysBefore(2);
        line.setDaysPlanned(4);
        line.setDaysTotal(6 + no);
        line.setOver30Days(detail);
        line.setOfficeNumber(month.getCareManagementOfficeNumber());
        return line;
    }
}
