package careplan.exchange.apply;

import careplan.exchange.format.Message;
import careplan.schedule.ScheduleStatus;
import java.util.List;

/**
 * What applying a record would do.
 *
 * @param client whom it is about; null where that is not clear, and the record is refused then
 * @param subject what it changes, in words
 * @param status 状態 of what is kept; null where nothing is
 * @param changes differences and equal values
 * @param warnings what to heed
 * @param refusal why it cannot be applied, or null
 * @param deed carries the changes out; to be called in a transaction, once
 */
public record Comparison(
        ClientName client,
        String subject,
        ScheduleStatus status,
        List<Change> changes,
        List<Message> warnings,
        Message refusal,
        Runnable deed) {

    /** A client as lists name them. */
    public record ClientName(long id, String code, String name) {}

    /** A comparison that ends in a refusal. */
    static Comparison refused(ClientName client, String subject, Message refusal) {
        return new Comparison(client, subject, null, List.of(), List.of(), refusal, () -> {});
    }

    /** Whether there is anything to change. */
    public boolean isReal() {
        return changes.stream().anyMatch(Change::isReal);
    }
}
