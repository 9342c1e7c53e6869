package careplan.purge;

import careplan.audit.AuditChain;
import careplan.base.JapanTime;
import jakarta.batch.api.Batchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDateTime;
import java.util.function.IntSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Removes everything that is too old, a small transaction after the other, until nothing is left or it is stopped. */
@Named
@Dependent
public class PurgeBatchlet implements Batchlet {

    private static final Logger LOG = Logger.getLogger(PurgeBatchlet.class.getName());

    /** Things with many rows below them, in one transaction. */
    private static final int FEW = 20;

    /** Single rows in one transaction; Oracle takes at most 1,000 ids in a list. */
    private static final int MANY = 500;

    /** A file that is being written longer than this many days is not being written any more. */
    private static final int LEFT_FILE_DAYS = 7;

    @Inject
    private PurgeStore store;

    @Inject
    private AuditChain audit;

    private volatile boolean stopRequested;

    @Override
    public String process() {
        PurgeSettings keep = PurgeSettings.of(System.getProperties());
        LocalDateTime now = JapanTime.now();
        if (keep.files() > 0) {
            purge("result files", () -> store.resultFiles(now.minusDays(keep.files()), FEW));
        }
        if (keep.requests() > 0) {
            LocalDateTime before = now.minusDays(keep.requests());
            purge("result files of old requests", () -> store.resultFiles(before, FEW));
            purge("requests", () -> store.requests(before, FEW));
        }
        purge("files left half written", () -> store.leftFiles(now.minusDays(LEFT_FILE_DAYS), FEW));
        if (keep.jobs() > 0) {
            LocalDateTime before = now.minusDays(keep.jobs());
            purge("job executions", () -> store.executions(before, FEW));
            purge("job instances", () -> store.instances(FEW));
            purge("runs", () -> store.runs(before, MANY));
        }
        if (keep.audit() > 0) {
            while (audit.sealSome() > 0 && !stopRequested) {
                // what is not sealed is not removed
            }
            purge("audit entries", () -> audit.removeSome(now.minusDays(keep.audit())));
        }
        return null;
    }

    @Override
    public void stop() {
        stopRequested = true;
    }

    private void purge(String what, IntSupplier some) {
        int all = 0;
        int now = 1;
        while (now > 0 && !stopRequested) {
            now = some.getAsInt();
            all += now;
        }
        if (all > 0) {
            LOG.log(Level.INFO, "purged {0} {1}", new Object[] {all, what});
        }
    }
}
