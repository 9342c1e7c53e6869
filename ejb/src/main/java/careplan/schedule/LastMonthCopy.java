package careplan.schedule;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Carries the plan of one month into another: services follow the weekday, not the date, so the second Tuesday's visit
 * stays on the second Tuesday. A fifth weekday that the old month lacked takes its fourth.
 */
final class LastMonthCopy {

    private static final int DAYS_A_WEEK = 7;

    private LastMonthCopy() {}

    /** The counts of {@code from} moved to the weekdays of {@code to}. */
    static DayCounts move(DayCounts counts, YearMonth from, YearMonth to) {
        DayCounts moved = DayCounts.NONE;
        for (int day = 1; day <= to.lengthOfMonth(); day++) {
            int count = counts.get(source(to.atDay(day), from));
            if (count > 0) {
                moved = moved.with(day, count);
            }
        }
        return moved;
    }

    private static int source(LocalDate target, YearMonth from) {
        int occurrence = (target.getDayOfMonth() - 1) / DAYS_A_WEEK;
        int first = 1
                + Math.floorMod(
                        target.getDayOfWeek().getValue()
                                - from.atDay(1).getDayOfWeek().getValue(),
                        DAYS_A_WEEK);
        int day = first + occurrence * DAYS_A_WEEK;
        return day > from.lengthOfMonth() ? day - DAYS_A_WEEK : day;
    }
}
