package careplan.request;

import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Tells a job's artifacts which request they work for: the one parameter that jobs are given. */
@Dependent
public class JobRequest {

    /** The name of the job parameter that holds the id of the request. */
    public static final String PARAMETER = "requestId";

    @Inject
    private JobContext job;

    /** The id of the request that this job works for. */
    public long id() {
        JobOperator operator = BatchRuntime.getJobOperator();
        return Long.parseLong(operator.getParameters(job.getExecutionId()).getProperty(PARAMETER));
    }
}
