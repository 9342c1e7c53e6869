package careplan.nextmonth;

import careplan.request.RequestState;
import java.io.Serializable;

/**
 * How far a request is that makes months.
 *
 * @param title 内容
 * @param resultId the Excel to be downloaded, or null while there is none
 */
public record NextMonthProgress(String title, RequestState state, int processed, int total, Long resultId)
        implements Serializable {

    /** Whether its job may still be at work. */
    public boolean isUnderWay() {
        return state == RequestState.ACCEPTED || state == RequestState.RUNNING;
    }
}
