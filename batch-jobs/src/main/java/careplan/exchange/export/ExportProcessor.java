package careplan.exchange.export;

import careplan.exchange.format.Message;
import careplan.exchange.format.MessageCode;
import careplan.request.JobRequest;
import jakarta.batch.api.chunk.ItemProcessor;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/** Builds the rows of one item, checks them against the layouts and turns them into the bytes of the files. */
@Named
@Dependent
public class ExportProcessor implements ItemProcessor {

    @Inject
    private JobRequest request;

    @Inject
    private ExportStore store;

    @Inject
    @Any
    private Instance<ExportContent> contents;

    private ExportTask task;
    private ExportContent content;

    @Override
    public ExportedItem processItem(Object item) {
        begin();
        ExportItem chosen = (ExportItem) item;
        try {
            ClientRows client = content.rows(task, chosen);
            RowEncoder encoder = new RowEncoder(task);
            List<ExportedItem.Encoded> parcels = new ArrayList<>();
            for (Parcel parcel : client.parcels()) {
                List<ExportTask.Destination> destinations = task.destinations().stream()
                        .filter(destination -> parcel.routes().contains(destination.route()))
                        .toList();
                if (!destinations.isEmpty()) {
                    parcels.add(new ExportedItem.Encoded(
                            encoder.encode(parcel.rows()), parcel.pictures(), destinations, parcel.services()));
                }
            }
            if (parcels.isEmpty()) {
                throw new ExportRefusal(Message.of(
                        MessageCode.EXPORT_NO_DESTINATION, task.dataKind().label()));
            }
            return new ExportedItem(chosen.seq(), client.clientId(), client.key(), parcels, false, encoder.warnings());
        } catch (ExportRefusal refusal) {
            return ExportedItem.refused(chosen.seq(), refusal.getMessage());
        }
    }

    private void begin() {
        if (task == null) {
            task = store.task(request.id());
            content = contents.stream()
                    .filter(candidate -> candidate.kinds().contains(task.dataKind()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("nothing exports " + task.dataKind()));
        }
    }
}
