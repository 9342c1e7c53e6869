package careplan.nextmonth;

import java.io.Serializable;
import java.util.List;

/**
 * What would be done for the chosen clients.
 *
 * @param toMake how many months would be made, as far as they were looked at
 * @param existing how many clients have theirs already
 * @param impossible for how many none can be made
 * @param noted the clients of whom there is something to say
 * @param unseen how many more were chosen than are looked at beforehand: the result tells of them
 */
public record NextMonthPreview(int toMake, int existing, int impossible, List<NextMonthRow> noted, int unseen)
        implements Serializable {}
