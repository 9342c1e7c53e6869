package careplan.schedule;

import careplan.exchange.format.Row;
import careplan.exchange.format.ServiceTypes;
import java.time.DayOfWeek;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What table 3 of a 居宅サービス計画書 says of a month: its services with their days. Table 3 names no provider; it is the one that
 * table 2 names for the same kind of service.
 */
final class WeeklyPlan {

    private WeeklyPlan() {}

    /**
     * A service of the week.
     *
     * @param name as table 3 has it
     * @param serviceType two characters; null where the name is of no type
     * @param providerNumber null where table 2 names none
     * @param start HHMM
     * @param end HHMM
     */
    record Service(
            String name,
            String serviceType,
            String providerNumber,
            String providerName,
            String start,
            String end,
            DayCounts planned) {}

    /**
     * The services in the order in which the week first has them; the same service at the same time is one.
     *
     * @param week rows of UP3KYO
     * @param needs rows of UP2KYO
     */
    static List<Service> services(List<Row> week, List<Row> needs, YearMonth month) {
        Map<List<String>, DayCounts> days = new LinkedHashMap<>();
        for (Row row : week) {
            String day = row.get("曜日");
            if (day.matches("[1-7]") && !row.isEmpty("介護サービス内容") && row.time("開始時間") != null) {
                List<String> key = List.of(row.get("介護サービス内容"), row.get("開始時間"), row.get("終了時間"));
                days.merge(key, on(DayOfWeek.of(Integer.parseInt(day)), month), WeeklyPlan::both);
            }
        }
        List<Service> services = new ArrayList<>();
        days.forEach((key, planned) -> services.add(service(key, planned, needs)));
        return services;
    }

    private static Service service(List<String> key, DayCounts planned, List<Row> needs) {
        String name = key.get(0);
        String type = type(name);
        Row need = needs.stream()
                .filter(row -> !row.isEmpty("サービス事業者コード"))
                .filter(row -> type == null ? row.get("サービス種別").equals(name) : type.equals(type(row.get("サービス種別"))))
                .findFirst()
                .orElse(null);
        return new Service(
                name,
                type,
                need == null ? null : need.get("サービス事業者コード"),
                need == null ? null : need.text("サービス事業所名"),
                key.get(1),
                key.get(2),
                planned);
    }

    /** The type whose name the text is, or begins with; of several the one with the longest name. */
    private static String type(String text) {
        String found = null;
        int longest = 0;
        for (ServiceTypes.ServiceType type : ServiceTypes.all()) {
            for (String name : type.names()) {
                if (text.startsWith(name) && name.length() > longest) {
                    found = type.code();
                    longest = name.length();
                }
            }
        }
        return found;
    }

    private static DayCounts on(DayOfWeek weekday, YearMonth month) {
        DayCounts counts = DayCounts.NONE;
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
            if (month.atDay(day).getDayOfWeek() == weekday) {
                counts = counts.with(day, 1);
            }
        }
        return counts;
    }

    private static DayCounts both(DayCounts one, DayCounts other) {
        DayCounts counts = one;
        for (int day = 1; day <= DayCounts.DAYS; day++) {
            if (other.get(day) > 0) {
                counts = counts.with(day, Math.min(99, counts.get(day) + other.get(day)));
            }
        }
        return counts;
    }
}
