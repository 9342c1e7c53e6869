package careplan.exchange.apply;

import careplan.client.CareLevel;
import careplan.exchange.receive.RecordState;
import careplan.schedule.ScheduleStatus;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.time.YearMonth;

/**
 * A received record as the list shows it.
 *
 * @param state of the record
 * @param status 状態 of our own month of the client; null where there is none yet (未作成)
 * @param clientCode null where no client is registered with the number
 * @param clientName ours, or as received where we have none
 * @param insurer name, or the number where it is not registered
 * @param messages errors and warnings, one a line, or null
 * @param appliedAt when it was last taken over, or null
 */
public record ApplyRow(
        long id,
        RecordState state,
        ScheduleStatus status,
        YearMonth month,
        String clientCode,
        String clientName,
        CareLevel careLevel,
        String insurer,
        String insuredNumber,
        String messages,
        LocalDateTime appliedAt)
        implements Serializable {

    /** Whether it can be chosen. */
    public boolean isSelectable() {
        return state == RecordState.READY || state == RecordState.APPLIED;
    }
}
