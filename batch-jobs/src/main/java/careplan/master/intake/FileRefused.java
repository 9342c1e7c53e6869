package careplan.master.intake;

/** A file of which nothing can be taken in. */
public final class FileRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final FileFault fault;
    private final String detail;

    FileRefused(FileFault fault) {
        this(fault, "");
    }

    /** Refuses a file; {@code detail} is what the fault is about, such as a limit. */
    public FileRefused(FileFault fault, String detail) {
        this(fault, detail, fault + " " + detail);
    }

    FileRefused(FileFault fault, String detail, String message) {
        super(message);
        this.fault = fault;
        this.detail = detail;
    }

    /** What is the matter. */
    public FileFault fault() {
        return fault;
    }

    /** What it is about, such as a limit; "" where the fault says all. */
    public String detail() {
        return detail;
    }
}
