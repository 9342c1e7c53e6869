package careplan.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/**
 * Who starts the job of a waiting request: one update that names what it expects to find, so that one of all nodes and all
 * copies of a message wins. Each method is a transaction of its own.
 */
@ApplicationScoped
public class RequestClaims {

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    /** Takes the request for this node. Returns false where it does not wait any more: somebody has it, or it has ended. */
    @Transactional(TxType.REQUIRES_NEW)
    public boolean claim(long requestId) {
        return em.createQuery("update ProcessingRequest r set r.node = :me"
                                + " where r.id = :id and r.state = careplan.request.RequestState.ACCEPTED"
                                + " and r.node is null")
                        .setParameter("me", NodeName.get())
                        .setParameter("id", requestId)
                        .executeUpdate()
                == 1;
    }

    /**
     * Gives a request back that could not be started here; it waits again.
     *
     * @param words why, as it is shown if no node can start it
     */
    @Transactional(TxType.REQUIRES_NEW)
    public void release(long requestId, String words) {
        em.createQuery("update ProcessingRequest r set r.node = null, r.failure = :words"
                        + " where r.id = :id and r.state = careplan.request.RequestState.ACCEPTED"
                        + " and r.node = :me")
                .setParameter("words", words)
                .setParameter("id", requestId)
                .setParameter("me", NodeName.get())
                .executeUpdate();
    }
}
