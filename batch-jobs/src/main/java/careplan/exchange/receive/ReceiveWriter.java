package careplan.exchange.receive;

import careplan.request.JobRequest;
import careplan.request.RequestTracker;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Stores the records of a chunk and the progress, in the chunk's transaction. */
@Named
@Dependent
public class ReceiveWriter extends AbstractItemWriter {

    @Inject
    private JobRequest request;

    @Inject
    private RecordStore records;

    @Inject
    private RequestTracker tracker;

    @Override
    public void writeItems(List<Object> items) {
        Map<Long, List<ReceiveReader.Item>> byUnit = new LinkedHashMap<>();
        int rowsDone = 0;
        for (Object each : items) {
            ReceiveReader.Item item = (ReceiveReader.Item) each;
            byUnit.computeIfAbsent(item.file().transmissionId(), id -> new ArrayList<>())
                    .add(item);
            rowsDone = item.rowsDone();
        }
        byUnit.forEach(records::store);
        tracker.progress(request.id(), rowsDone);
    }
}
