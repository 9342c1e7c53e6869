package careplan.base;

import java.io.Serializable;
import java.util.Map;

/**
 * The heading that a list is sorted by; a list that knows no such column keeps its own order.
 *
 * @param column as the page calls it, or null
 */
public record SortBy(String column, boolean descending) implements Serializable {

    /** The list's own order. */
    public static final SortBy OWN = new SortBy(null, false);

    /**
     * What comes first in the query's order, before the list's own.
     *
     * @param fields the field of each column that can be sorted by
     */
    public String then(Map<String, String> fields, String own) {
        String field = column == null ? null : fields.get(column);
        return field == null ? own : field + (descending ? " desc, " : ", ") + own;
    }
}
