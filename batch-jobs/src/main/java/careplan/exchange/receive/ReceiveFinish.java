package careplan.exchange.receive;

import careplan.request.JobRequest;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Closes the units of the request one after the other, in the order of their serials. */
@Named
@Dependent
public class ReceiveFinish extends AbstractBatchlet {

    @Inject
    private JobRequest request;

    @Inject
    private UnitClosing closing;

    private volatile boolean stopped;

    @Override
    public String process() {
        long requestId = request.id();
        for (long unit : closing.units(requestId)) {
            long done = 0;
            while (done >= 0) {
                if (stopped) {
                    return null;
                }
                done = closing.settle(unit, done);
            }
            closing.close(requestId, unit);
        }
        return null;
    }

    @Override
    public void stop() {
        stopped = true;
    }
}
