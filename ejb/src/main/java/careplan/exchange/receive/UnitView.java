package careplan.exchange.receive;

import careplan.exchange.DataKind;
import careplan.exchange.ExchangeVersion;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;

/**
 * A received unit as lists show it.
 *
 * @param senderName 送信元事業所名; the number where it is not registered
 * @param destination 送信先 as (number) name
 * @param month サービス提供月, or null
 * @param serial 連番, fourteen digits
 * @param exportedAt 出力日時, which the serial tells; null where it is no time
 * @param errorCount all errors, those not kept included
 * @param uploadedBy name of the person
 * @param receivedAt when it was taken in, or null
 * @param notes what is to be said about this upload of it, beyond the messages that are kept
 */
public record UnitView(
        long id,
        ExchangeVersion version,
        DataKind kind,
        String senderNumber,
        String senderName,
        String destination,
        YearMonth month,
        String serial,
        LocalDateTime exportedAt,
        int clientCount,
        int errorCount,
        int warningCount,
        TransmissionState state,
        LocalDateTime uploadedAt,
        String uploadedBy,
        LocalDateTime receivedAt,
        List<MessageText> notes)
        implements Serializable {

    /** Whether it can be chosen for 取込. */
    public boolean isSelectable() {
        return state == TransmissionState.UPLOADED;
    }

    /** Whether there is anything to be read about it. */
    public boolean isWithMessages() {
        return errorCount + warningCount + notes.size() > 0;
    }

    /** The same with these notes. */
    public UnitView withNotes(List<MessageText> more) {
        return new UnitView(
                id,
                version,
                kind,
                senderNumber,
                senderName,
                destination,
                month,
                serial,
                exportedAt,
                clientCount,
                errorCount,
                warningCount,
                state,
                uploadedAt,
                uploadedBy,
                receivedAt,
                more);
    }
}
