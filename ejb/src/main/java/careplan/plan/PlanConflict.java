package careplan.plan;

import careplan.audit.LastChange;
import jakarta.ejb.ApplicationException;

/** Somebody else has changed the document since it was opened; nothing was written. */
@ApplicationException(rollback = true)
public class PlanConflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient DocumentForm current;
    private final LastChange change;

    /**
     * After comparing versions.
     *
     * @param change who was quicker, or null
     */
    public PlanConflict(DocumentForm current, LastChange change) {
        super("document " + current.getId() + " is at version " + current.getVersion());
        this.current = current;
        this.change = change;
    }

    /** Who was quicker; null where that is not known. */
    public LastChange change() {
        return change;
    }

    /** The document as it is now. */
    public DocumentForm current() {
        return current;
    }
}
