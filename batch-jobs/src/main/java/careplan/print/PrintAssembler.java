package careplan.print;

import careplan.file.StoredFileOutputStream;
import careplan.file.StoredFileStore;
import careplan.request.JobFailure;
import careplan.request.JobRequest;
import careplan.request.RequestTracker;
import jakarta.batch.api.Batchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;

/** Joins the kept PDFs into the result. Begins anew when it was interrupted. */
@Named
@Dependent
public class PrintAssembler implements Batchlet {

    private static final String MEDIA_TYPE = "application/pdf";

    @Inject
    private JobRequest request;

    @Inject
    private PrintStore store;

    @Inject
    private StoredFileStore files;

    @Inject
    private RequestTracker tracker;

    private volatile boolean stopRequested;

    @Override
    public String process() throws IOException {
        PrintTask task = store.task(request.id());
        files.deleteLeft(task.officeId(), task.fileName());
        List<Integer> fragments = store.fragments(task.requestId());
        if (fragments.isEmpty()) {
            throw new JobFailure(PrintWords.format("nothingPrinted"));
        }
        try (PdfJoiner joiner = new PdfJoiner(task.title())) {
            for (int firstSeq : fragments) {
                if (stopRequested) {
                    return null;
                }
                joiner.add(store.fragment(task.requestId(), firstSeq));
            }
            save(task, joiner);
        }
        store.letGo(task.requestId());
        return null;
    }

    @Override
    public void stop() {
        stopRequested = true;
    }

    private void save(PrintTask task, PdfJoiner joiner) throws IOException {
        StoredFileOutputStream file = files.create(task.officeId(), task.fileName(), MEDIA_TYPE);
        boolean whole = false;
        try {
            joiner.save(file);
            file.close();
            whole = true;
        } finally {
            if (!whole) {
                file.abandon();
            }
        }
        tracker.result(task.requestId(), 1, file.fileId(), null);
    }
}
