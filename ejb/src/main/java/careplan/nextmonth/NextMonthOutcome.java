package careplan.nextmonth;

import careplan.request.ItemState;
import java.io.Serializable;
import java.util.List;

/**
 * What became of the month of a client.
 *
 * @param message why there is none, or what could not be carried over; null where nothing is to be said
 * @param monthIds the months that the client has now
 */
public record NextMonthOutcome(
        ItemState state, String clientCode, String clientName, String message, List<Long> monthIds)
        implements Serializable {}
