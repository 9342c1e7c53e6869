package careplan.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Reads request rows for code that runs outside transactions. */
@ApplicationScoped
public class RequestRows {

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    /** The request, detached. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public ProcessingRequest get(long requestId) {
        ProcessingRequest request = em.find(ProcessingRequest.class, requestId);
        em.detach(request);
        return request;
    }
}
