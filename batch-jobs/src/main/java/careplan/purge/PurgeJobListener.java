package careplan.purge;

import careplan.request.JobRuns;
import careplan.request.JobWords;
import careplan.request.JobsHere;
import careplan.request.RunState;
import jakarta.batch.api.listener.JobListener;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Enters the run of a job without a request among the runs that operators see. */
@Named
@Dependent
@Transactional(TxType.REQUIRES_NEW)
public class PurgeJobListener implements JobListener {

    @Inject
    private JobContext job;

    @Inject
    private JobRuns runs;

    @Inject
    private JobsHere jobs;

    @Override
    public void beforeJob() {
        jobs.began(job.getExecutionId());
        runs.began(job.getJobName(), null, job.getExecutionId());
    }

    @Override
    public void afterJob() {
        jobs.ended(job.getExecutionId());
        BatchStatus status = job.getBatchStatus();
        Throwable cause = job.getTransientUserData() instanceof Throwable thrown ? thrown : null;
        switch (status) {
            case STARTED, COMPLETED -> runs.executionEnded(job.getExecutionId(), RunState.COMPLETED, null, null);
            case STOPPING, STOPPED ->
                runs.executionEnded(job.getExecutionId(), RunState.STOPPED, JobWords.stopped(), null);
            default ->
                runs.executionEnded(
                        job.getExecutionId(), RunState.FAILED, JobWords.failed(cause, job.getExecutionId()), cause);
        }
    }
}
