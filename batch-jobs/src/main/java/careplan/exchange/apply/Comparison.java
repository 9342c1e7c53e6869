package careplan.exchange.apply;

import careplan.exchange.format.Message;
import careplan.exchange.format.MessageCode;
import careplan.request.RowAction;
import careplan.schedule.MonthlySchedule;
import careplan.schedule.ScheduleStatus;
import java.util.List;

/**
 * What applying a record would do.
 *
 * @param client whom it is about; null where that is not clear, and the record is refused then
 * @param subject what it changes, in words
 * @param action what becomes of it as a whole: 追加, 変更 or 削除, when there is a real change
 * @param status 状態 of what is kept; null where nothing is, or it has none
 * @param guard why what is kept is changed only when told to; null where it may be
 * @param changes differences and equal values
 * @param warnings what to heed
 * @param refusal why it cannot be applied, or null
 * @param deed carries the changes out; to be called in a transaction, once
 */
public record Comparison(
        ClientName client,
        String subject,
        RowAction action,
        ScheduleStatus status,
        Message guard,
        List<Change> changes,
        List<Message> warnings,
        Message refusal,
        Runnable deed) {

    /** A client as lists name them. */
    public record ClientName(long id, String code, String name) {}

    /** A comparison that ends in a refusal. */
    static Comparison refused(ClientName client, String subject, Message refusal) {
        return new Comparison(client, subject, null, null, null, List.of(), List.of(), refusal, () -> {});
    }

    /** Changes of a month that is kept; null where it would be new. One that is 確定済 is guarded. */
    static Comparison ofMonth(
            ClientName client,
            String subject,
            MonthlySchedule kept,
            List<Change> changes,
            List<Message> warnings,
            Runnable deed) {
        ScheduleStatus status = kept == null ? null : kept.getStatus();
        return new Comparison(
                client,
                subject,
                kept == null ? RowAction.ADDED : RowAction.CHANGED,
                status,
                status == ScheduleStatus.CONFIRMED
                        ? Message.of(MessageCode.DATA_CONFIRMED_NOT_OVERWRITTEN, subject)
                        : null,
                changes,
                warnings,
                null,
                deed);
    }

    /** The same, where something else becomes of the record as a whole. */
    Comparison as(RowAction other) {
        return new Comparison(client, subject, other, status, guard, changes, warnings, refusal, deed);
    }

    /** Whether there is anything to change. */
    public boolean isReal() {
        return changes.stream().anyMatch(Change::isReal);
    }

    /** Whether it would change what may be changed only when told to. */
    public boolean isGuarded() {
        return guard != null && isReal();
    }
}
