package careplan.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.client.CareLevel;
import careplan.exchange.format.Message;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Short stays over the ends of months: how many in a row, how many in all. November 2026 has 30 days, October 31. */
class StayHistoryTest {

    private static final YearMonth NOVEMBER = WorkedMonths.MONTH;
    private static final String PROVIDER = WorkedMonths.PROVIDERS.get(2);
    private static final String STAY = "211115";

    private final MonthlySchedule november = WorkedMonths.month(CareLevel.CARE_3, 90);

    @Test
    void theDaysOfTheMonthBeforeAreCarriedOn() {
        MonthlySchedule october = october(20, 31);
        october.setShortStayDaysBefore(171);
        StayHistory history = StayHistory.of(november, List.of(october));
        assertThat(history.days()).isEqualTo(183);
        assertThat(history.from()).isEqualTo(YearMonth.of(2026, 10));
        assertThat(history.actual()).isFalse();
        assertThat(history.inARow()).containsEntry(ShortStays.LIVING, 12).containsEntry(ShortStays.MEDICAL, 0);
    }

    @Test
    void aNewValidityBeginsAtNone() {
        november.setLimitFrom(NOVEMBER.atDay(1));
        assertThat(StayHistory.of(november, List.of(october(20, 31))).days()).isZero();
        november.setLimitFrom(NOVEMBER.atDay(1).minusMonths(3));
        assertThat(StayHistory.of(november, List.of(october(20, 31))).days()).isEqualTo(12);
        assertThat(StayHistory.of(november, List.of()).days()).isNull();
    }

    @Test
    void aRowGoesOnOverTheEndOfTheMonth() {
        StayHistory history = StayHistory.of(november, List.of(october(20, 31)));
        // 12 days of October and 18 of November are 30
        assertThat(beyond(history, 18)).isEmpty();
        assertThat(beyond(history, 19)).containsExactly(19);
        // after the day that the client pays a new row begins
        assertThat(beyond(history, 30)).containsExactly(19);
        assertThat(beyond(StayHistory.NONE, 30)).isEmpty();
    }

    @Test
    void aDayThatTheClientPaidEndsTheRow() {
        MonthlySchedule october = october(1, 30);
        add(october, 31, 31).getService().setOver30Days(true);
        StayHistory history = StayHistory.of(november, List.of(october));
        assertThat(history.inARow()).containsEntry(ShortStays.LIVING, 0);
        assertThat(history.days()).isEqualTo(30);
    }

    @Test
    void theMonthSaysWhatLooksWrong() {
        StayHistory history = StayHistory.of(november, List.of(october(20, 31)));
        add(november, 1, 18);
        assertThat(warnings(history)).isEqualTo("短期入所の連続利用が30日になります。31日目は全額利用者負担です。");
        november.getLines().clear();
        add(november, 1, 19);
        assertThat(warnings(history)).startsWith("短期入所の連続利用が30日を超えます（19日）。");
        november.getLines().clear();
        add(november, 1, 18);
        add(november, 19, 19).getService().setOver30Days(true);
        assertThat(warnings(history)).isEmpty();
    }

    @Test
    void halfOfTheValidityIsTold() {
        november.setLimitFrom(LocalDate.of(2026, 1, 1));
        november.setLimitTo(LocalDate.of(2026, 12, 31));
        november.setShortStayDaysBefore(180);
        add(november, 1, 2);
        assertThat(warnings(StayHistory.NONE)).isEmpty();
        november.setShortStayDaysBefore(181);
        assertThat(warnings(StayHistory.NONE)).contains("183 日が、認定有効期間のおおむね半数（182 日）を超えます");
    }

    @Test
    void twoStaysOnADayAreTwoDays() {
        add(november, 1, 5);
        add(november, 5, 6).getService().setProviderNumber(WorkedMonths.PROVIDERS.get(0));
        assertThat(warnings(StayHistory.NONE)).startsWith("5日は2つの事業所の短期入所があり、2日と数えます");
        assertThat(ShortStays.countedDays(november.getLines(), ScheduleLine::getPlanned))
                .isEqualTo(7);
    }

    private String warnings(StayHistory history) {
        return MonthWarnings.ofPlan(november, WorkedMonths.masterData(), history).stream()
                .map(Message::text)
                .collect(Collectors.joining());
    }

    private Set<Integer> beyond(StayHistory history, int last) {
        november.getLines().clear();
        add(november, 1, last);
        return history.beyond(
                ShortStays.LIVING, ShortStays.LIVING.allDays(november, ScheduleLine::getPlanned), NOVEMBER);
    }

    private static MonthlySchedule october(int first, int last) {
        MonthlySchedule october = WorkedMonths.month(CareLevel.CARE_3, 90);
        october.setServiceMonth(YearMonth.of(2026, 10));
        add(october, first, last);
        return october;
    }

    private static ScheduleLine add(MonthlySchedule month, int first, int last) {
        DayCounts days = DayCounts.NONE;
        for (int day = first; day <= last; day++) {
            days = days.with(day, 1);
        }
        return WorkedMonths.add(month, PROVIDER, STAY, days);
    }
}
