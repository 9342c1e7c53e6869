package careplan.schedule;

import java.io.Serializable;
import java.util.List;

/**
 * A month as a person wants it to be: all its lines, in the order of the form. What is not listed is deleted.
 *
 * @param shortStayDaysBefore 前月までの短期入所利用日数, or null
 * @param excessShares which services bear what is over the limit; empty for the default
 * @param orderedByHand whether the lines stay in this order, because a person has moved them
 */
public record ScheduleEdit(
        Integer shortStayDaysBefore, List<ExcessShare> excessShares, boolean orderedByHand, List<Line> lines)
        implements Serializable {

    /**
     * A line.
     *
     * @param lineNo the line that it changes, or null for a new one
     * @param service of which the name follows from the code, and so do units that a table knows
     * @param planned 31 counts, day 1 first
     * @param actual likewise
     */
    public record Line(Integer lineNo, ServiceDetails service, List<Integer> planned, List<Integer> actual)
            implements Serializable {}
}
