package careplan.exchange.format;

/** Whether a field must hold a value. */
public enum Presence {
    /** Empty is an error. */
    REQUIRED,
    /** Empty is a warning: the standard asks for it less clearly, and files without it exist. */
    EXPECTED,
    OPTIONAL;

    /** The presence that a mark in the required column of the layout table stands for. */
    static Presence of(String mark) {
        return switch (mark) {
            case "R" -> REQUIRED;
            case "r", "N" -> EXPECTED;
            case "" -> OPTIONAL;
            default -> throw new IllegalArgumentException("unknown required column: " + mark);
        };
    }
}
