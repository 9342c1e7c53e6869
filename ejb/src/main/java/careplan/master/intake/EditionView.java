package careplan.master.intake;

import careplan.master.MasterEditionState;
import careplan.request.RequestState;
import java.io.Serializable;
import java.time.LocalDateTime;

/**
 * An edition as the list shows it.
 *
 * @param requestState of the request that makes it; null for what came with the product, and once it is purged
 * @param processed rows written
 * @param total rows to write, 0 while not known
 * @param failure why its job ended, in words
 * @param imported whether it was taken in from a file; what came with the product cannot be taken back
 */
public record EditionView(
        long id,
        String name,
        String source,
        MasterEditionState state,
        LocalDateTime createdAt,
        boolean imported,
        int added,
        int changed,
        int ended,
        int refused,
        RequestState requestState,
        int processed,
        int total,
        String failure)
        implements Serializable {

    /** Whether its job is at work or about to begin. */
    public boolean isUnderWay() {
        return state == MasterEditionState.LOADING
                && (requestState == RequestState.ACCEPTED || requestState == RequestState.RUNNING);
    }

    /** Whether its job has ended before its end and can go on. */
    public boolean isRestartable() {
        return state == MasterEditionState.LOADING
                && (requestState == RequestState.FAILED || requestState == RequestState.STOPPED);
    }

    /** Whether it can be taken back, be it in force or only half written. */
    public boolean isTakableBack() {
        return imported && state != MasterEditionState.TAKEN_BACK && !isUnderWay();
    }
}
