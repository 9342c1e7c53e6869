package careplan.operation;

import careplan.request.RunState;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * Which runs to list; null for any.
 *
 * @param job name of the job
 * @param state how the run stands
 * @param office number or part of the name of the office
 * @param person login name, or part of the name, of who asked
 * @param from the first day on which it began
 * @param to the last such day
 */
public record RunSearch(String job, RunState state, String office, String person, LocalDate from, LocalDate to)
        implements Serializable {

    /** Every run. */
    public static final RunSearch ALL = new RunSearch(null, null, null, null, null, null);
}
