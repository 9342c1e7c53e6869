package careplan.exchange.apply;

import careplan.request.JobRequest;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Reads the ids of the request's items that are still to be done.
 *
 * <p>Needs no checkpoint: each item's own state, written with its changes, says whether it is done, also after a crash.
 */
@Named
@Dependent
public class ApplyReader extends AbstractItemReader {

    private static final int PAGE = 500;

    @Inject
    private JobRequest request;

    @Inject
    private RecordApplier applier;

    private final Deque<Long> page = new ArrayDeque<>();
    private long requestId;
    private long lastId;
    private boolean ended;

    @Override
    public void open(Serializable checkpoint) {
        requestId = request.id();
    }

    @Override
    public Long readItem() {
        if (page.isEmpty() && !ended) {
            page.addAll(applier.pending(requestId, lastId, PAGE));
            ended = page.size() < PAGE;
        }
        Long id = page.poll();
        if (id != null) {
            lastId = id;
        }
        return id;
    }
}
