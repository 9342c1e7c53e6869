package careplan.master.intake;

import java.util.EnumMap;
import java.util.Map;

/**
 * Where the headings of a sheet stand. They need not stand in one row: what is merged over two rows stands in the first of
 * them, what is below a common heading in the second. Headings that come again, as at the top of each printed page, count
 * from there on.
 */
final class SheetColumns {

    /** How many rows the headings of a table may be apart. */
    private static final int ROWS_APART = 6;

    private final Map<Heading, Integer> seenColumns = new EnumMap<>(Heading.class);
    private final Map<Heading, Long> seenRows = new EnumMap<>(Heading.class);
    private Map<Heading, Integer> columns = Map.of();

    /** Takes note of a heading. */
    void found(Heading heading, int column, long row) {
        seenRows.values().removeIf(seen -> row - seen > ROWS_APART);
        seenColumns.keySet().retainAll(seenRows.keySet());
        seenColumns.put(heading, column);
        seenRows.put(heading, row);
        if (isWhole(seenColumns)) {
            columns = new EnumMap<>(seenColumns);
        }
    }

    private static boolean isWhole(Map<Heading, Integer> columns) {
        for (Heading heading : Heading.values()) {
            if (heading.isNeeded() && !columns.containsKey(heading)) {
                return false;
            }
        }
        return true;
    }

    /** Whether all that are needed have been found. */
    boolean areComplete() {
        return isWhole(columns);
    }

    /** The column of a heading, or null. */
    Integer column(Heading heading) {
        return columns.get(heading);
    }
}
