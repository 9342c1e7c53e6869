package careplan.nextmonth;

import careplan.request.OneByOneWriter;
import careplan.schedule.MonthRefused;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Makes the months of the clients of a request. */
@Named
@Dependent
public class NextMonthWriter extends OneByOneWriter {

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
        } else {
            super.fail(itemId, cause);
        }
    }

    @Override
    protected void fail(long itemId, String text) {
        maker.fail(itemId, text);
    }

    @Override
    protected String concurrent() {
        return NextMonthWords.text("concurrent");
    }

    @Override
    protected String failed(String fault) {
        return NextMonthWords.format("failed", fault);
    }
}
