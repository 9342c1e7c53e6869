package careplan.demo;

import careplan.master.MasterDataService;
import careplan.office.Corporation;
import careplan.security.PasswordHasher;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.logging.Logger;

/**
 * Fills an empty system with the demonstration company when it starts with {@code -Dcareplan.demo-data=true}. A system
 * that has a corporation is left alone, so that a restart neither doubles anything nor touches real data.
 */
@Singleton
@PermitAll
@Startup
@DependsOn({"DatabaseMigration", "MasterDataService"})
@TransactionManagement(TransactionManagementType.BEAN)
@DenyAll
public class DemoDataLoader {

    private static final Logger LOG = Logger.getLogger(DemoDataLoader.class.getName());

    /** The one password of all demo logins, told in {@code logins.txt}. */
    private static final String PASSWORD = "rakuraku-demo";

    /** Cheap on purpose: the password is public, and logins in tests should be quick. */
    private static final int HASH_COST = 6;

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @Resource
    private UserTransaction transaction;

    @EJB
    private MasterDataService masterData;

    /** Runs at deployment; an exception here makes the deployment fail. */
    @PostConstruct
    void load() {
        DemoSettings settings = DemoSettings.fromSystemProperties();
        if (!settings.enabled() || !systemIsEmpty()) {
            return;
        }
        Instant start = Instant.now();
        new DemoData(settings, masterData.current())
                .write(this::inTransaction, PasswordHasher.hash(PASSWORD.toCharArray(), HASH_COST));
        LOG.info(() -> "Demo data: " + settings.clients() + " clients in "
                + Duration.between(start, Instant.now()).toSeconds() + " s");
    }

    private boolean systemIsEmpty() {
        return em.createQuery("select count(c) from " + Corporation.class.getSimpleName() + " c", Long.class)
                        .getSingleResult()
                == 0;
    }

    private void inTransaction(Consumer<EntityManager> work) {
        try {
            transaction.begin();
            try {
                work.accept(em);
                transaction.commit();
            } finally {
                if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                    transaction.rollback();
                }
            }
        } catch (NotSupportedException
                | SystemException
                | RollbackException
                | HeuristicMixedException
                | HeuristicRollbackException e) {
            throw new EJBException("The demo data could not be written", e);
        }
    }
}
