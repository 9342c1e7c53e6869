package careplan.exchange.apply;

import careplan.request.OneByOneWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Applies the records. */
@Named
@Dependent
public class ApplyWriter extends OneByOneWriter {

    @Inject
    private RecordApplier applier;

    @Override
    protected boolean applyTogether(List<Long> itemIds) {
        applier.apply(itemIds);
        return true;
    }

    @Override
    protected void apply(long itemId) {
        applier.apply(List.of(itemId));
    }

    @Override
    protected void fail(long itemId, String text) {
        applier.fail(itemId, text);
    }

    @Override
    protected String concurrent() {
        return Words.text("concurrent");
    }

    @Override
    protected String failed(String fault) {
        return Words.format("failed", fault);
    }
}
