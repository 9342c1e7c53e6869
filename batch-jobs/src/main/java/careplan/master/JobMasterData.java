package careplan.master;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;

/** The master data as jobs use them. Read again after a minute, as another node may have changed the tables. */
@ApplicationScoped
public class JobMasterData {

    private static final Duration KEPT = Duration.ofMinutes(1);

    private record Kept(MasterData data, Instant since) {}

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    private volatile Kept kept;

    /** What holds now, give or take a minute. */
    @Transactional(TxType.SUPPORTS)
    public MasterData current() {
        Kept now = kept;
        if (now == null || now.since().plus(KEPT).isBefore(Instant.now())) {
            now = new Kept(MasterDataSnapshot.load(em), Instant.now());
            kept = now;
        }
        return now.data();
    }
}
