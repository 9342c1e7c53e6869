package careplan.page;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.function.Supplier;

/**
 * The month that a person is at work on: the one searched last. Lists that are opened without one begin with it, so that the
 * month stays the same on the way from 利用票 to 出力, whatever the newest month is that there are data of.
 */
@SessionScoped
public class MonthInUse implements Serializable {

    private static final long serialVersionUID = 1L;

    private YearMonth month;

    /** The month, or what a list suggests to somebody who has not searched any yet. */
    public YearMonth or(Supplier<YearMonth> suggested) {
        return month == null ? suggested.get() : month;
    }

    /** A list of this month was searched; null, as of lists of all months, says nothing. */
    public void searched(YearMonth searched) {
        month = searched == null ? month : searched;
    }
}
