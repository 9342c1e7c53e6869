package careplan.page;

import careplan.audit.AuditEntry;
import careplan.audit.AuditLog;
import careplan.security.AccessDenied;
import jakarta.enterprise.inject.spi.CDI;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Sees to it that every refusal is in the audit log: that of a menu is already, that of a single record is not. */
public final class Refusals {

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private Refusals() {}

    /**
     * Records a refusal in which a request ends.
     *
     * @param denied null where not even the role was there
     */
    public static void record(AccessDenied denied) {
        if (denied == null) {
            log(AuditEntry.of("ACCESS_DENIED"));
        } else if (!denied.isRecorded()) {
            log(AuditEntry.of("ACCESS_DENIED").detail("ids=" + ids(denied.getMessage())));
        }
    }

    /** Of what was asked for: a refusal names no people. */
    static List<String> ids(String reason) {
        return NUMBER.matcher(reason).results().map(MatchResult::group).toList();
    }

    private static void log(AuditEntry entry) {
        CDI.current().select(AuditLog.class).get().recordApart(entry);
    }
}
