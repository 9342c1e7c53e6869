package careplan.exchange.export;

import careplan.client.CareLevel;
import careplan.schedule.ScheduleStatus;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.List;

/**
 * A row of the list of 出力.
 *
 * @param targetId what a request names
 * @param exportedAt 出力日: the last export of this month's data, or null
 * @param messages errors first
 */
public record ExportRow(
        long targetId,
        ScheduleStatus status,
        LocalDateTime exportedAt,
        String clientCode,
        String clientName,
        CareLevel careLevel,
        String insurerName,
        String insuredNumber,
        String careManagerName,
        List<RowMessage> messages)
        implements Serializable {

    /** Whether it may be chosen: it has no error. */
    public boolean isSelectable() {
        return messages.stream().noneMatch(RowMessage::error);
    }
}
