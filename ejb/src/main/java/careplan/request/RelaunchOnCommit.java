package careplan.request;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

/** Restarts a job once the request's new state is in the database: a second click then finds it under way. */
@ApplicationScoped
public class RelaunchOnCommit {

    /** That the job of a request is to be taken up again. */
    record Wanted(long requestId, boolean abandonedByServer) {}

    @EJB
    private JobLauncher launcher;

    void wanted(@Observes(during = TransactionPhase.AFTER_SUCCESS) Wanted wanted) {
        launcher.relaunch(wanted.requestId(), wanted.abandonedByServer());
    }
}
