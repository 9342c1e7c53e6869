package careplan.request;

import careplan.base.JapanTime;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Finds, when a server starts, the requests that it left under way when it died, and marks them 中断 so that people see
 * what happened and can take them up again with 再開. Only requests of this very node are touched: another node may be
 * at work on the others.
 */
@Singleton
@Startup
@DependsOn("DatabaseMigration")
@PermitAll
public class RequestRecovery {

    private static final Logger LOG = Logger.getLogger(RequestRecovery.class.getName());

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @PostConstruct
    void markInterrupted() {
        int marked = em.createQuery("update ProcessingRequest r set r.state = :stopped, r.node = null,"
                        + " r.failure = :words, r.finishedAt = :now"
                        + " where r.node = :node and r.state in :underWay")
                .setParameter("stopped", RequestState.STOPPED)
                .setParameter("words", JobWords.serverStopped())
                .setParameter("now", JapanTime.now())
                .setParameter("node", NodeName.get())
                .setParameter("underWay", List.of(RequestState.ACCEPTED, RequestState.RUNNING))
                .executeUpdate();
        if (marked > 0) {
            LOG.log(
                    Level.WARNING,
                    "{0} requests were under way when this server stopped; they wait for a restart",
                    marked);
        }
    }
}
