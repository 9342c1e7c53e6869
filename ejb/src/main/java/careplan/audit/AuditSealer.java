package careplan.audit;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Seals what has been written into the audit log, three times a minute; at each node, of which one at a time finds anything. */
@Singleton
@Startup
@DependsOn("DatabaseMigration")
@PermitAll
public class AuditSealer {

    private static final Logger LOG = Logger.getLogger(AuditSealer.class.getName());
    private static final long MILLIS = Duration.ofSeconds(20).toMillis();

    /** Of a few hundred entries each: what is more waits for the next time. */
    private static final int ROUNDS = 40;

    @Resource
    private TimerService timers;

    @Inject
    private AuditChain chain;

    @PostConstruct
    void schedule() {
        timers.createIntervalTimer(MILLIS, MILLIS, new TimerConfig("seal", false));
        if (!AuditSeal.ofServer().isKeyed()) {
            LOG.info("CAREPLAN_AUDIT_KEY is missing: whoever can write the database can seal the audit log anew");
        }
    }

    @Timeout
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void seal() {
        try {
            for (int i = 0; i < ROUNDS && chain.sealSome() > 0; i++) {
                // some more
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "the audit log could not be sealed; it is tried again", e);
        }
    }
}
