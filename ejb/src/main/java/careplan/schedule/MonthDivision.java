package careplan.schedule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Divides the lines of a month at the day on which the insurer or the number changes. What is once a month stands in each
 * part that has days of its service, for each insurer pays for its own.
 */
final class MonthDivision {

    private MonthDivision() {}

    /** Moves to {@code other} what belongs to its days, with plan and actuals; what is left stays. */
    static void divide(
            MonthlySchedule kept,
            InsuredPart keptPart,
            MonthlySchedule other,
            InsuredPart otherPart,
            MonthCopy.Codes codes) {
        other.setOrderedByHand(kept.isOrderedByHand());
        Map<ServiceKey, DayCounts> here = planned(kept, keptPart, codes);
        Map<ServiceKey, DayCounts> there = planned(kept, otherPart, codes);
        for (ScheduleLine line : new ArrayList<>(kept.getLines())) {
            ScheduleLine moved = line.copy(there.getOrDefault(line.key(), otherPart.within(line.getPlanned())));
            moved.setActual(otherPart.within(line.getActual()), line.getGivenVisits());
            if (moved.getPlanned().total() + moved.getActual().total() > 0) {
                moved.setLineNo(other.getLines().size() + 1);
                other.addLine(moved);
            }
            line.setPlanned(here.getOrDefault(line.key(), keptPart.within(line.getPlanned())));
            line.setActual(keptPart.within(line.getActual()));
        }
        kept.getLines()
                .removeIf(line -> line.getPlanned().total() + line.getActual().total() == 0);
    }

    private static Map<ServiceKey, DayCounts> planned(MonthlySchedule month, InsuredPart part, MonthCopy.Codes codes) {
        Map<ServiceKey, DayCounts> planned = new HashMap<>();
        MonthCopy.of(
                        List.of(month),
                        month.getServiceMonth(),
                        month.getCareLevel(),
                        codes,
                        part::within,
                        CopyWishes.NONE)
                .lines()
                .forEach(line -> planned.put(line.key(), line.getPlanned()));
        return planned;
    }
}
