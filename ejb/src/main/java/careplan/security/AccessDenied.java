package careplan.security;

import jakarta.ejb.ApplicationException;

/**
 * The caller may not do this. Nothing of the call remains in the database but the audit record of the attempt. Pages do
 * not catch it: the frame answers with the page that says what is missing and whom to ask.
 */
@ApplicationException(rollback = true)
public class AccessDenied extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean recorded;

    /**
     * For the server's log, never for the screen.
     *
     * @param reason what was refused, without personal data
     */
    public AccessDenied(String reason) {
        this(reason, false);
    }

    /** One that is in the audit log already. */
    AccessDenied(String reason, boolean recorded) {
        super(reason);
        this.recorded = recorded;
    }

    /** Whether the audit log has it already; if not, whoever answers the caller records it. */
    public boolean isRecorded() {
        return recorded;
    }
}
