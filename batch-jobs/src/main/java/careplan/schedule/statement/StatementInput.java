package careplan.schedule.statement;

import careplan.schedule.ExcessShare;
import java.util.List;
import java.util.Map;

/**
 * A client's month, to compute the 別表 from.
 *
 * @param limitUnits 区分支給限度基準額 of the month; null when it is not known, then nothing is over it
 * @param typeLimits 種類支給限度基準額 by service type, for the few municipalities that set one; else empty
 * @param shortStayDaysBefore 前月までの短期入所利用日数; null when not known
 * @param excess which services bear what is over the limit, as the care manager chose; empty for the default
 * @param assistance 介護扶助; null for a client without it
 * @param services lines of table 6 in the order of the form
 */
public record StatementInput(
        Integer limitUnits,
        Map<String, Integer> typeLimits,
        Integer shortStayDaysBefore,
        List<ExcessShare> excess,
        PublicAssistance assistance,
        List<PlannedService> services) {

    /** A month with the ordinary limit only. */
    public static StatementInput of(Integer limitUnits, List<PlannedService> services) {
        return new StatementInput(limitUnits, Map.of(), null, List.of(), null, services);
    }
}
