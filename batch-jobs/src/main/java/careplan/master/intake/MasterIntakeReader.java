package careplan.master.intake;

import careplan.request.JobRequest;
import careplan.request.RequestTracker;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.Iterator;
import java.util.List;

/**
 * Hands out the rows of the edition one by one: those that the comparison of the file with the rows in force gives. After an
 * interruption it compares again, and passes over what the edition has already; nothing in force has changed meanwhile, since
 * only one intake goes on at a time.
 */
@Named
@Dependent
public class MasterIntakeReader extends AbstractItemReader {

    @Inject
    private JobRequest request;

    @Inject
    private EditionStore editions;

    @Inject
    private RequestTracker tracker;

    private Iterator<Change> left;

    @Override
    public void open(Serializable checkpoint) throws IOException {
        Comparison comparison = editions.compare(request.id());
        tracker.total(request.id(), comparison.changes().size());
        List<Change> missing = editions.notYetWritten(request.id(), comparison.changes());
        left = missing.iterator();
    }

    @Override
    public Change readItem() {
        return left.hasNext() ? left.next() : null;
    }
}
