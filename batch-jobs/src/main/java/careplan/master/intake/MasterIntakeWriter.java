package careplan.master.intake;

import careplan.request.JobRequest;
import careplan.request.RequestTracker;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Writes the rows of a chunk, not in force yet, and the progress, in the chunk's transaction. */
@Named
@Dependent
public class MasterIntakeWriter extends AbstractItemWriter {

    @Inject
    private JobRequest request;

    @Inject
    private EditionStore editions;

    @Inject
    private RequestTracker tracker;

    @Override
    public void writeItems(List<Object> items) {
        List<MasterRow> rows =
                items.stream().map(item -> ((Change) item).after()).toList();
        tracker.progress(request.id(), editions.write(request.id(), rows));
    }
}
