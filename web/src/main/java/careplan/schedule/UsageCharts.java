package careplan.schedule;

import careplan.exchange.format.ServiceTypes;
import careplan.page.FacesMessages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
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

    /**
     * Units by service type, in the order of the 別表. Planned ones are what the 別表 manages (給付管理単位数); actual ones are
     * counted from the calendar, for the services that the 別表 manages.
     */
    static List<UsageChart.Row> rows(ScheduleMonth month) {
        Map<String, Integer> planned = new LinkedHashMap<>();
        Map<String, Integer> actual = new LinkedHashMap<>();
        Set<String> managed = new HashSet<>();
        for (ScheduleMonth.Statement line : month.statement()) {
            if (line.kind() == StatementLineKind.DETAIL && line.managedUnits() != null) {
                planned.merge(type(line.serviceCode()), line.managedUnits(), Integer::sum);
                managed.add(line.serviceCode());
            }
        }
        for (ScheduleMonth.Line line : month.lines()) {
            if (managed.contains(line.serviceCode())) {
                actual.merge(type(line.serviceCode()), line.units() * line.getActualTotal(), Integer::sum);
            }
        }
        List<UsageChart.Row> rows = new ArrayList<>();
        planned.forEach((type, units) -> rows.add(new UsageChart.Row(name(type), units, actual.getOrDefault(type, 0))));
        return rows;
    }

    private static String type(String serviceCode) {
        return ServiceTypes.ofServiceCode(serviceCode);
    }

    private static String name(String type) {
        return ServiceTypes.find(type).map(ServiceTypes.ServiceType::name).orElse(type);
    }
}
