package careplan.print;

import careplan.request.JobRequest;
import jakarta.batch.api.chunk.ItemProcessor;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Makes the forms of one item. */
@Named
@Dependent
public class PrintProcessor implements ItemProcessor {

    @Inject
    private JobRequest request;

    @Inject
    private PrintStore store;

    @Inject
    private PrintSources sources;

    private PrintTask task;

    @Override
    public PrintItem processItem(Object read) {
        if (task == null) {
            task = store.task(request.id());
        }
        PrintItem item = (PrintItem) read;
        if (item.isSetAside()) {
            return item.refused(PrintWords.format("setAside"));
        }
        try {
            return item.with(sources.forms(task.source(), item.targetId(), task.options()));
        } catch (PrintRefusal refusal) {
            return item.refused(refusal.getMessage());
        }
    }
}
