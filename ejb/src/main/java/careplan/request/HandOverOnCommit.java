package careplan.request;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

/** Hands a request to the nodes only after it is in the database for all to see. */
@ApplicationScoped
public class HandOverOnCommit {

    @EJB
    private RequestQueue queue;

    void waiting(@Observes(during = TransactionPhase.AFTER_SUCCESS) RequestWaiting waiting) {
        queue.offer(waiting.requestId(), waiting.lastRunLost());
    }
}
