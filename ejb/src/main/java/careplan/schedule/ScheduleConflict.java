package careplan.schedule;

import careplan.audit.LastChange;
import jakarta.ejb.ApplicationException;

/** Somebody else has changed the month since it was opened; nothing was written. */
@ApplicationException(rollback = true)
public class ScheduleConflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ScheduleMonth current;
    private final LastChange change;

    /**
     * After comparing versions.
     *
     * @param change who was quicker, or null
     */
    public ScheduleConflict(ScheduleMonth current, LastChange change) {
        super("schedule " + current.id() + " is at version " + current.version());
        this.current = current;
        this.change = change;
    }

    /** Who was quicker; null where that is not known. */
    public LastChange change() {
        return change;
    }

    /** The month as it is now. */
    public ScheduleMonth current() {
        return current;
    }
}
