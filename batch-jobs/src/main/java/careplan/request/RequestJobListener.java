package careplan.request;

import jakarta.batch.api.listener.JobListener;
import jakarta.batch.operations.BatchRuntimeException;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Carries the start and the end of a job over to its request. Every job names it. */
@Named
@Dependent
public class RequestJobListener implements JobListener {

    @Inject
    private JobContext job;

    @Inject
    private JobRequest request;

    @Inject
    private RequestTracker tracker;

    @Override
    public void beforeJob() {
        if (tracker.running(request.id(), job.getExecutionId())) {
            BatchRuntime.getJobOperator().stop(job.getExecutionId());
        }
    }

    @Override
    public void afterJob() {
        BatchStatus status = job.getBatchStatus();
        switch (status) {
            case STOPPING, STOPPED -> tracker.stopped(request.id());
            case FAILED, ABANDONED ->
                tracker.ended(request.id(), RequestState.FAILED, JobWords.failed(cause(), job.getExecutionId()));
            case STARTED, COMPLETED -> tracker.ended(request.id(), RequestState.COMPLETED, null);
            default -> throw new BatchRuntimeException("a job ends in a state it cannot end in: " + status);
        }
    }

    private Throwable cause() {
        return job.getTransientUserData() instanceof Throwable thrown ? thrown : null;
    }
}
