package careplan.operation;

import careplan.request.JobRun;
import careplan.request.ProcessingRequest;
import careplan.request.RequestState;
import careplan.request.RunState;
import java.io.Serializable;
import java.time.LocalDateTime;

/**
 * A run as operators see it: no client, no 内容.
 *
 * @param requestId null for the system's own jobs, as are office, person and request state
 * @param requestState how the request stands now, which may have had later runs
 * @param latest whether this is the request's latest run, or its only one
 * @param processed items done of the whole request
 * @param total 0 while not known
 * @param failure why it ended, or null
 * @param excerpt what was thrown and where, or null
 */
public record RunRow(
        long id,
        String job,
        Long requestId,
        Long executionId,
        String node,
        RunState state,
        LocalDateTime startedAt,
        LocalDateTime finishedAt,
        String officeNumber,
        String officeName,
        String person,
        RequestState requestState,
        boolean latest,
        int processed,
        int total,
        String failure,
        String excerpt)
        implements Serializable {

    static RunRow of(JobRun run) {
        ProcessingRequest request = run.getRequest();
        return new RunRow(
                run.getId(),
                run.getJob(),
                request == null ? null : request.getId(),
                run.getJobExecutionId(),
                run.getNode(),
                run.getState(),
                run.getStartedAt(),
                run.getFinishedAt(),
                request == null ? null : request.getOffice().getOfficeNumber(),
                request == null ? null : request.getOffice().getName(),
                request == null ? null : request.getStaff().getName(),
                request == null ? null : request.getState(),
                request == null
                        || run.getJobExecutionId() == null
                        || run.getJobExecutionId().equals(request.getJobExecutionId()),
                request == null ? 0 : request.getProcessed(),
                request == null ? 0 : request.getTotal(),
                run.getFailure(),
                run.getExcerpt());
    }

    /** Whether its request is under way and can be asked to stop. */
    public boolean isStoppable() {
        return latest && (requestState == RequestState.ACCEPTED || requestState == RequestState.RUNNING);
    }

    /** Whether its request can be taken up again, or given up. */
    public boolean isRestartable() {
        return latest && (requestState == RequestState.FAILED || requestState == RequestState.STOPPED);
    }

    /** How much is done in percent, 0 to 100. */
    public int getPercent() {
        return total == 0 ? 0 : (int) Math.min(100, processed * 100L / total);
    }
}
