package careplan.print;

import careplan.request.JobFailure;
import careplan.request.JobRequest;
import careplan.request.RequestTracker;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Prints the forms of a chunk as one PDF, so that its clients share the embedded font, and keeps it. */
@Named
@Dependent
public class PrintWriter extends AbstractItemWriter {

    private static final Logger LOG = Logger.getLogger(PrintWriter.class.getName());

    @Inject
    private JobRequest request;

    @Inject
    private PrintStore store;

    @Inject
    private RequestTracker tracker;

    @Override
    public void writeItems(List<Object> chunk) throws IOException {
        long requestId = request.id();
        List<PrintItem> items = chunk.stream().map(PrintItem.class::cast).toList();
        List<PrintItem> printable =
                items.stream().filter(item -> item.forms() != null).toList();
        List<PrintItem> others =
                printable.stream().filter(item -> !item.isSuspect()).toList();
        if (!others.isEmpty()) {
            begin(requestId, others);
        }
        for (PrintItem suspect : printable.stream().filter(PrintItem::isSuspect).toList()) {
            begin(requestId, List.of(suspect));
        }
        items.stream().filter(item -> item.forms() == null).forEach(item -> note(requestId, item, item.refusal()));
        tracker.progressFromItems(requestId);
    }

    private void begin(long requestId, List<PrintItem> items) throws IOException {
        store.begin(requestId, items.stream().map(PrintItem::seq).toList());
        print(requestId, items);
    }

    private void print(long requestId, List<PrintItem> items) throws IOException {
        byte[] pdf;
        try {
            pdf = pdf(items);
        } catch (JobFailure failure) {
            throw failure; // no font: nobody can be printed
        } catch (RuntimeException e) {
            oneByOne(requestId, items, e);
            return;
        }
        store.keep(requestId, items.get(0).seq(), pdf);
        items.forEach(item -> note(requestId, item, null));
    }

    /** Finds out whose forms cannot be printed, so that all others are. */
    private void oneByOne(long requestId, List<PrintItem> items, RuntimeException cause) throws IOException {
        if (items.size() == 1) {
            LOG.log(
                    Level.WARNING,
                    "request " + requestId + ", item " + items.get(0).seq() + " cannot be printed",
                    cause);
            note(requestId, items.get(0), PrintWords.format("notPrintable"));
            return;
        }
        for (PrintItem item : items) {
            print(requestId, List.of(item));
        }
    }

    private void note(long requestId, PrintItem item, String refusal) {
        store.note(requestId, item.seq(), refusal);
    }

    private static byte[] pdf(List<PrintItem> items) throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        new PdfWriter().write(items.stream().map(PrintItem::forms).toList(), pdf);
        return pdf.toByteArray();
    }
}
