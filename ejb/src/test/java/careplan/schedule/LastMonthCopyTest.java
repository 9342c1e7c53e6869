package careplan.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LastMonthCopyTest {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10); // begins on a Thursday
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11); // begins on a Sunday

    @Test
    void aServiceStaysOnItsWeekday() {
        DayCounts tuesdays = days(6, 13, 20, 27);

        assertThat(list(LastMonthCopy.move(tuesdays, OCTOBER, NOVEMBER))).containsExactly(3, 10, 17, 24);
    }

    @Test
    void theSecondWednesdayAloneStaysTheSecond() {
        assertThat(list(LastMonthCopy.move(days(14), OCTOBER, NOVEMBER))).containsExactly(11);
    }

    @Test
    void aFifthWeekdayThatTheOldMonthLackedTakesItsFourth() {
        // November has five Sundays and Mondays, October four of each
        assertThat(list(LastMonthCopy.move(days(26), OCTOBER, NOVEMBER))).containsExactly(23, 30);
    }

    @Test
    void aDayThatTheNewMonthLacksIsNotPlanned() {
        // October has a fifth Saturday, the 31st; November's Saturdays are four
        assertThat(list(LastMonthCopy.move(days(31), OCTOBER, NOVEMBER))).isEmpty();
    }

    @Test
    void countsAreKept() {
        assertThat(LastMonthCopy.move(DayCounts.NONE.with(6, 3), OCTOBER, NOVEMBER)
                        .get(3))
                .isEqualTo(3);
    }

    private static DayCounts days(int... days) {
        DayCounts counts = DayCounts.NONE;
        for (int day : days) {
            counts = counts.with(day, 1);
        }
        return counts;
    }

    private static List<Integer> list(DayCounts counts) {
        List<Integer> days = new ArrayList<>();
        for (int day = 1; day <= DayCounts.DAYS; day++) {
            if (counts.get(day) > 0) {
                days.add(day);
            }
        }
        return days;
    }
}
