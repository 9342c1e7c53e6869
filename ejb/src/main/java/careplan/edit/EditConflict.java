package careplan.edit;

import careplan.audit.LastChange;
import jakarta.ejb.ApplicationException;

/** Somebody else has changed the same since it was opened; nothing was written. */
@ApplicationException(rollback = true)
public class EditConflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int version;
    private final LastChange change;

    /**
     * After comparing versions.
     *
     * @param version the present one: who sends it with the next attempt has been told, and overwrites
     * @param change who was quicker, or null
     */
    public EditConflict(int version, LastChange change) {
        super("now at version " + version);
        this.version = version;
        this.change = change;
    }

    /** Who was quicker; null where that is not known. */
    public LastChange change() {
        return change;
    }

    public int version() {
        return version;
    }
}
