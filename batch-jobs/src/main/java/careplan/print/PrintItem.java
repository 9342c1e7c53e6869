package careplan.print;

/**
 * One target of a print on its way through the job.
 *
 * @param forms null until found, or where it cannot be printed
 * @param refusal why it cannot be printed, or null
 */
public record PrintItem(int seq, long targetId, ClientForms forms, String refusal) {

    PrintItem with(ClientForms found) {
        return new PrintItem(seq, targetId, found, null);
    }

    PrintItem refused(String reason) {
        return new PrintItem(seq, targetId, null, reason);
    }
}
