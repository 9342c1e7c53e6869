package careplan.schedule;

import java.time.DayOfWeek;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * Moves the days of one month into another by the weekday: the second Tuesday's visit stays on the second Tuesday. A fifth
 * weekday that the old month lacked takes its fourth where the service is weekly, that is given on most of them; a single
 * visit is never doubled.
 */
final class MonthDays {

    private static final int DAYS_A_WEEK = 7;
    private static final int FOUR = 4;
    private static final int WEEKLY = 3;

    private final YearMonth from;
    private final YearMonth to;

    MonthDays(YearMonth from, YearMonth to) {
        this.from = from;
        this.to = to;
    }

    /** Counts in the new month, and the days of the old one that found none there. */
    record Moved(DayCounts counts, List<Integer> lost) {}

    /** The counts moved to the weekdays of the new month. */
    Moved byWeekday(DayCounts counts) {
        DayCounts moved = DayCounts.NONE;
        List<Integer> lost = new ArrayList<>();
        for (DayOfWeek weekday : DayOfWeek.values()) {
            List<Integer> old = days(from, weekday);
            List<Integer> fresh = days(to, weekday);
            boolean weekly = old.stream().filter(day -> counts.get(day) > 0).count() >= WEEKLY;
            for (int i = 0; i < fresh.size(); i++) {
                int source = i < old.size() ? old.get(i) : weekly ? old.get(FOUR - 1) : 0;
                if (source > 0 && counts.get(source) > 0) {
                    moved = moved.with(fresh.get(i), counts.get(source));
                }
            }
            if (old.size() > fresh.size() && !weekly && counts.get(old.get(FOUR)) > 0) {
                lost.add(old.get(FOUR));
            }
        }
        return new Moved(moved, lost);
    }

    /** The day of the new month on the same weekday of the same week; of a fifth that it lacks, the fourth. */
    int sameWeekday(int day) {
        List<Integer> fresh = days(to, from.atDay(day).getDayOfWeek());
        return fresh.get(Math.min((day - 1) / DAYS_A_WEEK, fresh.size() - 1));
    }

    /** The same day of the new month; the last stays the last. */
    int sameDate(int day) {
        return day == from.lengthOfMonth() ? to.lengthOfMonth() : Math.min(day, to.lengthOfMonth());
    }

    int lengthOfNew() {
        return to.lengthOfMonth();
    }

    private static List<Integer> days(YearMonth month, DayOfWeek weekday) {
        List<Integer> days = new ArrayList<>();
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
            if (month.atDay(day).getDayOfWeek() == weekday) {
                days.add(day);
            }
        }
        return days;
    }

    /** The days with a count, in order. */
    static List<Integer> list(DayCounts counts) {
        List<Integer> days = new ArrayList<>();
        for (int day = 1; day <= DayCounts.DAYS; day++) {
            if (counts.get(day) > 0) {
                days.add(day);
            }
        }
        return days;
    }

    /** These days, as a note names them. */
    static String text(List<Integer> days) {
        return String.join("・", days.stream().map(String::valueOf).toList()) + "日";
    }

    /** Days in a row, as a note names them. */
    static String text(int first, int length) {
        return length == 1 ? first + "日" : first + "〜" + (first + length - 1) + "日";
    }
}
