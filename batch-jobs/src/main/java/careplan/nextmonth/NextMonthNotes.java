package careplan.nextmonth;

import careplan.client.ClientOffice;
import careplan.schedule.Beginning;
import careplan.schedule.MonthBeginning;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** What has to be said about a client's month before it is begun, in words. */
public final class NextMonthNotes {

    private NextMonthNotes() {}

    /**
     * What cannot be carried over as it was, and why.
     *
     * @throws careplan.schedule.MonthRefused if the month cannot be begun at all
     */
    public static List<String> of(
            MonthBeginning beginnings, ClientOffice service, YearMonth month, Beginning beginning) {
        return beginning == Beginning.WEEKLY_PLAN
                ? beginnings.weekNotes(service, month).stream()
                        .map(NextMonthWords::unresolved)
                        .toList()
                : beginnings.copyNotes(service, month, Map.of()).stream()
                        .map(NextMonthWords::note)
                        .toList();
    }
}
