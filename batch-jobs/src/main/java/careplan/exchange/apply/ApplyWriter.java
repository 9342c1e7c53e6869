package careplan.exchange.apply;

import careplan.request.JobRequest;
import careplan.request.RequestTracker;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.OptimisticLockException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Applies the records one by one, each in a transaction of its own: a bad one fails alone. */
@Named
@Dependent
public class ApplyWriter extends AbstractItemWriter {

    private static final Logger LOG = Logger.getLogger(ApplyWriter.class.getName());

    @Inject
    private JobRequest request;

    @Inject
    private RecordApplier applier;

    @Inject
    private RequestTracker tracker;

    @Override
    public void writeItems(List<Object> items) {
        for (Object item : items) {
            apply((Long) item);
        }
        tracker.progressFromItems(request.id());
    }

    /** A person who saved the same month at the same moment gets a second chance, a third would be a fight. */
    private void apply(long itemId) {
        try {
            applier.apply(itemId);
        } catch (Exception first) { // a failed commit is no RuntimeException
            if (!isConcurrentChange(first)) {
                fail(itemId, first);
                return;
            }
            try {
                applier.apply(itemId);
            } catch (Exception second) {
                fail(itemId, second);
            }
        }
    }

    /** Where not even this can be written, the fault is not the item's: the job fails and can be restarted. */
    private void fail(long itemId, Exception cause) {
        LOG.log(Level.WARNING, "item " + itemId + " failed", cause);
        applier.fail(
                itemId,
                isConcurrentChange(cause)
                        ? Words.text("concurrent")
                        : Words.format("failed", root(cause).getClass().getSimpleName()));
    }

    private static boolean isConcurrentChange(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException) {
                return true;
            }
        }
        return false;
    }

    private static Throwable root(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
