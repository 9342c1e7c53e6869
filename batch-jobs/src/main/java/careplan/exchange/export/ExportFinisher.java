package careplan.exchange.export;

import careplan.base.JapanTime;
import careplan.request.JobRequest;
import jakarta.batch.api.Batchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDateTime;

/** Sets 出力日 now that the files are complete, and lets go of what was kept to make them. */
@Named
@Dependent
public class ExportFinisher implements Batchlet {

    /** Items whose rows are changed in one transaction. */
    private static final int BATCH = 1000;

    @Inject
    private JobRequest request;

    @Inject
    private ExportStore store;

    private volatile boolean stopRequested;

    @Override
    public String process() {
        long requestId = request.id();
        while (!stopRequested && store.sealSome(requestId) > 0) {
            // some more
        }
        LocalDateTime exportedAt = JapanTime.now();
        int last = store.lastSeq(requestId);
        for (int from = 1; from <= last && !stopRequested; from += BATCH) {
            store.finish(requestId, from, from + BATCH - 1, exportedAt);
        }
        store.count(requestId);
        return null;
    }

    @Override
    public void stop() {
        stopRequested = true;
    }
}
