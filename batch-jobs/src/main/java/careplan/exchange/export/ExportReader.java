package careplan.exchange.export;

import careplan.request.ItemState;
import careplan.request.JobRequest;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Reads the request's items that are still pending, in their order, page by page.
 *
 * <p>The checkpoint is the order of the last item read. Items whose work is committed are no longer pending, so a chunk
 * that is played again after a crash finds nothing to do twice.
 */
@Named
@Dependent
public class ExportReader extends AbstractItemReader {

    private static final int PAGE = 500;

    @Inject
    private JobRequest request;

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    private final Deque<ExportItem> page = new ArrayDeque<>();
    private long requestId;
    private int last;

    @Override
    public void open(Serializable checkpoint) {
        requestId = request.id();
        last = checkpoint == null ? 0 : (Integer) checkpoint;
        page.clear();
    }

    @Override
    public ExportItem readItem() {
        if (page.isEmpty()) {
            fill();
        }
        ExportItem item = page.poll();
        if (item != null) {
            last = item.seq();
        }
        return item;
    }

    @Override
    public Serializable checkpointInfo() {
        return last;
    }

    private void fill() {
        em.createQuery(
                        "select i.seq, i.targetId from RequestItem i where i.request.id = :request"
                                + " and i.seq > :last and i.state = :pending order by i.seq",
                        Object[].class)
                .setParameter("request", requestId)
                .setParameter("last", last)
                .setParameter("pending", ItemState.PENDING)
                .setMaxResults(PAGE)
                .getResultStream()
                .forEach(row -> page.add(new ExportItem((Integer) row[0], (Long) row[1])));
    }
}
