package careplan.master;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The master data as the whole application uses them: one snapshot for all, read again when other editions are in force,
 * which another node may have seen to. Open to every caller inside the application: there is nothing personal in it.
 */
@Singleton
@Startup
@DependsOn("DatabaseMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@PermitAll
public class MasterDataService {

    private static final Logger LOG = Logger.getLogger(MasterDataService.class.getName());

    /** System property: the folder with master data to be taken in at the start. */
    private static final String FOLDER = "careplan.master-data";

    /** How long an edition that another node has put in force or taken back may stay unseen. */
    private static final Duration LIFETIME = Duration.ofSeconds(5);

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @EJB
    private MasterDataSupply supply;

    @EJB
    private MasterDataImport imports;

    private volatile Loaded loaded;

    /** What was read, the editions it is of, and when they were last seen to be those. */
    private record Loaded(MasterData data, List<Long> editions, Instant at) {}

    /** Supplies an empty system; where two nodes start at once, one of them does and the other finds it done. */
    @PostConstruct
    void start() {
        try {
            supply.supplyIfEmpty();
        } catch (EJBException e) {
            if (!supply.isSupplied()) {
                throw e;
            }
        }
        takeInMore();
    }

    /** A file that cannot be read is told in the log and changes nothing; the application starts with what it has. */
    private void takeInMore() {
        String folder = System.getProperty(FOLDER);
        if (folder == null || folder.isBlank()) {
            return;
        }
        try {
            LOG.log(Level.INFO, "Master data taken in from {0}: {1} rows", new Object[] {
                folder, imports.takeIn(Path.of(folder))
            });
        } catch (EJBException e) {
            LOG.log(Level.SEVERE, "Master data in " + folder + " not taken in: " + e.getCausedByException(), e);
        }
    }

    /** What holds now; keep it for one piece of work and ask again for the next. */
    public MasterData current() {
        Loaded now = loaded;
        if (now == null || now.at().plus(LIFETIME).isBefore(Instant.now())) {
            List<Long> editions = editionsInForce();
            MasterData data = now != null && now.editions().equals(editions) ? now.data() : MasterDataSnapshot.load(em);
            now = new Loaded(data, editions, Instant.now());
            loaded = now;
        }
        return now.data();
    }

    /** Asked for in the middle of the work of others, whose half-made changes it must not send to the database. */
    private List<Long> editionsInForce() {
        return em.createQuery("select e.id from MasterEdition e where e.state = :inForce order by e.id", Long.class)
                .setParameter("inForce", MasterEditionState.IN_FORCE)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList();
    }

    /** Reads the tables again at the next use: for whoever has changed them, after the commit. */
    public void refresh() {
        loaded = null;
    }
}
