package careplan.nextmonth;

import careplan.request.OneByOneWriter;
import careplan.schedule.MonthRefused;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Makes the months of the clients of a request. */
@Named
@Dependent
public class NextMonthWriter extends OneByOneWriter {

    private static final Logger LOG = Logger.getLogger(NextMonthWriter.class.getName());

    @Inject
    private NextMonthMaker maker;

    @Override
    protected void apply(long itemId) {
        maker.make(itemId);
    }

    @Override
    protected void fail(long itemId, Exception cause) {
        if (root(cause) instanceof MonthRefused refused) {
            maker.refuse(itemId, refused);
            return;
        }
        LOG.log(Level.WARNING, "item " + itemId + " failed", cause);
        maker.fail(
                itemId,
                isConcurrentChange(cause)
                        ? NextMonthWords.text("concurrent")
                        : NextMonthWords.format("failed", root(cause).getClass().getSimpleName()));
    }
}
