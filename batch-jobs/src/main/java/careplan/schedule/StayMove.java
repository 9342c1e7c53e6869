package careplan.schedule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;

/**
 * Moves the stays of a provider into another month, each in one piece: its first day is the one that a person has chosen, or
 * goes by the weekday, and the others follow it. Where two would meet, or one would leave the month, the same weekday a week
 * before or after is taken; a chosen day stays, and what finds no room there is lost.
 */
final class StayMove {

    private static final int DAYS_A_WEEK = 7;

    /**
     * A stay.
     *
     * @param wished the day on which it was to begin
     * @param to its first day in the new month, 0 where it found no place there
     * @param length in days, as far as the new month has them
     */
    record Stay(int from, int oldLength, int wished, int to, int length) {

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
     * @param chosen the day that was chosen for the stay that began on this day, if any was
     */
    StayMove(MonthDays days, TreeSet<Integer> stayed, IntFunction<Optional<Integer>> chosen) {
        this.days = days;
        TreeMap<Integer, Integer> lengths = lengths(stayed);
        lengths.forEach(
                (first, length) -> chosen.apply(first).ifPresent(day -> stays.add(placeOn(day, first, length))));
        lengths.forEach((first, length) -> {
            if (chosen.apply(first).isEmpty()) {
                stays.add(place(first, length));
            }
        });
        stays.sort(Comparator.comparingInt(Stay::from));
    }

    private static TreeMap<Integer, Integer> lengths(TreeSet<Integer> stayed) {
        TreeMap<Integer, Integer> lengths = new TreeMap<>();
        for (int day : stayed) {
            if (stayed.contains(day - 1)) {
                lengths.merge(lengths.lastKey(), 1, Integer::sum);
            } else {
                lengths.put(day, 1);
            }
        }
        return lengths;
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

    private Stay placeOn(int day, int first, int length) {
        int kept = Math.min(length, days.lengthOfNew() - day + 1);
        boolean fits = day >= 1 && kept > 0 && isFree(day, kept);
        return new Stay(first, length, day, fits ? day : 0, fits ? kept : 0);
    }

    private Stay place(int first, int length) {
        int wished = days.sameWeekday(first);
        int[] starts = {wished, wished - DAYS_A_WEEK, wished + DAYS_A_WEEK};
        for (int start : starts) {
            Stay stay = placeOn(start, first, length);
            if (!stay.isCut()) {
                return stay;
            }
        }
        for (int start : starts) {
            Stay stay = placeOn(start, first, length);
            if (stay.to() > 0) {
                return stay;
            }
        }
        return new Stay(first, length, wished, 0, 0);
    }

    private boolean isFree(int start, int length) {
        return stays.stream()
                .noneMatch(other ->
                        other.to() > 0 && start <= other.to() + other.length() && other.to() <= start + length);
    }
}
