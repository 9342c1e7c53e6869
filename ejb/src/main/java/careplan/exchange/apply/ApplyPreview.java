package careplan.exchange.apply;

import careplan.schedule.ScheduleStatus;
import java.io.Serializable;
import java.util.List;

/**
 * What importing one record would do.
 *
 * @param status 状態 of our own month, or null where it would be new
 * @param refusal why it cannot be imported, or null
 * @param changes what would be added, changed and deleted; equal lines are only counted
 */
public record ApplyPreview(
        long id,
        String clientCode,
        String clientName,
        ScheduleStatus status,
        int added,
        int changed,
        int deleted,
        int unchanged,
        List<String> warnings,
        String refusal,
        List<Line> changes)
        implements Serializable {

    /** One difference. */
    public record Line(String action, String subject, String before, String after, String message)
            implements Serializable {}

    /** Whether our own month is 確定済 and would be changed. */
    public boolean isConfirmedTouched() {
        return status == ScheduleStatus.CONFIRMED && added + changed + deleted > 0;
    }
}
