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
import jakarta.persistence.PersistenceContext;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The master data as the whole application uses them: one snapshot for all, read again now and then because another node
 * may have changed the tables. Open to every caller inside the application: there is nothing personal in it.
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

    /** How long a change made on another node may stay unseen. */
    private static final Duration LIFETIME = Duration.ofMinutes(10);

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @EJB
    private MasterDataSupply supply;

    @EJB
    private MasterDataImport imports;

    private volatile Loaded loaded;

    private record Loaded(MasterData data, Instant at) {}

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
            now = new Loaded(MasterDataSnapshot.load(em), Instant.now());
            loaded = now;
        }
        return now.data();
    }

    /** Reads the tables again at the next use: for whoever has changed them, after the commit. */
    public void refresh() {
        loaded = null;
    }
}
