package careplan.base;

import java.sql.SQLException;
import java.util.Set;

/** Tells, of what a database says, that somebody else holds a row too long or that two wait for each other: doing it again may help. */
public final class LockedRows {

    /** PostgreSQL: lock not available, deadlock, serialization; H2 says deadlock by the last, too. */
    private static final Set<String> STATES = Set.of("55P03", "40P01", "40001");

    /** H2: lock timeout, concurrent update; Oracle: resource busy, with and without a wait, and deadlock. */
    private static final Set<Integer> CODES = Set.of(50_200, 90_131, 54, 30_006, 60);

    private LockedRows() {}

    /** Whether that is why something failed. */
    public static boolean caused(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof SQLException error
                    && (STATES.contains(String.valueOf(error.getSQLState())) || CODES.contains(error.getErrorCode()))) {
                return true;
            }
        }
        return false;
    }
}
