package careplan.exchange.apply;

import careplan.base.JapanTime;
import careplan.file.StoredFileOutputStream;
import careplan.file.StoredFileStore;
import careplan.request.JobRequest;
import careplan.request.ProcessingRequest;
import careplan.request.RequestTracker;
import careplan.sheet.Workbooks;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.format.DateTimeFormatter;

/** Makes the Excel of what was done and hangs it on the request. */
@Named
@Dependent
public class ApplyReport extends AbstractBatchlet {

    @Inject
    private JobRequest request;

    @Inject
    private RecordApplier applier;

    @Inject
    private ReportRows rows;

    @Inject
    private StoredFileStore files;

    @Inject
    private RequestTracker tracker;

    private volatile boolean stopped;

    @Override
    public String process() throws IOException {
        long requestId = request.id();
        int[] counts = applier.counts(requestId);
        tracker.counts(requestId, counts[0], counts[1]);
        ProcessingRequest found = applier.request(requestId);
        long officeId = found.getOffice().getId();
        String name = Words.format(
                "fileName." + found.getKind(),
                found.getRequestedAt().format(DateTimeFormatter.ofPattern("uuuuMMddHHmmss")),
                Long.toString(requestId));
        files.deleteLeft(officeId, name);
        StoredFileOutputStream out = files.create(officeId, name, Workbooks.MEDIA_TYPE);
        boolean whole = false;
        try {
            whole = new ReportWriter(rows, found, JapanTime.now()).write(out, () -> stopped);
            if (whole) {
                out.close();
            }
        } finally {
            if (!whole) {
                out.abandon();
            }
        }
        if (whole) {
            tracker.result(requestId, 1, out.fileId(), null);
        }
        return null;
    }

    @Override
    public void stop() {
        stopped = true;
    }
}
