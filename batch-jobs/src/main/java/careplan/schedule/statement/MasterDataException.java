package careplan.schedule.statement;

/** A master data table cannot be read; nothing of it should be taken. */
public final class MasterDataException extends RuntimeException {
    private final int line;

    MasterDataException(int line, String reason) {
        super("line " + line + ": " + reason);
        this.line = line;
    }

    /** Line of the table, from 1. */
    public int line() {
        return line;
    }
}
