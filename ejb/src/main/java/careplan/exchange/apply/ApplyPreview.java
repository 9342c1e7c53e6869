package careplan.exchange.apply;

import careplan.schedule.ScheduleStatus;
import java.io.Serializable;
import java.util.List;

/**
 * What importing one record would do.
 *
 * @param status 状態 of our own month, or null where it would be new or has none
 * @param guard why it is imported only when told to, or null
 * @param refusal why it cannot be imported, or null
 * @param changes what would be added, changed and deleted; equal lines are only counted
 */
public record ApplyPreview(
        long id,
        String clientCode,
        String clientName,
        ScheduleStatus status,
        String guard,
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

    /** Whether it would change what is changed only when told to. */
    public boolean isGuarded() {
        return guard != null;
    }
}
