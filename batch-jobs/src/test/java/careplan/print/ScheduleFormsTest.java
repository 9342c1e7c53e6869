package careplan.print;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.client.CareLevel;
import careplan.client.CertificationStatus;
import careplan.client.Client;
import careplan.client.Insurer;
import careplan.exchange.ExchangeVersion;
import careplan.exchange.FileKind;
import careplan.exchange.apply.ReceivedSchedules;
import careplan.exchange.format.Layouts;
import careplan.exchange.format.Row;
import careplan.schedule.DayCounts;
import careplan.schedule.MonthlySchedule;
import careplan.schedule.ScheduleLine;
import careplan.schedule.ScheduleTypeTotal;
import careplan.schedule.ServiceDetails;
import careplan.schedule.StatementLine;
import careplan.schedule.StatementLineKind;
import careplan.staff.Gender;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tables 6 and 7 of our own months and of received ones. */
class ScheduleFormsTest {

    private static final YearMonth FEBRUARY = YearMonth.of(2024, 2);

    @Test
    void theHeadSaysWhatThePlanWasMadeWith() {
        UsageForm.Head head = usage(schedule()).head();
        assertThat(head.clientName()).isEqualTo("見本 花子");
        assertThat(head.clientKana()).isEqualTo("ミホン ハナコ");
        assertThat(head.birthDate()).isEqualTo("昭和15年1月2日");
        assertThat(head.insurerNumber()).isEqualTo("281006");
        assertThat(head.limitUnits()).isEqualTo("19,705");
        assertThat(chosen(head.certification())).containsExactly("認定済");
        assertThat(chosen(head.gender())).containsExactly("女");
        assertThat(chosen(head.careLevel())).containsExactly("要介護２");
        assertThat(chosen(head.changedCareLevel())).isEmpty();
    }

    @Test
    void aLevelThatChangesWithinTheMonthIsShownBeforeAndAfter() {
        MonthlySchedule schedule = schedule();
        schedule.setPreviousCareLevel(CareLevel.CARE_1);
        schedule.setLevelChangedOn(LocalDate.of(2024, 2, 10));
        UsageForm.Head head = usage(schedule).head();
        assertThat(chosen(head.careLevel())).containsExactly("要介護１");
        assertThat(chosen(head.changedCareLevel())).containsExactly("要介護２");
        assertThat(head.changedOn()).isEqualTo("令和6年2月10日");

        schedule.setLevelChangedOn(LocalDate.of(2023, 12, 10));
        assertThat(chosen(usage(schedule).head().careLevel())).containsExactly("要介護２");
    }

    @Test
    void theCalendarHasTheDaysOfTheMonth() {
        UsageForm form = usage(schedule());
        assertThat(form.month()).isEqualTo("令和6年2月");
        assertThat(form.days()).hasSize(29);
        assertThat(form.days().get(0)).isEqualTo(new UsageForm.Day("1", "木", ""));
        assertThat(form.days().get(3).shade()).isEqualTo("sun");
        UsageForm.Line line = form.lines().get(0);
        assertThat(line.startTime() + line.endTime()).isEqualTo("09:3010:00");
        assertThat(line.planned()).hasSize(29).startsWith("1", "").endsWith("2");
        assertThat(line.plannedTotal()).isEqualTo("3");
        assertThat(line.actual()).containsOnly("");
        assertThat(line.actualTotal()).isEmpty();
    }

    @Test
    void subtotalsAreNamedAndLeaveOutWhatMeansNothing() {
        MonthlySchedule schedule = schedule();
        add(schedule, StatementLineKind.DETAIL, "111111", "身体介護１");
        add(schedule, StatementLineKind.SUBTOTAL_WITHIN, "11AAAA", null);
        add(schedule, StatementLineKind.SUBTOTAL_OUTSIDE, "11EEEE", null);
        add(schedule, StatementLineKind.TOTAL, "999999", null);
        StatementForm form = statement(schedule);
        assertThat(form.lines())
                .extracting(StatementForm.Line::service)
                .containsExactly("身体介護１", "訪問介護　合計", "訪問介護　合計（限度額管理対象外）", "合計");
        assertThat(form.lines()).extracting(line -> line.ofOneUse().get(0)).containsExactly("244", "", "", "");
        assertThat(form.lines()).extracting(StatementForm.Line::serviceCode).containsExactly("111111", "", "", "");
        assertThat(form.lines().get(3).providerNumber()).isEmpty();
        assertThat(form.lines().get(0).amounts().get(6)).isEqualTo("10.70");
    }

    @Test
    void typeTotalsAreNamedAndSummedUp() {
        MonthlySchedule schedule = schedule();
        for (String type : List.of("11", "15")) {
            ScheduleTypeTotal total = new ScheduleTypeTotal();
            total.setServiceType(type);
            total.setTotalUnits(1500);
            total.setOverUnits(10);
            schedule.addTypeTotal(total);
        }
        StatementForm form = statement(schedule);
        assertThat(form.typeTotals())
                .containsExactly(
                        new StatementForm.TypeTotal("訪問介護", "", "1,500", "10"),
                        new StatementForm.TypeTotal("通所介護", "", "1,500", "10"));
        assertThat(form.typeSum()).isEqualTo(new StatementForm.TypeTotal("", "", "3,000", "20"));
    }

    @Test
    void receivedActualsStandInTheRowOfActuals() {
        Row row = Row.builder(Layouts.of(FileKind.UPJSK, ExchangeVersion.V3))
                .set("対象年月", FEBRUARY)
                .set("サービス利用日", LocalDate.of(2024, 2, 3))
                .set("サービス開始時刻", "9999")
                .set("サービス終了時刻", "9999")
                .set("サービス回数", 2)
                .set("サービスコード", "111111")
                .set("サービス事業者コード", "2870000019")
                .set("サービス事業所名", "見本ヘルパー")
                .set("３０日超区分", "0")
                .build();
        MonthlySchedule schedule = ReceivedSchedules.of(Map.of(FileKind.UPJSK, List.of(row)), code -> "名称" + code);
        schedule.setClient(client());
        schedule.setInsurer(insurer());
        UsageForm form = usage(schedule);
        UsageForm.Line line = form.lines().get(0);
        assertThat(line.service()).isEqualTo("名称111111");
        assertThat(line.provider()).isEqualTo("見本ヘルパー");
        assertThat(line.startTime()).isEmpty();
        assertThat(line.planned()).containsOnly("");
        assertThat(line.actual().get(2)).isEqualTo("2");
    }

    @Test
    void eachProviderIsHandedItsOwnServicesAndAmounts() {
        MonthlySchedule schedule = schedule();
        ScheduleLine other = new ScheduleLine();
        other.getService().setServiceCode("152241");
        other.getService().setProviderNumber("2870000027");
        other.getService().setProviderName("見本デイ");
        schedule.addLine(other);
        add(schedule, StatementLineKind.DETAIL, "111111", "身体介護１");
        add(schedule, StatementLineKind.TOTAL, "999999", null);
        schedule.getStatementLines().get(1).setProviderNumber("9999999999");
        List<FormData> forms = ScheduleForms.provisions(schedule);
        assertThat(forms).hasSize(4).allMatch(form -> form.title().startsWith("サービス提供票"));
        UsageForm second = (UsageForm) forms.get(2);
        assertThat(second.addressee()).isEqualTo("見本デイ");
        assertThat(second.lines()).extracting(UsageForm.Line::provider).containsOnly("見本デイ");
        assertThat(((StatementForm) forms.get(1)).lines())
                .extracting(StatementForm.Line::style)
                .containsExactly("detail");
        assertThat(((StatementForm) forms.get(3)).lines()).isEmpty();
    }

    @Test
    void aSingleProviderIsHandedTheWholeMonth() {
        MonthlySchedule schedule = schedule();
        add(schedule, StatementLineKind.DETAIL, "111111", "身体介護１");
        add(schedule, StatementLineKind.TOTAL, "999999", null);
        List<FormData> forms = ScheduleForms.provisions(schedule);
        assertThat(forms).hasSize(2);
        assertThat(((StatementForm) forms.get(1)).lines())
                .extracting(StatementForm.Line::style)
                .containsExactly("detail", "total");
    }

    private static UsageForm usage(MonthlySchedule schedule) {
        return (UsageForm) ScheduleForms.usage(schedule).get(0);
    }

    private static StatementForm statement(MonthlySchedule schedule) {
        return (StatementForm) ScheduleForms.usage(schedule).get(1);
    }

    private static List<String> chosen(Choice choice) {
        return choice.options().stream()
                .filter(Choice.Option::chosen)
                .map(Choice.Option::label)
                .toList();
    }

    private static MonthlySchedule schedule() {
        MonthlySchedule schedule = new MonthlySchedule();
        schedule.setServiceMonth(FEBRUARY);
        schedule.setClient(client());
        schedule.setInsurer(insurer());
        schedule.setInsuredNumber("0000123091");
        schedule.setCareLevel(CareLevel.CARE_2);
        schedule.setCertificationStatus(CertificationStatus.CERTIFIED);
        schedule.setLimitUnits(19705);
        schedule.setCareManagementOfficeNumber("2345678912");
        ScheduleLine line = new ScheduleLine();
        ServiceDetails details = line.getService();
        details.setServiceCode("111111");
        details.setStartTime("0930");
        details.setEndTime("1000");
        details.setProviderNumber("2870000019");
        line.setPlanned(DayCounts.NONE.with(1, 1).with(29, 2));
        schedule.addLine(line);
        return schedule;
    }

    private static void add(MonthlySchedule schedule, StatementLineKind kind, String code, String name) {
        StatementLine line = new StatementLine();
        line.setKind(kind);
        line.setServiceCode(code);
        line.setServiceName(name);
        line.setProviderNumber("2870000019");
        line.setUnits(kind == StatementLineKind.DETAIL ? 244 : 0);
        line.setUnitPrice(new BigDecimal("10.7"));
        schedule.addStatementLine(line);
    }

    private static Client client() {
        Client client = new Client();
        client.setName("見本 花子");
        client.setKana("みほん はなこ");
        client.setGender(Gender.FEMALE);
        client.setBirthDate(LocalDate.of(1940, 1, 2));
        return client;
    }

    private static Insurer insurer() {
        Insurer insurer = new Insurer();
        insurer.setInsurerNumber("281006");
        insurer.setName("見本市");
        return insurer;
    }
}
