package careplan.base;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;

/**
 * The national holidays of Japan by 国民の祝日に関する法律 as it stands since 2022: fixed days, Mondays, the two equinoxes, the day
 * that follows a holiday on a Sunday (振替休日), and a day between two holidays (国民の休日). Earlier years, some of which had days
 * of their own, have none here.
 *
 * <p>The equinoxes follow the usual formula for 1980 to 2099; the government fixes them each February for the next year.
 */
public final class Holidays {

    private static final int FIRST_YEAR = 2022;
    private static final int EPOCH = 1980;
    private static final double SPRING = 20.8431;
    private static final double AUTUMN = 23.2488;
    private static final double DRIFT = 0.242194;
    private static final String SUBSTITUTE = "振替休日";
    private static final String BETWEEN = "国民の休日";

    private static final Map<MonthDay, String> FIXED = Map.of(
            MonthDay.of(1, 1), "元日",
            MonthDay.of(2, 11), "建国記念の日",
            MonthDay.of(2, 23), "天皇誕生日",
            MonthDay.of(4, 29), "昭和の日",
            MonthDay.of(5, 3), "憲法記念日",
            MonthDay.of(5, 4), "みどりの日",
            MonthDay.of(5, 5), "こどもの日",
            MonthDay.of(8, 11), "山の日",
            MonthDay.of(11, 3), "文化の日",
            MonthDay.of(11, 23), "勤労感謝の日");

    /** Which Monday of the month, by month. */
    private record Monday(int ordinal, String name) {}

    private static final Map<Integer, Monday> MONDAYS = Map.of(
            1, new Monday(2, "成人の日"),
            7, new Monday(3, "海の日"),
            9, new Monday(3, "敬老の日"),
            10, new Monday(2, "スポーツの日"));

    private Holidays() {}

    /** The name of the holiday; empty for any other day. */
    public static Optional<String> of(LocalDate day) {
        String named = named(day);
        if (named != null || day.getYear() < FIRST_YEAR) {
            return Optional.ofNullable(named);
        }
        if (isSubstitute(day)) {
            return Optional.of(SUBSTITUTE);
        }
        boolean between = named(day.minusDays(1)) != null && named(day.plusDays(1)) != null;
        return between ? Optional.of(BETWEEN) : Optional.empty();
    }

    /** The first day that is no holiday itself after holidays of which one fell on a Sunday. */
    private static boolean isSubstitute(LocalDate day) {
        for (LocalDate before = day.minusDays(1); named(before) != null; before = before.minusDays(1)) {
            if (before.getDayOfWeek() == DayOfWeek.SUNDAY) {
                return true;
            }
        }
        return false;
    }

    /** The holidays that the law names. */
    private static String named(LocalDate day) {
        if (day.getYear() < FIRST_YEAR) {
            return null;
        }
        String fixed = FIXED.get(MonthDay.from(day));
        if (fixed != null) {
            return fixed;
        }
        Monday monday = MONDAYS.get(day.getMonthValue());
        if (monday != null
                && day.equals(day.with(TemporalAdjusters.dayOfWeekInMonth(monday.ordinal(), DayOfWeek.MONDAY)))) {
            return monday.name();
        }
        if (day.getMonthValue() == 3 && day.getDayOfMonth() == equinox(day.getYear(), SPRING)) {
            return "春分の日";
        }
        return day.getMonthValue() == 9 && day.getDayOfMonth() == equinox(day.getYear(), AUTUMN) ? "秋分の日" : null;
    }

    private static int equinox(int year, double day) {
        int years = year - EPOCH;
        return (int) (day + DRIFT * years - years / 4);
    }
}
