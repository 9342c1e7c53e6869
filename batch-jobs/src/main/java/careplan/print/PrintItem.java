package careplan.print;

/**
 * One target of a print on its way through the job.
 *
 * @param attempts how often it has been begun by servers that died
 * @param forms null until found, or where it cannot be printed
 * @param refusal why it cannot be printed, or null
 */
public record PrintItem(int seq, long targetId, int attempts, ClientForms forms, String refusal) {

    /** With others, then alone: a server that died both times would die again. */
    private static final int MOST_ATTEMPTS = 2;

    /** Whether it was in hand each time that the server died, and is not to be tried again. */
    boolean isSetAside() {
        return attempts >= MOST_ATTEMPTS;
    }

    /** Whether it was in hand when the server died, perhaps through no fault of its own. */
    boolean isSuspect() {
        return attempts > 0;
    }

    PrintItem with(ClientForms found) {
        return new PrintItem(seq, targetId, attempts, found, null);
    }

    PrintItem refused(String reason) {
        return new PrintItem(seq, targetId, attempts, null, reason);
    }
}
