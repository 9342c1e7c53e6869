package careplan.request;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Does the items of a request one by one, each in a transaction of its own: a bad one fails alone. Where a subclass can do
 * several in one transaction, which costs a fraction, that is tried first; if it fails, nothing of it has happened, and each
 * meets its own fate.
 */
public abstract class OneByOneWriter extends AbstractItemWriter {

    private static final Logger LOG = Logger.getLogger(OneByOneWriter.class.getName());

    @Inject
    private JobRequest request;

    @Inject
    private RequestTracker tracker;

    @Override
    public void writeItems(List<Object> items) {
        List<Long> ids = items.stream().map(Long.class::cast).toList();
        if (!together(ids)) {
            ids.forEach(this::one);
        }
        tracker.progressFromItems(request.id());
    }

    private boolean together(List<Long> itemIds) {
        try {
            return applyTogether(itemIds);
        } catch (Exception oneOfThem) {
            LOG.log(Level.FINE, "items " + itemIds + " are done one by one", oneOfThem);
            return false;
        }
    }

    /** A person who saved the same at the same moment gets a second chance, a third would be a fight. */
    private void one(long itemId) {
        try {
            apply(itemId);
        } catch (Exception first) { // a failed commit is no RuntimeException
            if (!isConcurrentChange(first)) {
                fail(itemId, first);
                return;
            }
            try {
                apply(itemId);
            } catch (Exception second) {
                fail(itemId, second);
            }
        }
    }

    /**
     * Does several items, all of them or none; items that are done already are left alone.
     *
     * @return whether they were done, which a subclass may leave at false
     */
    protected boolean applyTogether(List<Long> itemIds) throws Exception {
        return false;
    }

    /** Does one item, wholly or not at all. */
    protected abstract void apply(long itemId) throws Exception;

    /** Records in words why it could not be done. Where not even this can be written, the fault is not the item's: the job fails. */
    protected abstract void fail(long itemId, String text);

    /** Says that somebody else has changed the same meanwhile. */
    protected abstract String concurrent();

    /** Says what else went wrong, by the name of the fault. */
    protected abstract String failed(String fault);

    /** Deals with what kept an item from being done: what nobody foresaw stands in the log too. */
    protected void fail(long itemId, Exception cause) {
        LOG.log(Level.WARNING, "item " + itemId + " failed", cause);
        fail(
                itemId,
                isConcurrentChange(cause)
                        ? concurrent()
                        : failed(root(cause).getClass().getSimpleName()));
    }

    private static boolean isConcurrentChange(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException) {
                return true;
            }
        }
        return false;
    }

    /** What lies at the bottom of it. */
    protected static Throwable root(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
