package careplan.request;

import jakarta.annotation.security.PermitAll;
import jakarta.batch.operations.JobExecutionNotRunningException;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.operations.JobRestartException;
import jakarta.batch.operations.NoSuchJobExecutionException;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Starts, restarts and stops the jobs of requests. Not for pages: {@link RequestIntake} and {@link RequestControl} decide
 * who may ask.
 *
 * <p>The job operator refuses to work inside a transaction, and starting a job takes a moment, so all is done in
 * another thread without one.
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

    /** Starts the job of a new request; a failure to start becomes the end of the request. */
    @Asynchronous
    public void launch(long requestId) {
        attempt(requestId, () -> start(requestId));
    }

    /**
     * Takes up the job of a request where it ended.
     *
     * @param abandonedByServer whether the server that ran it is known to be gone, so that what the job repository
     *     still believes to be running is not
     */
    @Asynchronous
    public void relaunch(long requestId, boolean abandonedByServer) {
        attempt(requestId, () -> {
            Long last = rows.get(requestId).getJobExecutionId();
            return last == null ? start(requestId) : restart(requestId, last, abandonedByServer);
        });
    }

    /** Asks the job to stop at the end of its present chunk. Does nothing where it is not running. */
    public void stop(long executionId) {
        try {
            BatchRuntime.getJobOperator().stop(executionId);
        } catch (JobExecutionNotRunningException | NoSuchJobExecutionException e) {
            LOG.log(Level.FINE, "execution {0} was not running", executionId);
        }
    }

    private void attempt(long requestId, Start start) {
        try {
            long executionId = start.run();
            LOG.log(Level.INFO, "request {0}: job execution {1}", new Object[] {requestId, executionId});
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            tracker.ended(requestId, RequestState.STOPPED, JobWords.stopped());
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "request " + requestId + ": its job could not be started", e);
            tracker.ended(requestId, RequestState.FAILED, JobWords.notLaunched(e));
        }
    }

    private long start(long requestId) {
        RequestKind kind = rows.get(requestId).getKind();
        long executionId = BatchRuntime.getJobOperator().start(jobName(kind), parameters(requestId));
        tracker.launched(requestId, executionId);
        return executionId;
    }

    private long restart(long requestId, long last, boolean abandonedByServer) throws InterruptedException {
        JobOperator operator = BatchRuntime.getJobOperator();
        Properties parameters = parameters(requestId);
        if (abandonedByServer) {
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

    /** The job XML of each kind of request has its name in lower case: export.xml, receive.xml … */
    static String jobName(RequestKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Properties parameters(long requestId) {
        Properties parameters = new Properties();
        parameters.setProperty(JobRequest.PARAMETER, Long.toString(requestId));
        return parameters;
    }

    private interface Start {
        long run() throws InterruptedException;
    }
}
