package careplan.schedule;

/** A month cannot be moved to a state; nothing was changed. */
public class StatusRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** No state is jumped over. */
        NOT_NEXT,
        /** What was said already is taken back with a reason only. */
        REASON_MISSING,
        /** 実績済 without any actuals needs a reason. */
        NO_ACTUALS,
        /** 実績済 without the actuals of a planned service needs a reason. */
        ACTUALS_LACKING
    }

    private final Reason reason;
    private final String value;

    StatusRefused(Reason reason, String value) {
        super(reason + ": " + value);
        this.reason = reason;
        this.value = value;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** What it is about, for the message: the state, or the providers. */
    public String value() {
        return value;
    }
}
