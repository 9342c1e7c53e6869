package careplan.schedule;

import jakarta.ejb.ApplicationException;

/** Somebody else has changed the month since it was opened; nothing was written. */
@ApplicationException(rollback = true)
public class ScheduleConflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ScheduleMonth current;

    public ScheduleConflict(ScheduleMonth current) {
        super("schedule " + current.id() + " is at version " + current.version());
        this.current = current;
    }

    /** The month as it is now. */
    public ScheduleMonth current() {
        return current;
    }
}
