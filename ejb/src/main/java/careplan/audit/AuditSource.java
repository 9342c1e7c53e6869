package careplan.audit;

/**
 * Where the request comes from that the present thread answers, for the audit log: services are not told of it otherwise.
 *
 * @param address of the browser, or of the proxy in front where that does not tell
 * @param browser which it is, in a word
 */
public record AuditSource(String address, String browser) {

    private static final AuditSource NOWHERE = new AuditSource(null, null);
    private static final ThreadLocal<AuditSource> CURRENT = new ThreadLocal<>();
    private static final int ADDRESS_LENGTH = 45;

    public AuditSource {
        address = address == null || address.length() > ADDRESS_LENGTH ? null : address;
    }

    /** Answers a request from there; to be ended by {@link #end}. */
    public void begin() {
        CURRENT.set(this);
    }

    /** The request is answered. */
    public static void end() {
        CURRENT.remove();
    }

    /** Of the present thread; from nowhere in jobs and timers. */
    static AuditSource current() {
        AuditSource source = CURRENT.get();
        return source == null ? NOWHERE : source;
    }
}
