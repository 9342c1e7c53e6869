package careplan.request;

import java.util.Properties;

/**
 * What happens to the requests of a server that has died or was shut down.
 *
 * @param resume whether they are taken up by themselves, or marked 中断 for somebody to press 再開; property
 *     {@code careplan.recovery}, {@code resume} (default) or {@code mark}
 * @param mostResumes how often one request is taken up by itself before it is marked after all, so that a job that
 *     kills its server does not do so for ever; property {@code careplan.recovery-attempts}, default 3
 * @param beatMillis milliseconds between two heartbeats; property {@code careplan.heartbeat-millis}, default 3000
 * @param deadMillis how long a heart must stand still before the others believe it, the same for every node and several
 *     times {@code beatMillis}; property {@code careplan.dead-after-millis}, default 20000
 * @param resendMillis how long a request may wait for a node, or be at one that has it not in hand, before it is put into the
 *     queue again; longer than the queue itself goes on trying; property {@code careplan.resend-after-millis}, default 30000
 */
public record RecoverySettings(boolean resume, int mostResumes, long beatMillis, long deadMillis, long resendMillis) {

    /** Beats that may get lost before a node is given up. */
    private static final int FEWEST_BEATS = 3;

    /**
     * Refuses a patience that a slow beat would exhaust.
     *
     * @throws IllegalArgumentException if {@code deadMillis} is less than three beats
     */
    public RecoverySettings {
        if (beatMillis < 1 || deadMillis < FEWEST_BEATS * beatMillis) {
            throw new IllegalArgumentException(
                    "careplan.dead-after-millis must be at least three times careplan.heartbeat-millis");
        }
    }

    /**
     * Reads the system properties.
     *
     * @throws IllegalArgumentException with the name of the setting that is wrong
     */
    public static RecoverySettings of(Properties properties) {
        String mode = properties.getProperty("careplan.recovery", "resume");
        if (!mode.equals("resume") && !mode.equals("mark")) {
            throw new IllegalArgumentException("careplan.recovery must be resume or mark, not " + mode);
        }
        return new RecoverySettings(
                mode.equals("resume"),
                (int) number(properties, "careplan.recovery-attempts", 3),
                number(properties, "careplan.heartbeat-millis", 3000),
                number(properties, "careplan.dead-after-millis", 20_000),
                number(properties, "careplan.resend-after-millis", 30_000));
    }

    private static long number(Properties properties, String name, long otherwise) {
        String value = properties.getProperty(name);
        try {
            return value == null ? otherwise : Long.parseLong(value.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " must be a number, not " + value, e);
        }
    }
}
