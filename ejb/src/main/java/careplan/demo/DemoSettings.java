package careplan.demo;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;

/**
 * What demo data to make.
 *
 * @param enabled whether to make any; property {@code careplan.demo-data}, default false
 * @param clients how many clients, special cases included; property {@code careplan.demo-clients}, default 320
 * @param lastMonth the last of the three months of schedules; property {@code careplan.demo-month} as yyyy-MM, default
 *     2026-12. A fixed month and not today's: the same rows come out on every machine and every day.
 */
public record DemoSettings(boolean enabled, int clients, YearMonth lastMonth) {

    /** How many months of schedules there are. */
    public static final int MONTHS = 3;

    private static final int DEFAULT_CLIENTS = 320;
    private static final String DEFAULT_MONTH = "2026-12";

    /**
     * Refuses fewer clients than there are special cases.
     *
     * @throws IllegalArgumentException if {@code clients} is too small
     */
    public DemoSettings {
        if (clients < DemoCase.values().length) {
            throw new IllegalArgumentException(
                    "careplan.demo-clients must be at least " + DemoCase.values().length + ", not " + clients);
        }
    }

    /**
     * Reads the system properties.
     *
     * @throws IllegalArgumentException if the number is no number or too small
     * @throws java.time.format.DateTimeParseException if the month is not yyyy-MM
     */
    public static DemoSettings fromSystemProperties() {
        return new DemoSettings(
                Boolean.getBoolean("careplan.demo-data"),
                Integer.parseInt(System.getProperty("careplan.demo-clients", Integer.toString(DEFAULT_CLIENTS))),
                YearMonth.parse(
                        System.getProperty("careplan.demo-month", DEFAULT_MONTH),
                        DateTimeFormatter.ofPattern("uuuu-MM")));
    }

    /** The months, oldest first. */
    public YearMonth month(int index) {
        return lastMonth.minusMonths(MONTHS - 1L - index);
    }
}
