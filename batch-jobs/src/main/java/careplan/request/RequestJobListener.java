package careplan.request;

import jakarta.batch.api.listener.JobListener;
import jakarta.batch.operations.BatchRuntimeException;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jboss.logging.MDC;

/**
 * Carries the start and the end of a job over to its request, and puts both numbers into the log lines of its thread. Every
 * job names it.
 */
@Named
@Dependent
public class RequestJobListener implements JobListener {

    private static final Logger LOG = Logger.getLogger(RequestJobListener.class.getName());

    @Inject
    private JobContext job;

    @Inject
    private JobRequest request;

    @Inject
    private RequestTracker tracker;

    @Inject
    private JobsHere jobs;

    @Override
    public void beforeJob() {
        jobs.began(request.id(), job.getExecutionId());
        MDC.put("request", request.id());
        MDC.put("execution", job.getExecutionId());
        if (tracker.running(request.id(), job.getExecutionId())) {
            BatchRuntime.getJobOperator().stop(job.getExecutionId());
        }
    }

    @Override
    public void afterJob() {
        try {
            tellEnd();
        } finally {
            jobs.ended(job.getExecutionId());
        }
    }

    private void tellEnd() {
        BatchStatus status = job.getBatchStatus();
        LOG.log(Level.INFO, "job {0} of request {1}, execution {2}: {3}", new Object[] {
            job.getJobName(), Long.toString(request.id()), Long.toString(job.getExecutionId()), status
        });
        MDC.remove("request");
        MDC.remove("execution");
        switch (status) {
            case STOPPING, STOPPED -> tracker.stopped(request.id());
            case FAILED, ABANDONED ->
                tracker.ended(
                        request.id(), RequestState.FAILED, JobWords.failed(cause(), job.getExecutionId()), cause());
            case STARTED, COMPLETED -> tracker.ended(request.id(), RequestState.COMPLETED, null, null);
            default -> throw new BatchRuntimeException("a job ends in a state it cannot end in: " + status);
        }
    }

    private Throwable cause() {
        return job.getTransientUserData() instanceof Throwable thrown ? thrown : null;
    }
}
