package careplan.request;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words, for people, about how a job ended; they never hold personal data, since they go to logs and lists. */
public final class JobWords {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("careplan.request.jobs", Locale.JAPANESE);

    private JobWords() {}

    /** A person has stopped the job. */
    public static String stopped() {
        return BUNDLE.getString("stopped");
    }

    /** The server that ran the job is gone. */
    public static String serverStopped() {
        return BUNDLE.getString("serverStopped");
    }

    /**
     * The job has failed.
     *
     * @param cause what was thrown, or null where it is not known; only the name of its class is told
     * @param executionId number under which the log tells more
     */
    public static String failed(Throwable cause, long executionId) {
        if (cause instanceof JobFailure known) {
            return known.getMessage();
        }
        return format("failed", causeName(cause), Long.toString(executionId));
    }

    /** The job could not be begun. */
    public static String notLaunched(Throwable cause) {
        return format("notLaunched", causeName(cause));
    }

    private static String causeName(Throwable cause) {
        if (cause == null) {
            return "-";
        }
        Throwable root = cause;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName();
    }

    private static String format(String key, Object... values) {
        return new MessageFormat(BUNDLE.getString(key), Locale.JAPANESE).format(values);
    }
}
