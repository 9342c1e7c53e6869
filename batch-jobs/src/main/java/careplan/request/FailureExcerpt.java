package careplan.request;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/**
 * What operators read of an exception: the classes of the chain, SQL states, and where in our own code it was. Messages are
 * left out, since databases and parsers put the data into them.
 */
final class FailureExcerpt {

    private static final int LENGTH = 2000;

    /** Frames of our own code that are told for each exception. */
    private static final int FRAMES = 5;

    private FailureExcerpt() {}

    /** At most 2,000 characters, a line for each exception and frame; null for null. */
    static String of(Throwable thrown) {
        if (thrown == null) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        Set<Throwable> told = new HashSet<>();
        for (Throwable cause = thrown; cause != null && told.add(cause); cause = cause.getCause()) {
            text.append(text.isEmpty() ? "" : "Caused by: ")
                    .append(cause.getClass().getName());
            if (cause instanceof SQLException sql) {
                text.append(" [SQLState ")
                        .append(sql.getSQLState())
                        .append(", code ")
                        .append(sql.getErrorCode())
                        .append(']');
            }
            text.append('\n');
            int frames = 0;
            for (StackTraceElement frame : cause.getStackTrace()) {
                // proxies of the container are generated classes and tell nothing
                if (frame.getClassName().startsWith("careplan.")
                        && !frame.getClassName().contains("$$")
                        && frames++ < FRAMES) {
                    text.append("  at ")
                            .append(frame.getClassName())
                            .append('.')
                            .append(frame.getMethodName())
                            .append(':')
                            .append(frame.getLineNumber())
                            .append('\n');
                }
            }
        }
        return text.length() <= LENGTH ? text.toString() : text.substring(0, LENGTH);
    }
}
