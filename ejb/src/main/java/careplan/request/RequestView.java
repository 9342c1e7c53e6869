package careplan.request;

import careplan.exchange.ExchangeVersion;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.List;

/**
 * A request as lists show it.
 *
 * @param processed done so far, in the unit of {@code total}
 * @param total 0 while not known
 * @param failure why it ended, or null
 * @param files what it produced, empty until completed
 */
public record RequestView(
        long id,
        RequestKind kind,
        ExchangeVersion version,
        String title,
        RequestState state,
        int processed,
        int total,
        int errorCount,
        int warningCount,
        LocalDateTime requestedAt,
        LocalDateTime finishedAt,
        String staffName,
        String failure,
        List<File> files)
        implements Serializable {

    /**
     * A produced file.
     *
     * @param resultId what a download names
     * @param label name of the destination, or null for ダウンロード
     * @param length bytes
     * @param fetchedAt when it was downloaded last, or null
     */
    public record File(long resultId, String label, String name, long length, LocalDateTime fetchedAt)
            implements Serializable {}

    /** Whether its job may still be at work. */
    public boolean isUnderWay() {
        return state == RequestState.ACCEPTED || state == RequestState.RUNNING;
    }

    /** Whether it can be taken up again. */
    public boolean isRestartable() {
        return state == RequestState.FAILED || state == RequestState.STOPPED;
    }

    /**
     * Whether it can be asked for once more with the same choices. Not what was taken in or deleted: that is shown again
     * before it is done again, on its own page.
     */
    public boolean isRepeatable() {
        return !isUnderWay() && (kind == RequestKind.EXPORT || kind == RequestKind.PRINT);
    }

    /** Whether it made files that have been deleted since, as they are after a set time. */
    public boolean isExpired() {
        boolean makesFiles = kind != RequestKind.RECEIVE && kind != RequestKind.MASTER_INTAKE;
        return state == RequestState.COMPLETED && makesFiles && files.isEmpty() && errorCount < total;
    }

    /** How much is done in percent, 0 to 100; 100 once completed. */
    public int getPercent() {
        if (state == RequestState.COMPLETED) {
            return 100;
        }
        return total == 0 ? 0 : Math.min(99, (int) (processed * 100L / total));
    }
}
