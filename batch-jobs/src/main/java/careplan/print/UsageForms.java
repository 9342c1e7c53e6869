package careplan.print;

import careplan.base.Holidays;
import careplan.client.CareLevel;
import careplan.schedule.DayCounts;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What table 6 of our own months and of received ones have in common. */
final class UsageForms {

    private UsageForms() {}

    /** The columns of the calendar. */
    static List<UsageForm.Day> days(YearMonth month) {
        List<UsageForm.Day> days = new ArrayList<>();
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
            LocalDate date = month.atDay(day);
            days.add(new UsageForm.Day(Integer.toString(day), Printed.weekday(date), shade(date)));
        }
        return days;
    }

    private static String shade(LocalDate date) {
        if (Holidays.of(date).isPresent()) {
            return "sun";
        }
        return switch (date.getDayOfWeek()) {
            case SATURDAY -> "sat";
            case SUNDAY -> "sun";
            default -> "";
        };
    }

    /** The counts of the month's days; a day without service stays empty. */
    static List<String> counts(DayCounts counts, YearMonth month) {
        List<String> texts = new ArrayList<>();
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
            texts.add(counts.get(day) == 0 ? "" : Integer.toString(counts.get(day)));
        }
        return texts;
    }

    static String total(DayCounts counts) {
        return counts.total() == 0 ? "" : Integer.toString(counts.total());
    }

    /** 用具名称 with TAISコード or 福祉用具届出コード, of lent equipment. */
    static String equipment(String name, String taisCode, String equipmentCode) {
        return Stream.of(name, taisCode, equipmentCode)
                .filter(Objects::nonNull)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("　"));
    }

    /**
     * Whether the level changes within {@code month}: the form then circles the level before and names the one after.
     */
    static boolean changes(YearMonth month, CareLevel before, LocalDate changedOn) {
        return before != null && changedOn != null && YearMonth.from(changedOn).equals(month);
    }
}
