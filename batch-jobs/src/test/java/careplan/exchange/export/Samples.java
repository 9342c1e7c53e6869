package careplan.exchange.export;

import careplan.client.CareLevel;
import careplan.client.CertificationStatus;
import careplan.client.Client;
import careplan.client.Insurer;
import careplan.exchange.DataKind;
import careplan.exchange.ExchangeVersion;
import careplan.office.Office;
import careplan.office.OfficeKind;
import careplan.request.Bundling;
import careplan.schedule.DayCounts;
import careplan.schedule.MonthlySchedule;
import careplan.schedule.ScheduleLine;
import careplan.schedule.ScheduleTypeTotal;
import careplan.schedule.ServiceDetails;
import careplan.schedule.StatementLine;
import careplan.schedule.StatementLineKind;
import careplan.staff.Gender;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;

/** A month with two providers, a service that the standard does not exchange, and its statement. */
final class Samples {

    static final YearMonth MONTH = YearMonth.of(2024, 2);

    private Samples() {}

    static ExportTask task(ExchangeVersion version) {
        return new ExportTask(
                1,
                new Sender(2, 3, "2345678912", OfficeKind.CARE_MANAGEMENT, Set.of("43")),
                version,
                DataKind.SCHEDULE,
                MONTH,
                Bundling.ALL,
                "20240125101112",
                List.of(
                        new ExportTask.Destination(1, route(version, "2870100019", "15"), "デイ", false),
                        new ExportTask.Destination(2, route(version, "2810100038", "16"), "リハ", false)));
    }

    private static Route route(ExchangeVersion version, String number, String type) {
        return version == ExchangeVersion.V3 ? Route.to(number) : new Route("43", number, type);
    }

    static MonthlySchedule schedule() {
        MonthlySchedule schedule = new MonthlySchedule();
        schedule.setOffice(office());
        schedule.setClient(client());
        Insurer insurer = new Insurer();
        insurer.setInsurerNumber("280008");
        schedule.setInsurer(insurer);
        schedule.setInsuredNumber("0000000123");
        schedule.setServiceMonth(MONTH);
        schedule.setCareLevel(CareLevel.CARE_2);
        schedule.setPreviousCareLevel(CareLevel.CARE_1);
        schedule.setCertificationStatus(CertificationStatus.CERTIFIED);
        schedule.setCertifiedOn(LocalDate.of(2023, 9, 20));
        schedule.setLimitFrom(LocalDate.of(2023, 10, 1));
        schedule.setLimitTo(LocalDate.of(2025, 9, 30));
        schedule.setLimitUnits(19705);
        schedule.setCreatedOn(LocalDate.of(2024, 1, 20));
        schedule.setCareManagementOfficeNumber("2345678912");
        schedule.setCareManagerName("見本 花子");
        schedule.setTotalOverLimitUnits(0);
        schedule.addLine(line(
                1,
                "152241",
                "0930",
                "1630",
                658,
                "2870100019",
                "見本デイ",
                DayCounts.NONE.with(29, 1).with(1, 1)));
        schedule.addLine(line(2, "331111", "9999", "9999", 538, "2870110125", "見本ホーム", DayCounts.NONE.with(1, 1)));
        ScheduleLine branch =
                line(3, "161171", "1300", "1500", 330, "2810100038", "見本\"リハ\",西", DayCounts.NONE.with(5, 2));
        branch.getService().setSatelliteBranch("01");
        branch.getService().setOver30Days(true);
        schedule.addLine(branch);
        schedule.addLine(line(4, "152242", "9999", "9999", 22, "2870100019", "見本デイ", DayCounts.NONE));
        schedule.addStatementLine(statement(1, StatementLineKind.DETAIL, "2870100019", "152241", 658, 2));
        schedule.addStatementLine(statement(2, StatementLineKind.SUBTOTAL_WITHIN, "2870110125", "33AAAA", 0, 0));
        schedule.addStatementLine(statement(3, StatementLineKind.TOTAL, "9999999999", "999999", 0, 0));
        ScheduleTypeTotal total = new ScheduleTypeTotal();
        total.setSlot(1);
        total.setServiceType("15");
        total.setLimitUnits(10000);
        total.setTotalUnits(1316);
        total.setOverUnits(0);
        schedule.addTypeTotal(total);
        return schedule;
    }

    private static Office office() {
        Office office = new Office();
        office.setOfficeNumber("2345678912");
        office.setKind(OfficeKind.CARE_MANAGEMENT);
        return office;
    }

    static ScheduleLine line(
            int no, String code, String start, String end, int units, String provider, String name, DayCounts days) {
        ScheduleLine line = new ScheduleLine();
        ServiceDetails details = line.getService();
        line.setLineNo(no);
        details.setServiceCode(code);
        details.setStartTime(start);
        details.setEndTime(end);
        details.setUnits(units);
        details.setProviderNumber(provider);
        details.setProviderName(name);
        line.setPlanned(days);
        return line;
    }

    private static StatementLine statement(
            int no, StatementLineKind kind, String provider, String code, int units, int times) {
        StatementLine line = new StatementLine();
        line.setLineNo(no);
        line.setKind(kind);
        line.setProviderNumber(provider);
        line.setServiceCode(code);
        line.setUnits(units);
        line.setTimes(times);
        line.setServiceUnits(1316);
        line.setManagedUnits(1316);
        line.setLevelWithinUnits(1316);
        line.setLevelOverUnits(0);
        line.setTotalCost(13528);
        line.setClaimedAmount(12175);
        line.setClientCharge(1353);
        if (kind == StatementLineKind.DETAIL) {
            line.setProviderName("見本デイ");
            line.setDiscountRate(100);
            line.setDiscountedUnits(658);
            line.setUnitPrice(new BigDecimal("10.3"));
            line.setBenefitRate(90);
        }
        line.setOfficeNumber("2345678912");
        return line;
    }

    private static Client client() {
        Client client = new Client();
        client.setName("髙見 見本");
        client.setKana("たかみ みほん");
        client.setGender(Gender.FEMALE);
        client.setBirthDate(LocalDate.of(1940, 3, 9));
        client.setPostalCode("652-0001");
        client.setAddress1("神戸市兵庫区架空町1-1");
        client.setPhone("078-000-0001");
        setId(client, 77);
        return client;
    }

    /** Ids are the database's; there is none here. */
    private static void setId(Client client, long id) {
        try {
            Field field = careplan.base.BaseEntity.class.getDeclaredField("id");
            field.setAccessible(true);
            field.set(client, id);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
