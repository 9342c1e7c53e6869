package careplan.request;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

/** Launches a job only after its request is in the database for all to see: a job never runs ahead of its data. */
@ApplicationScoped
public class LaunchOnCommit {

    @EJB
    private JobLauncher launcher;

    void accepted(@Observes(during = TransactionPhase.AFTER_SUCCESS) RequestAccepted accepted) {
        launcher.launch(accepted.requestId());
    }
}
