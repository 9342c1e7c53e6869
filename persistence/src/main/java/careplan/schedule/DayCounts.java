package careplan.schedule;

import java.util.Arrays;

/**
 * How often a service is given on each day of a month: 31 counts of 0 to 99, day 1 first. Immutable.
 *
 * <p>One value a line instead of a row a day keeps a month of a client in a handful of rows, which is what makes large
 * exports fast; its text form is two digits a day.
 */
public final class DayCounts {

    /** The number of days, whatever the month. */
    public static final int DAYS = 31;

    /** No service on any day. */
    public static final DayCounts NONE = new DayCounts(new int[DAYS]);

    private final int[] counts;

    private DayCounts(int[] counts) {
        this.counts = counts;
    }

    /**
     * @param counts 31 counts, day 1 first
     * @throws IllegalArgumentException if there are not 31 or one is not within 0 to 99
     */
    public static DayCounts of(int... counts) {
        if (counts.length != DAYS) {
            throw new IllegalArgumentException("31 counts expected, not " + counts.length);
        }
        for (int count : counts) {
            checkCount(count);
        }
        return new DayCounts(counts.clone());
    }

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException if it is not 62 digits
     */
    public static DayCounts parse(String text) {
        if (text.length() != 2 * DAYS) {
            throw new IllegalArgumentException("62 digits expected, not " + text.length());
        }
        int[] counts = new int[DAYS];
        for (int i = 0; i < DAYS; i++) {
            counts[i] = Integer.parseInt(text, 2 * i, 2 * i + 2, 10);
        }
        return new DayCounts(counts);
    }

    /**
     * @param day 1 to 31
     */
    public int get(int day) {
        return counts[day - 1];
    }

    /**
     * @param day 1 to 31
     * @param count 0 to 99
     */
    public DayCounts with(int day, int count) {
        checkCount(count);
        int[] copy = counts.clone();
        copy[day - 1] = count;
        return new DayCounts(copy);
    }

    /** The sum over the month: 合計回数. */
    public int total() {
        return Arrays.stream(counts).sum();
    }

    /** The number of days with at least one service. */
    public int days() {
        return (int) Arrays.stream(counts).filter(count -> count > 0).count();
    }

    /** A copy of the 31 counts. */
    public int[] toArray() {
        return counts.clone();
    }

    private static void checkCount(int count) {
        if (count < 0 || count > 99) {
            throw new IllegalArgumentException("a count is 0 to 99, not " + count);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DayCounts that && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counts);
    }

    /** The text form: 62 digits, two a day. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(2 * DAYS);
        for (int count : counts) {
            text.append((char) ('0' + count / 10)).append((char) ('0' + count % 10));
        }
        return text.toString();
    }
}
