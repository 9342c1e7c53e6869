package careplan.exchange.export;

import careplan.client.Client;
import careplan.exchange.DataKind;
import careplan.exchange.FileKind;
import careplan.office.Office;
import careplan.request.ItemState;
import careplan.request.JobRequest;
import careplan.request.ProcessingRequest;
import careplan.request.RequestItem;
import careplan.request.RequestTracker;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Keeps the rows of a chunk until the files are assembled, notes to whom they go, and counts the items as done. */
@Named
@Dependent
public class ExportWriter extends AbstractItemWriter {

    @Inject
    private JobRequest request;

    @Inject
    private ExportStore store;

    @Inject
    private RequestTracker tracker;

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    private ExportTask task;

    @Override
    public void writeItems(List<Object> items) {
        if (task == null) {
            task = store.task(request.id());
        }
        List<ExportedItem> done = items.stream().map(ExportedItem.class::cast).toList();
        Map<Integer, RequestItem> rows = itemRows(done);
        Map<Long, Client> clients = clients(done);
        for (ExportedItem item : done) {
            RequestItem row = rows.get(item.seq());
            row.setState(item.refused() ? ItemState.FAILED : ItemState.DONE);
            row.setMessage(item.message());
            persistFragments(item);
            persistRecords(item, clients.get(item.clientId()));
        }
        tracker.progressFromItems(task.requestId());
    }

    private Map<Integer, RequestItem> itemRows(List<ExportedItem> items) {
        return em.createQuery(
                        "select i from RequestItem i where i.request.id = :request and i.seq in :seqs",
                        RequestItem.class)
                .setParameter("request", task.requestId())
                .setParameter("seqs", items.stream().map(ExportedItem::seq).toList())
                .getResultStream()
                .collect(Collectors.toMap(RequestItem::getSeq, Function.identity()));
    }

    private Map<Long, Client> clients(List<ExportedItem> items) {
        return em.createQuery("select c from Client c where c.id in :ids", Client.class)
                .setParameter(
                        "ids",
                        items.stream().map(ExportedItem::clientId).distinct().toList())
                .getResultStream()
                .collect(Collectors.toMap(Client::getId, Function.identity()));
    }

    private void persistFragments(ExportedItem item) {
        for (int parcel = 0; parcel < item.parcels().size(); parcel++) {
            ExportedItem.Encoded encoded = item.parcels().get(parcel);
            for (Map.Entry<FileKind, byte[]> file : encoded.files().entrySet()) {
                em.persist(fragment(item, parcel, file.getKey(), 0, file.getValue()));
            }
            for (Parcel.Picture picture : encoded.pictures()) {
                em.persist(fragment(item, parcel, FileKind.UPKIHON, picture.number(), picture.content()));
            }
        }
    }

    private ExportFragment fragment(ExportedItem item, int parcel, FileKind kind, int imageNo, byte[] content) {
        ExportFragment fragment = new ExportFragment();
        fragment.setRequest(em.getReference(ProcessingRequest.class, task.requestId()));
        fragment.setItemSeq(item.seq());
        fragment.setParcel(parcel);
        fragment.setFileKind(kind);
        fragment.setImageNo(imageNo);
        fragment.setContent(content);
        return fragment;
    }

    private void persistRecords(ExportedItem item, Client client) {
        for (int parcel = 0; parcel < item.parcels().size(); parcel++) {
            persistRecords(item, client, parcel, task.dataKind());
            if (task.dataKind() == DataKind.ACTUAL
                    && item.parcels().get(parcel).files().containsKey(DataKind.SCHEDULE.parent())) {
                // the plan that went with the actuals counts as sent too: it can be told to be deleted for itself
                persistRecords(item, client, parcel, DataKind.SCHEDULE);
            }
        }
    }

    private void persistRecords(ExportedItem item, Client client, int parcel, DataKind kind) {
        ExportedItem.Encoded encoded = item.parcels().get(parcel);
        for (ExportTask.Destination destination : encoded.destinations()) {
            SentRecord record = new SentRecord();
            record.setRequest(em.getReference(ProcessingRequest.class, task.requestId()));
            record.setOffice(em.getReference(Office.class, task.officeId()));
            record.setItemSeq(item.seq());
            record.setClient(client);
            record.setDataKind(kind);
            record.setExchangeVersion(task.version());
            record.setServiceMonth(item.key().month());
            record.setKeyDate(item.key().keyDate());
            record.setInsurerNumber(item.key().insurerNumber());
            record.setInsuredNumber(item.key().insuredNumber());
            record.setParcel(parcel);
            record.setServices(kind == task.dataKind() ? encoded.services() : null);
            record.setDestinationSeq(destination.seq());
            record.setDestinationNumber(destination.route().number());
            record.setDestinationServiceType(destination.route().type());
            record.setSenderServiceType(destination.route().senderType());
            record.setSerial(task.serial(kind, destination, item.seq()));
            em.persist(record);
        }
    }
}
