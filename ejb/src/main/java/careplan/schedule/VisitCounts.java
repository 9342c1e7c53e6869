package careplan.schedule;

import java.io.Serializable;

/** How often services are planned in a month, and how often they were given. */
public record VisitCounts(int planned, int actual) implements Serializable {

    /** Of a month without lines. */
    public static final VisitCounts NONE = new VisitCounts(0, 0);

    VisitCounts plus(DayCounts morePlanned, DayCounts moreActual) {
        return new VisitCounts(planned + morePlanned.total(), actual + moreActual.total());
    }
}
