package careplan.print;

import careplan.request.JobRequest;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;

/** Reads the request's pending items in their order. The checkpoint is the order of the last item read. */
@Named
@Dependent
public class PrintReader extends AbstractItemReader {

    private static final int PAGE = 500;

    @Inject
    private JobRequest request;

    @Inject
    private PrintStore store;

    private final Deque<PrintItem> page = new ArrayDeque<>();
    private long requestId;
    private int last;

    @Override
    public void open(Serializable checkpoint) {
        requestId = request.id();
        last = checkpoint == null ? 0 : (Integer) checkpoint;
        page.clear();
    }

    @Override
    public PrintItem readItem() {
        if (page.isEmpty()) {
            page.addAll(store.pending(requestId, last, PAGE));
        }
        PrintItem item = page.poll();
        if (item != null) {
            last = item.seq();
        }
        return item;
    }

    @Override
    public Serializable checkpointInfo() {
        return last;
    }
}
