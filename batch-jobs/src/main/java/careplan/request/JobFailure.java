package careplan.request;

/** A failure whose message is meant for the people who wait for the job: Japanese, and free of personal data. */
public class JobFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public JobFailure(String message) {
        super(message);
    }

    public JobFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
