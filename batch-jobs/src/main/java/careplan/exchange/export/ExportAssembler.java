package careplan.exchange.export;

import careplan.base.Batches;
import careplan.exchange.FileKind;
import careplan.file.StoredFileOutputStream;
import careplan.file.StoredFileStore;
import careplan.request.Bundling;
import careplan.request.JobRequest;
import careplan.request.RequestTracker;
import jakarta.batch.api.Batchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;

/**
 * Joins the kept rows into the standard's files, destination by destination, inside ZIP files that go straight into the
 * database: one ZIP for 一括, one a destination for 個別.
 *
 * <p>A run that was stopped or killed is begun anew; since rows, names, order and times all come from the request, the
 * result is the same to the byte.
 */
@Named
@Dependent
public class ExportAssembler implements Batchlet {

    private static final String MEDIA_TYPE = "application/zip";

    /** Fragments read at once; one is a few kilobytes. */
    private static final int PAGE = 500;

    @Inject
    private JobRequest request;

    @Inject
    private ExportStore store;

    @Inject
    private StoredFileStore files;

    @Inject
    private RequestTracker tracker;

    private volatile boolean stopRequested;

    @Override
    public String process() throws IOException {
        ExportTask task = store.task(request.id());
        files.deleteLeft(task.officeId(), task.zipPrefix());
        List<ExportTask.Destination> destinations = task.destinations().stream()
                .filter(destination -> store.hasRecords(task.requestId(), destination.seq()))
                .toList();
        if (destinations.isEmpty()) {
            return null;
        }
        if (task.bundling() == Bundling.ALL) {
            zip(task, destinations, task.zipPrefix() + ".zip", 1, null);
            return null;
        }
        for (ExportTask.Destination destination : destinations) {
            if (!stopRequested) {
                String name = task.zipPrefix() + "_" + destination.route().key() + ".zip";
                zip(task, List.of(destination), name, destination.seq(), destination.label());
            }
        }
        return null;
    }

    @Override
    public void stop() {
        stopRequested = true;
    }

    private void zip(ExportTask task, List<ExportTask.Destination> destinations, String name, int seq, String label)
            throws IOException {
        StoredFileOutputStream file = files.create(task.officeId(), name, MEDIA_TYPE);
        boolean whole = false;
        try {
            ParcelZip zip = new ParcelZip(file, task.time());
            for (ExportTask.Destination destination : destinations) {
                write(task, destination, zip);
            }
            if (!stopRequested) {
                zip.close();
                keep(task, destinations, zip);
                whole = true;
            }
        } finally {
            if (!whole) {
                file.abandon();
            }
        }
        if (whole) {
            tracker.result(task.requestId(), seq, file.fileId(), label);
        }
    }

    private void keep(ExportTask task, List<ExportTask.Destination> destinations, ParcelZip zip) {
        destinations.forEach(destination -> store.forgetFiles(task.requestId(), destination.seq()));
        Batches.of(zip.entries()).forEach(entries -> store.keepFiles(task.requestId(), entries));
    }

    private void write(ExportTask task, ExportTask.Destination destination, ParcelZip zip) throws IOException {
        if (!destination.oneByOne()) {
            write(task, destination, ExportStore.Span.ALL, zip);
            return;
        }
        for (int item : store.items(task.requestId(), destination.seq())) {
            write(task, destination, ExportStore.Span.of(item), zip);
        }
    }

    private void write(ExportTask task, ExportTask.Destination destination, ExportStore.Span clients, ParcelZip zip)
            throws IOException {
        for (FileKind kind : task.files()) {
            if (task.alwaysWritten().contains(kind)
                    || store.hasRows(task.requestId(), destination.seq(), kind, clients)) {
                entry(task, destination, kind, clients, zip);
            }
        }
        for (int number : store.pictures(task.requestId(), destination.seq(), clients)) {
            if (!stopRequested) {
                zip.begin(task.imageName(destination, number), destination.seq(), clients.only());
                zip.write(store.picture(task.requestId(), destination.seq(), number));
                zip.end();
            }
        }
    }

    private void entry(
            ExportTask task, ExportTask.Destination destination, FileKind kind, ExportStore.Span clients, ParcelZip zip)
            throws IOException {
        zip.begin(task.fileName(kind, destination, clients.last()), destination.seq(), clients.only());
        ExportStore.Span left = clients;
        List<ExportStore.Fragment> page;
        do {
            page = stopRequested ? List.of() : store.fragments(task.requestId(), destination.seq(), kind, left, PAGE);
            for (ExportStore.Fragment fragment : page) {
                zip.write(fragment.content());
                left = left.rest(fragment.seq());
            }
        } while (page.size() == PAGE);
        zip.end();
    }
}
