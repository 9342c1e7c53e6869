package careplan.request;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDateTime;

/**
 * What stopping, restarting and giving up mean for a request, whoever asks. Services check the caller, lock the row and
 * write the audit log around it.
 */
@ApplicationScoped
public class RequestChanges {

    @EJB
    private JobLauncher launcher;

    @Inject
    private Event<RequestWaiting> waiting;

    /** Asks its job to stop at the end of the present chunk, on whatever node. Returns false where it is not under way. */
    public boolean stop(ProcessingRequest request) {
        if (!request.isUnderWay()) {
            return false;
        }
        request.setStopRequested(true);
        if (request.getJobExecutionId() != null) {
            launcher.stop(request.getJobExecutionId());
        }
        return true;
    }

    /** Hands it to the nodes again, to go on where it ended. Returns false where it is neither stopped nor failed. */
    public boolean restart(ProcessingRequest request) {
        if (!request.isRestartable()) {
            return false;
        }
        boolean lastRunLost = request.getNode() == null;
        request.moveTo(RequestState.ACCEPTED);
        request.setNode(null);
        request.setFinishedAt(null);
        request.setStopRequested(false);
        request.setResumes(0);
        waiting.fire(new RequestWaiting(request.getId(), lastRunLost));
        return true;
    }

    /**
     * Gives it up for good. Returns false where it is under way (stop it first) or has ended well.
     *
     * @param words the reason as the person who asked for it reads it, at most 1000 characters
     */
    public boolean cancel(ProcessingRequest request, String words, LocalDateTime now) {
        if (!request.isRestartable()) {
            return false;
        }
        request.moveTo(RequestState.CANCELLED);
        request.setFailure(words);
        request.setFinishedAt(now);
        if (request.getJobExecutionId() != null) {
            launcher.abandon(request.getJobExecutionId());
        }
        return true;
    }
}
