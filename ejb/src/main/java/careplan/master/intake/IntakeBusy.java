package careplan.master.intake;

import jakarta.ejb.ApplicationException;

/** Another intake goes on, or waits to be gone on with or taken back. */
@ApplicationException(rollback = true)
public class IntakeBusy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IntakeBusy(String edition) {
        super(edition);
    }

    /** The other one, as people call it. */
    public String edition() {
        return getMessage();
    }
}
