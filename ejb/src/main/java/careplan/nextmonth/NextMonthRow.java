package careplan.nextmonth;

import java.io.Serializable;
import java.util.List;

/**
 * A client, and what would become of the month.
 *
 * @param state whether it would be made
 * @param notes why it would not; or what could not be carried over as it was, and why
 */
public record NextMonthRow(long clientId, String code, String name, State state, List<String> notes)
        implements Serializable {

    /** What would become of it. */
    public enum State {
        TO_MAKE,
        EXISTS,
        IMPOSSIBLE
    }
}
