package careplan.master.intake;

/** A value that keeps its row from being taken in. */
final class RowRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final RowFault fault;
    private final String value;

    RowRefused(RowFault fault, String value) {
        super(fault + " " + value);
        this.fault = fault;
        this.value = value;
    }

    RowFault fault() {
        return fault;
    }

    String value() {
        return value;
    }
}
