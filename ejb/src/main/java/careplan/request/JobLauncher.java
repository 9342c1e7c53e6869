package careplan.request;

import jakarta.annotation.security.PermitAll;
import jakarta.batch.operations.JobExecutionIsRunningException;
import jakarta.batch.operations.JobExecutionNotRunningException;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.operations.JobRestartException;
import jakarta.batch.operations.NoSuchJobExecutionException;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Starts, restarts and stops the jobs of requests. Not for pages: {@link RequestIntake} and {@link RequestControl} decide
 * who may ask.
 *
 * <p>The job operator refuses to work inside a transaction, so all is done without one.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JobLauncher {

    private static final Logger LOG = Logger.getLogger(JobLauncher.class.getName());

    /** How often a restart waits for the last run to have ended wholly, at {@link #RETRY_MILLIS} each. */
    private static final int RETRIES = 50;

    private static final long RETRY_MILLIS = 200;

    @Inject
    private RequestTracker tracker;

    @Inject
    private RequestRows rows;

    @Inject
    private RequestClaims claims;

    @Inject
    private JobsHere jobs;

    /**
     * Takes a waiting request for this node and starts its job, or takes it up where it ended. Does nothing where the
     * request does not wait any more.
     *
     * @param lastRunLost as in {@link RequestWaiting}
     * @throws JobNotStarted if it could not be started; it waits again then
     */
    public void launch(long requestId, boolean lastRunLost) {
        if (!claims.claim(requestId)) {
            LOG.log(Level.FINE, "request {0} does not wait any more", requestId);
            return;
        }
        boolean started = false;
        try {
            jobs.handedOver(requestId);
            Long last = rows.get(requestId).getJobExecutionId();
            long executionId = last == null ? start(requestId) : restart(requestId, last, lastRunLost);
            started = true;
            LOG.log(Level.INFO, "request {0}: job execution {1}", new Object[] {requestId, executionId});
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            claims.release(requestId, JobWords.serverStopped());
            throw new JobNotStarted(requestId, e);
        } catch (RuntimeException e) {
            claims.release(requestId, JobWords.notLaunched(e));
            throw new JobNotStarted(requestId, e);
        } finally {
            if (!started) {
                jobs.notStarted(requestId);
            }
        }
    }

    /** Ends a waiting request that no node could start, with the reason of the last attempt. */
    public void giveUp(long requestId) {
        if (claims.claim(requestId)) {
            LOG.log(Level.SEVERE, "request {0}: no node could start its job", requestId);
            String words = rows.get(requestId).getFailure();
            tracker.ended(requestId, RequestState.FAILED, words == null ? JobWords.notLaunched(null) : words, null);
        }
    }

    /** Asks the job to stop at the end of its present chunk. Does nothing where it is not running. */
    public void stop(long executionId) {
        try {
            BatchRuntime.getJobOperator().stop(executionId);
        } catch (JobExecutionNotRunningException | NoSuchJobExecutionException e) {
            LOG.log(Level.FINE, "execution {0} was not running", executionId);
        }
    }

    /** Starts the job that removes what is old; it works for no request. Returns its execution. */
    public long purge() {
        return BatchRuntime.getJobOperator().start("purge", new Properties());
    }

    /** Makes sure that the job repository never restarts this execution. Does nothing where it has ended well. */
    public void abandon(long executionId) {
        try {
            BatchRuntime.getJobOperator().abandon(executionId);
        } catch (JobExecutionIsRunningException | NoSuchJobExecutionException e) {
            LOG.log(Level.FINE, "execution {0} was not abandoned", executionId);
        }
    }

    private long start(long requestId) {
        RequestKind kind = rows.get(requestId).getKind();
        long executionId = BatchRuntime.getJobOperator().start(kind.jobName(), parameters(requestId));
        tracker.launched(requestId, executionId);
        return executionId;
    }

    private long restart(long requestId, long last, boolean lastRunLost) throws InterruptedException {
        JobOperator operator = BatchRuntime.getJobOperator();
        Properties parameters = parameters(requestId);
        if (lastRunLost) {
            parameters.setProperty("jberet.restart.mode", "force");
        }
        for (int attempt = 1; ; attempt++) {
            try {
                long executionId = operator.restart(last, parameters);
                tracker.launched(requestId, executionId);
                return executionId;
            } catch (JobRestartException e) {
                // a run that has just told its end may still be putting its things away
                if (attempt == RETRIES) {
                    throw e;
                }
                TimeUnit.MILLISECONDS.sleep(RETRY_MILLIS);
            }
        }
    }

    private static Properties parameters(long requestId) {
        Properties parameters = new Properties();
        parameters.setProperty(JobRequest.PARAMETER, Long.toString(requestId));
        return parameters;
    }
}
