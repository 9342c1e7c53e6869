package careplan.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScheduleEditRulesTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    @Test
    void aProperLineHasNoProblem() {
        assertThat(check(line("111211", "0900", "1000", "2870100027", counts(3, 1))))
                .isEmpty();
    }

    @Test
    void aServiceWithoutTimeHasNeitherTime() {
        assertThat(check(line("116275", "9999", "9999", "2870100027", counts(30, 1))))
                .isEmpty();
        assertThat(keys(check(line("116275", "9999", "1000", "2870100027", counts(30, 1)))))
                .containsExactly("halfTime");
    }

    @Test
    void wrongFieldsAreNamedWithTheirLine() {
        List<ScheduleRefused.Problem> problems = check(
                line("111211", "0900", "1000", "2870100027", counts(3, 1)),
                line("11121", "2560", "1000", "28I0100027", counts(3, 1)));

        assertThat(keys(problems)).containsExactly("serviceCode", "providerNumber", "time");
        assertThat(problems).allMatch(problem -> problem.line() == 2);
    }

    @Test
    void aDayThatTheMonthLacksIsRefused() {
        assertThat(check(line("111211", "0900", "1000", "2870100027", counts(31, 1))))
                .containsExactly(new ScheduleRefused.Problem("noSuchDay", 1, "31日"));
    }

    @Test
    void countsOutOfRangeAreRefused() {
        assertThat(keys(check(line("111211", "0900", "1000", "2870100027", counts(3, 100)))))
                .containsExactly("count");
        assertThat(keys(check(line("111211", "0900", "1000", "2870100027", counts(3, -1)))))
                .containsExactly("count");
        assertThat(keys(check(line("111211", "0900", "1000", "2870100027", List.of(1)))))
                .containsExactly("counts");
    }

    @Test
    void twoLinesOfTheSameServiceAreRefused() {
        assertThat(keys(check(
                        line("111211", "0900", "1000", "2870100027", counts(3, 1)),
                        line("111211", "0900", "1000", "2870100027", counts(4, 1)))))
                .containsExactly("duplicateLine");
    }

    private static List<ScheduleRefused.Problem> check(ScheduleEdit.Line... lines) {
        return ScheduleEditRules.check(new ScheduleEdit(null, List.of(), false, List.of(lines)), NOVEMBER);
    }

    private static List<String> keys(List<ScheduleRefused.Problem> problems) {
        return problems.stream().map(ScheduleRefused.Problem::key).toList();
    }

    private static ScheduleEdit.Line line(
            String code, String start, String end, String provider, List<Integer> planned) {
        ServiceDetails details = new ServiceDetails();
        details.setServiceCode(code);
        details.setStartTime(start);
        details.setEndTime(end);
        details.setProviderNumber(provider);
        details.setProviderName("楽々ヘルパーぷらす");
        return new ScheduleEdit.Line(null, details, planned, new ArrayList<>(Collections.nCopies(DayCounts.DAYS, 0)));
    }

    private static List<Integer> counts(int day, int count) {
        List<Integer> counts = new ArrayList<>(Collections.nCopies(DayCounts.DAYS, 0));
        counts.set(day - 1, count);
        return counts;
    }
}
