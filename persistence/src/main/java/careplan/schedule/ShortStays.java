package careplan.schedule;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The days of short stays, of which the insurance pays 30 in a row and about half of the validity of the certification.
 * 生活介護 and 療養介護 are two services, and days in a row are counted for each by itself, whoever provides them.
 */
public enum ShortStays {
    /** 短期入所生活介護 and its preventive kind. */
    LIVING("21", "24"),
    /** 短期入所療養介護 of every kind. */
    MEDICAL("22", "23", "2A", "25", "26", "2B");

    /** Days in a row that the insurance pays. */
    public static final int IN_A_ROW = 30;

    private final Set<String> types;

    ShortStays(String... types) {
        this.types = Set.of(types);
    }

    /** Whether it is a short stay of any kind. */
    public static boolean isStay(String serviceType) {
        return LIVING.types.contains(serviceType) || MEDICAL.types.contains(serviceType);
    }

    /** Whether the service type is of this kind. */
    public boolean holds(String serviceType) {
        return types.contains(serviceType);
    }

    /** Whether anything of the kind is planned in the month. */
    public static boolean in(MonthlySchedule month) {
        return month.getLines().stream().anyMatch(line -> isStay(line.getServiceType()));
    }

    /**
     * Days of stays of every kind that the insurance pays. The days on which a stay begins and ends both count, so a day on
     * which the client goes from one provider to another counts for both (老企40号 第二の1(2)); a day at one provider counts
     * once.
     */
    public static int countedDays(List<ScheduleLine> lines, Function<ScheduleLine, DayCounts> counts) {
        Set<String> days = new HashSet<>();
        for (ScheduleLine line : lines) {
            if (isStay(line.getServiceType()) && !line.isOver30Days()) {
                for (int day = 1; day <= DayCounts.DAYS; day++) {
                    if (counts.apply(line).get(day) > 0) {
                        days.add(line.getProviderNumber() + "/" + day);
                    }
                }
            }
        }
        return days.size();
    }

    /** The days of a month with a stay of this kind, those beyond 30 in a row left out. */
    public Set<LocalDate> days(MonthlySchedule month, Function<ScheduleLine, DayCounts> counts) {
        return days(month, counts, false);
    }

    /** The days of a month with a stay of this kind, whoever pays them. */
    public Set<LocalDate> allDays(MonthlySchedule month, Function<ScheduleLine, DayCounts> counts) {
        return days(month, counts, true);
    }

    private Set<LocalDate> days(MonthlySchedule month, Function<ScheduleLine, DayCounts> counts, boolean beyondThirty) {
        Set<LocalDate> days = new HashSet<>();
        YearMonth yearMonth = month.getServiceMonth();
        for (ScheduleLine line : month.getLines()) {
            if (holds(line.getServiceType()) && (beyondThirty || !line.isOver30Days())) {
                for (int day = 1; day <= yearMonth.lengthOfMonth(); day++) {
                    if (counts.apply(line).get(day) > 0) {
                        days.add(yearMonth.atDay(day));
                    }
                }
            }
        }
        return days;
    }

    /** How many days in a row, up to and with {@code last}, are among these. */
    public static int inARow(Set<LocalDate> days, LocalDate last) {
        int row = 0;
        while (days.contains(last.minusDays(row))) {
            row++;
        }
        return row;
    }
}
