package careplan.schedule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * 福祉用具貸与 (17) and its preventive kind (67): a line is an article with the units of its own price, as the provider
 * charges it after any discount.
 */
public final class Rentals {

    private static final String RENTAL = "17";
    private static final String PREVENTIVE_RENTAL = "67";

    private Rentals() {}

    /** Whether lines of the type are articles. */
    public static boolean isRental(String serviceType) {
        return serviceType.equals(RENTAL) || serviceType.equals(PREVENTIVE_RENTAL);
    }

    /**
     * Numbers articles that code and units do not tell apart, as 明細判別コード asks: for 17 alone, from 1, and empty where
     * nothing repeats. A number once given stays as far as it can, since partners know the line by it.
     */
    static void number(MonthlySchedule month) {
        Map<List<Object>, List<ScheduleLine>> alike = new LinkedHashMap<>();
        for (ScheduleLine line : month.getLines()) {
            if (line.getServiceType().equals(RENTAL)) {
                alike.computeIfAbsent(key(line), key -> new ArrayList<>()).add(line);
            } else {
                line.getService().setDetailCode(null);
            }
        }
        alike.values().forEach(Rentals::number);
    }

    private static void number(List<ScheduleLine> lines) {
        if (lines.size() == 1) {
            lines.get(0).getService().setDetailCode(null);
            return;
        }
        Set<Integer> free = new TreeSet<>();
        for (int number = 1; number <= lines.size(); number++) {
            free.add(number);
        }
        List<ScheduleLine> unnumbered = lines.stream()
                .filter(line -> !free.removeIf(number -> number.toString().equals(line.getDetailCode())))
                .toList();
        var numbers = free.iterator();
        unnumbered.forEach(
                line -> line.getService().setDetailCode(numbers.next().toString()));
    }

    private static List<Object> key(ScheduleLine line) {
        return List.of(
                line.getProviderNumber(),
                Objects.toString(line.getSatelliteBranch(), ""),
                line.getServiceCode(),
                line.getUnits());
    }

    /** What a person knows the line by. */
    static String name(ScheduleLine line) {
        return Objects.toString(
                line.getEquipmentName(), Objects.toString(line.getServiceName(), line.getServiceCode()));
    }

    /** Names what an article lacks so that the month cannot be sent. */
    static void check(ScheduleLine line, ScheduleReasons reasons) {
        if (!isRental(line.getServiceType()) || line.getPlanned().total() == 0) {
            return;
        }
        if (line.getTaisCode() == null && line.getEquipmentCode() == null) {
            reasons.add("noArticleCode", name(line));
        }
    }
}
