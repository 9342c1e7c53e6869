package careplan.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Moves the stays of a provider into another month, each in one piece: its first day goes by the weekday, the others follow
 * it. Where two would meet, or one would leave the month, the same weekday a week before or after is taken.
 */
final class StayMove {

    private static final int DAYS_A_WEEK = 7;

    /**
     * A stay.
     *
     * @param to its first day in the new month, 0 where it found no place there
     * @param length in days, as far as the new month has them
     */
    record Stay(int from, int oldLength, int to, int length) {

        boolean holds(int day) {
            return day >= from && day < from + oldLength;
        }

        /** The new day for one of the old month; 0 where there is none. */
        int moved(int day) {
            int offset = day - from;
            return to == 0 || offset >= length ? 0 : to + offset;
        }

        /** Whether days of it are lost. */
        boolean isCut() {
            return to == 0 || length < oldLength;
        }
    }

    private final MonthDays days;
    private final List<Stay> stays = new ArrayList<>();

    /**
     * Finds the stays.
     *
     * @param stayed the days of the old month on which the client stayed there
     */
    StayMove(MonthDays days, TreeSet<Integer> stayed) {
        this.days = days;
        Integer first = null;
        for (int day : stayed) {
            if (first == null) {
                first = day;
            }
            if (!stayed.contains(day + 1)) {
                stays.add(place(first, day - first + 1));
                first = null;
            }
        }
    }

    /** The stays, in the order of the old month. */
    List<Stay> stays() {
        return stays;
    }

    /** The new day for one of the old month; 0 where there is none. */
    int moved(int day) {
        return stays.stream()
                .filter(stay -> stay.holds(day))
                .mapToInt(stay -> stay.moved(day))
                .findFirst()
                .orElse(0);
    }

    private Stay place(int first, int length) {
        int wished = days.sameWeekday(first);
        int[] starts = {wished, wished - DAYS_A_WEEK, wished + DAYS_A_WEEK};
        for (int start : starts) {
            if (start >= 1 && start + length - 1 <= days.lengthOfNew() && isFree(start, length)) {
                return new Stay(first, length, start, length);
            }
        }
        for (int start : starts) {
            int kept = Math.min(length, days.lengthOfNew() - start + 1);
            if (start >= 1 && kept > 0 && isFree(start, kept)) {
                return new Stay(first, length, start, kept);
            }
        }
        return new Stay(first, length, 0, 0);
    }

    private boolean isFree(int start, int length) {
        return stays.stream()
                .noneMatch(other ->
                        other.to() > 0 && start <= other.to() + other.length() && other.to() <= start + length);
    }
}
