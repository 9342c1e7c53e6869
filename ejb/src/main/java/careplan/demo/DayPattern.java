package careplan.demo;

import careplan.schedule.DayCounts;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Set;

/**
 * On which days of a month a service is given.
 *
 * @param weekdays the days of the week
 * @param from first possible day of the month, 1 to 31
 * @param to last possible day of the month, 1 to 31
 * @param which all those days, or the first or last alone, as for what is counted once a month
 * @param count how often on each of them
 */
record DayPattern(Set<DayOfWeek> weekdays, int from, int to, Which which, int count) {

    enum Which {
        ALL,
        FIRST,
        LAST
    }

    static DayPattern weekly(Set<DayOfWeek> weekdays) {
        return new DayPattern(weekdays, 1, DayCounts.DAYS, Which.ALL, 1);
    }

    static DayPattern days(int from, int to) {
        return new DayPattern(EnumSet.allOf(DayOfWeek.class), from, to, Which.ALL, 1);
    }

    DayPattern only(Which other) {
        return new DayPattern(weekdays, from, to, other, count);
    }

    DayPattern times(int other) {
        return new DayPattern(weekdays, from, to, which, other);
    }

    /** Whether it is a pattern of weekdays that goes through the whole month. */
    boolean isWeekly() {
        return which == Which.ALL && from == 1 && to == DayCounts.DAYS;
    }

    /** How often, as plans write it. */
    String frequency() {
        if (isWeekly()) {
            return "週" + weekdays.size() + "回";
        }
        return to > from ? "月" + (to - from + 1) + "日" : "毎月";
    }

    /** The counts in {@code month}, as far as the days lie within {@code first} and {@code last}. */
    DayCounts in(YearMonth month, LocalDate first, LocalDate last) {
        DayCounts counts = DayCounts.NONE;
        int only = 0;
        for (int day = from; day <= Math.min(to, month.lengthOfMonth()); day++) {
            LocalDate date = month.atDay(day);
            if (weekdays.contains(date.getDayOfWeek()) && !date.isBefore(first) && !date.isAfter(last)) {
                counts = counts.with(day, count);
                if (only == 0 || which == Which.LAST) {
                    only = day;
                }
            }
        }
        return which == Which.ALL || only == 0 ? counts : DayCounts.NONE.with(only, count);
    }
}
