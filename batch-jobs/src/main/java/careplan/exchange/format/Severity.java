package careplan.exchange.format;

/** How much a message stops. */
public enum Severity {
    /** Stops the record it is about; a message about a whole file or send unit stops that. */
    ERROR("エラー"),
    /** Is shown, and stops nothing. */
    WARNING("警告");

    private final String label;

    Severity(String label) {
        this.label = label;
    }

    /** The name users see. */
    public String label() {
        return label;
    }
}
