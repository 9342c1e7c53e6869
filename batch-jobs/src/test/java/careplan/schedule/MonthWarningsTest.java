package careplan.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import careplan.client.CareLevel;
import careplan.exchange.format.Message;
import careplan.exchange.format.MessageCode;
import careplan.office.Office;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** 日割り and changes of level inside the month: what is said about a plan that may be sent all the same. */
class MonthWarningsTest {

    private static final String HELPER = WorkedMonths.PROVIDERS.get(0);
    private static final String OTHER = WorkedMonths.PROVIDERS.get(1);

    private final MonthlySchedule month = WorkedMonths.month(CareLevel.SUPPORT_2, 90);

    @Test
    void aCodeByTheDayNeedsItsDays() {
        ScheduleLine line = add("A21121", 3, 10);
        assertThat(warnings()).isEqualTo("M01 「訪問型独自サービス１１日割」は日割り用のコードですが、日割対象日がありません。");
        line.getService().setProratedDays("1".repeat(15) + "0".repeat(16));
        assertThat(warnings()).isEmpty();
        line.getService().setServiceCode("111111");
        assertThat(warnings()).contains("日割り用のコードではありませんが");
    }

    @Test
    void aMonthlyCodeGivesWayWhenLevelOrProviderChange() {
        add("A21111", 3, 10);
        assertThat(warnings()).isEmpty();
        changed(CareLevel.SUPPORT_1, 16);
        assertThat(warnings()).contains("「訪問型独自サービス１１」は日割り用のコードを使うか確認してください");
        month.setPreviousCareLevel(null);
        add("A21111", 20).getService().setProviderNumber(OTHER);
        assertThat(warnings()).contains("「訪問型独自サービス１１」は日割り用のコードを使うか確認してください");
    }

    @Test
    void servicesOfTheOtherBenefitEndWithTheChange() {
        month.setCareLevel(CareLevel.CARE_1);
        changed(CareLevel.SUPPORT_2, 16);
        ScheduleLine preventive = add("661121", 3, 20);
        assertThat(warnings()).contains("区分変更の日（16日）以後には使えない種類のサービスです");
        preventive.setPlanned(DayCounts.NONE.with(3, 1));
        assertThat(warnings()).doesNotContain("以後には使えない");
        ScheduleLine care = add("152441", 10);
        assertThat(warnings()).contains("区分変更の日（16日）より前には使えない種類のサービスです");
        care.setPlanned(DayCounts.NONE.with(16, 1));
        assertThat(warnings()).doesNotContain("より前には使えない");
    }

    @Test
    void theSameTheOtherWayRound() {
        changed(CareLevel.CARE_1, 16);
        add("152441", 20);
        add("661121", 3);
        assertThat(warnings()).contains("以後には使えない", "より前には使えない");
    }

    @Test
    void anAdditionGoesWithItsService() {
        month.setCareLevel(CareLevel.CARE_1);
        ScheduleLine bath = add("155301", 5, 7);
        assertThat(warnings()).isEqualTo("M10 加算「通所介護入浴介助加算Ⅰ」の日に、基本のサービスの予定がありません（この月）。");
        ScheduleLine visit = add("152441", 5);
        assertThat(warnings()).isEqualTo("M10 加算「通所介護入浴介助加算Ⅰ」の日に、基本のサービスの予定がありません（7日）。");
        bath.setPlanned(DayCounts.NONE.with(5, 2));
        assertThat(warnings()).isEqualTo("M11 加算「通所介護入浴介助加算Ⅰ」が、基本のサービスより多くなっています（5日）。");
        add("152441", 5).getService().setStartTime("1300");
        assertThat(warnings()).isEmpty();
        visit.getService().setProviderNumber(OTHER);
        assertThat(warnings()).startsWith("M11");
    }

    @Test
    void whatIsOnceAMonthNeedsAServiceInTheMonthAndStandsOnce() {
        month.setCareLevel(CareLevel.CARE_1);
        ScheduleLine treatment = add("116275", 30);
        assertThat(warnings()).startsWith("M10");
        add("111211", 3, 10);
        assertThat(warnings()).as("on another day than the visits").isEmpty();
        treatment.setPlanned(DayCounts.NONE.with(3, 1).with(10, 1));
        assertThat(warnings()).isEqualTo("M12 「訪問介護処遇改善加算Ⅰ」は1か月に1回のコードですが、2回の予定があります。");
        treatment.setPlanned(DayCounts.NONE.with(3, 1));
        add("116275", 10);
        assertThat(warnings()).as("on two lines").startsWith("M12");
    }

    @Test
    void levelAndCodeFit() {
        add("152441", 5);
        assertThat(warnings()).isEqualTo("E18 サービスコード「152441」は、利用者と異なる要介護状態区分のものです。");
        month.setCareLevel(CareLevel.CARE_1);
        assertThat(warnings()).isEmpty();
        add("661121", 5);
        assertThat(warnings()).contains("E18", "661121");
    }

    @Test
    void aMonthToComeHasNoActuals() {
        month.setOffice(new Office());
        month.moveTo(ScheduleStatus.ACTUALS_ENTERED, "試験");
        assertThat(MonthWarnings.of(month, WorkedMonths.masterData(), StayHistory.NONE, WorkedMonths.MONTH.atDay(1)))
                .isEmpty();
        LocalDate before = WorkedMonths.MONTH.atDay(1).minusDays(1);
        assertThat(MonthWarnings.of(month, WorkedMonths.masterData(), StayHistory.NONE, before))
                .extracting(Message::code)
                .containsExactly(MessageCode.MONTH_NOT_BEGUN);
        assertThat(MonthWarnings.of(null, ScheduleStatus.CONFIRMED, WorkedMonths.MONTH, before))
                .extracting(Message::code)
                .containsExactly(MessageCode.MONTH_NOT_BEGUN);
        assertThat(MonthWarnings.of(null, ScheduleStatus.DRAFTED, WorkedMonths.MONTH, before))
                .isEmpty();
    }

    @Test
    void whatIsKeptReadsAsItWasFound() {
        add("155301", 5);
        add("A21121", 3);
        List<Message> found = MonthWarnings.ofPlan(month, WorkedMonths.masterData(), StayHistory.NONE);
        List<Message> kept = MonthWarnings.of(
                MonthWarnings.text(found, 1000), ScheduleStatus.DRAFTED, WorkedMonths.MONTH, LocalDate.MAX);
        assertThat(kept)
                .hasSize(3)
                .extracting(Message::code, Message::text, Message::severity)
                .containsExactlyElementsOf(found.stream()
                        .map(message -> tuple(message.code(), message.text(), message.severity()))
                        .toList());
        String first = found.get(0).code().id() + " " + found.get(0).text() + "\n";
        assertThat(MonthWarnings.text(found, first.length() + 5))
                .as("whole warnings only")
                .isEqualTo(first.strip());
    }

    private void changed(CareLevel before, int day) {
        month.setPreviousCareLevel(before);
        month.setLevelChangedOn(WorkedMonths.MONTH.atDay(day));
    }

    private ScheduleLine add(String code, int... days) {
        DayCounts planned = DayCounts.NONE;
        for (int day : days) {
            planned = planned.with(day, 1);
        }
        return WorkedMonths.add(month, HELPER, code, planned);
    }

    private String warnings() {
        return MonthWarnings.ofPlan(month, WorkedMonths.masterData(), StayHistory.NONE).stream()
                .map(message -> message.code().id() + " " + message.text())
                .collect(Collectors.joining("\n"));
    }
}
