package careplan.plan;

import jakarta.ejb.ApplicationException;

/** Somebody else has changed the document since it was opened; nothing was written. */
@ApplicationException(rollback = true)
public class PlanConflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient DocumentForm current;

    public PlanConflict(DocumentForm current) {
        super("document " + current.getId() + " is at version " + current.getVersion());
        this.current = current;
    }

    /** The document as it is now. */
    public DocumentForm current() {
        return current;
    }
}
