package careplan.exchange.apply;

import careplan.request.OneByOneWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Applies the records. */
@Named
@Dependent
public class ApplyWriter extends OneByOneWriter {

    private static final Logger LOG = Logger.getLogger(ApplyWriter.class.getName());

    @Inject
    private RecordApplier applier;

    @Override
    protected void apply(long itemId) {
        applier.apply(itemId);
    }

    @Override
    protected void fail(long itemId, Exception cause) {
        LOG.log(Level.WARNING, "item " + itemId + " failed", cause);
        applier.fail(
                itemId,
                isConcurrentChange(cause)
                        ? Words.text("concurrent")
                        : Words.format("failed", root(cause).getClass().getSimpleName()));
    }
}
