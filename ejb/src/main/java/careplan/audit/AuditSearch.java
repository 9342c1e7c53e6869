package careplan.audit;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * Which deeds to list; null for any.
 *
 * @param from the first day
 * @param to the last day
 * @param action code of the deed
 * @param person login name or part of it
 * @param officeNumber the office it was done for
 * @param clientCode whose data
 */
public record AuditSearch(
        LocalDate from, LocalDate to, String action, String person, String officeNumber, String clientCode)
        implements Serializable {

    /** Everything. */
    public static final AuditSearch ALL = new AuditSearch(null, null, null, null, null, null);
}
