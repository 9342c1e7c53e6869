package careplan.exchange.format;

/** Whether a field must hold a value. */
public enum Presence {
    /** Empty is an error. */
    REQUIRED,
    /** Empty is a warning: the standard asks for it less clearly, and files without it exist. */
    EXPECTED,
    OPTIONAL
}
