package careplan.edit;

import jakarta.ejb.ApplicationException;

/** Somebody else has changed the same since it was opened; nothing was written. */
@ApplicationException(rollback = true)
public class EditConflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int version;

    /**
     * After comparing versions.
     *
     * @param version the present one: who sends it with the next attempt has been told, and overwrites
     */
    public EditConflict(int version) {
        super("now at version " + version);
        this.version = version;
    }

    public int version() {
        return version;
    }
}
