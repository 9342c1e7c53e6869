package careplan.schedule;

import java.io.Serializable;
import java.util.List;

/**
 * What lies beside a month.
 *
 * @param before the month of the client before it in the list, or null
 * @param after of the client after it, or null
 * @param place where {@code before} stands in the list, from 0
 * @param listed whether the month at hand is in the list
 * @param count how many the list has
 * @param earlier the same client's month before, or null
 * @param later the month after, or null
 */
public record ScheduleNeighbours(
        Long before, Long after, int place, boolean listed, int count, Long earlier, Long later)
        implements Serializable {

    /** Those of a list; a month that has left it since stood at {@code at}, where now the one after it is. */
    static ScheduleNeighbours of(List<Long> ids, long id, int at, Long earlier, Long later) {
        int found = ids.indexOf(id);
        int here = found < 0 ? at : found;
        int next = found < 0 ? at : found + 1;
        return new ScheduleNeighbours(
                here < 1 || here > ids.size() ? null : ids.get(here - 1),
                next < 0 || next >= ids.size() ? null : ids.get(next),
                here - 1,
                found >= 0,
                ids.size(),
                earlier,
                later);
    }

    /** Where {@code after} stands in the list, from 0. */
    public int next() {
        return place + (listed ? 2 : 1);
    }
}
