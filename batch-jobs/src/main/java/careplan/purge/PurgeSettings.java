package careplan.purge;

import java.util.Properties;

/**
 * How many days things are kept; 0 keeps them for ever. System properties {@code careplan.keep-…-days}.
 *
 * @param files results of requests, from their end: {@code files}, 90
 * @param requests requests with everything about them, 出力日 included, from their end: {@code requests}, 1830
 * @param jobs executions in the job repository and runs, from their begin: {@code jobs}, 90
 * @param audit the audit log: {@code audit}, 1830
 */
public record PurgeSettings(int files, int requests, int jobs, int audit) {

    /** Reads the system properties.
     *
     * @throws IllegalArgumentException with the name of the setting that is no number of days
     */
    public static PurgeSettings of(Properties properties) {
        return new PurgeSettings(
                days(properties, "files", 90),
                days(properties, "requests", 1830),
                days(properties, "jobs", 90),
                days(properties, "audit", 1830));
    }

    private static int days(Properties properties, String what, int otherwise) {
        String name = "careplan.keep-" + what + "-days";
        String value = properties.getProperty(name, Integer.toString(otherwise)).strip();
        if (!value.matches("\\d{1,5}")) {
            throw new IllegalArgumentException(name + " must be a number of days, not " + value);
        }
        return Integer.parseInt(value);
    }
}
