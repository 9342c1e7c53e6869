package careplan.master.intake;

import java.util.Objects;

/**
 * A row that an edition brings.
 *
 * @param place where it stands in the file; line 0 where an older row ends only because of others
 * @param before the row in force that it replaces, or null
 * @param after what holds from then on
 */
public record Change(Kind kind, Place place, MasterRow before, MasterRow after) {

    /** What happens to a row. */
    public enum Kind {
        /** There was none with its first day. */
        ADDED,
        /** Something else than its last day differs. */
        CHANGED,
        /** It gets a last day, or another one. */
        ENDED
    }

    static Change added(Place place, MasterRow after) {
        return new Change(Kind.ADDED, place, null, after);
    }

    static Change of(Place place, MasterRow before, MasterRow after) {
        boolean onlyEnds = before.endingOn(after.validTo()).equals(after) && after.validTo() != null;
        return new Change(onlyEnds ? Kind.ENDED : Kind.CHANGED, place, before, after);
    }

    /** Tells a row from all others of its table: its key and its first day. */
    static String id(MasterRow row) {
        return row.key() + "|" + row.validFrom();
    }

    /** Whether what a month is computed with changes, and not only how the row is written. */
    public boolean touchesMonths() {
        return before != null && !Objects.equals(before, after);
    }
}
