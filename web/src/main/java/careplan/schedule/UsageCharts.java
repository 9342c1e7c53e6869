package careplan.schedule;

import careplan.exchange.format.ServiceTypes;
import careplan.page.FacesMessages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes the usage chart of a month: {@code #{usageCharts.of(m)}}. */
@Named
@RequestScoped
public class UsageCharts {

    /** The chart of a month as shown, with the page's words. */
    public UsageChart of(ScheduleMonth month) {
        return new UsageChart(
                rows(month),
                month.head().limitUnits(),
                new UsageChart.Words(
                        FacesMessages.text("scheduleMsg", "chart.limit"),
                        FacesMessages.text("scheduleMsg", "chart.planned"),
                        FacesMessages.text("scheduleMsg", "chart.actual"),
                        FacesMessages.text("scheduleMsg", "chart.units")));
    }

    /** Units that count against the limit, by service type: those of the plan first, in the order of the 別表. */
    static List<UsageChart.Row> rows(ScheduleMonth month) {
        Map<String, Integer> planned = new LinkedHashMap<>();
        for (ScheduleMonth.Statement line : month.statement()) {
            if (line.kind() == StatementLineKind.DETAIL && line.amount(StatementField.MANAGED_UNITS) != null) {
                planned.merge(
                        ServiceTypes.ofServiceCode(line.serviceCode()),
                        line.amount(StatementField.MANAGED_UNITS),
                        Integer::sum);
            }
        }
        Set<String> types = new LinkedHashSet<>(planned.keySet());
        types.addAll(month.actualUnits().keySet());
        return types.stream()
                .map(type -> new UsageChart.Row(
                        name(type),
                        planned.getOrDefault(type, 0),
                        month.actualUnits().getOrDefault(type, 0)))
                .toList();
    }

    private static String name(String type) {
        return ServiceTypes.find(type).map(ServiceTypes.ServiceType::name).orElse(type);
    }
}
