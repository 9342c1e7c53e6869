package careplan.request;

/** The job of a request could not be started at this node, now. */
public class JobNotStarted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    JobNotStarted(long requestId, Throwable cause) {
        super("request " + requestId, cause);
    }
}
