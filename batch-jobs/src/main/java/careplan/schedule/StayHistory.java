package careplan.schedule;

import jakarta.persistence.EntityManager;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What earlier months say about the short stays of a client: how many days in a row had passed when the month began, and what
 * stands under 前月までの短期入所利用日数. Actuals count where there are some, else the plan.
 *
 * @param inARow days in a row up to the last day of the month before, by kind of stay; days beyond 30, which nobody pays, end
 *     a row
 * @param days the cumulative days of the month before; 0 where the validity of the certification begins anew; null where
 *     there is no month before
 * @param from the month that they come from; null where there is none
 * @param actual whether they are from actuals
 */
public record StayHistory(Map<ShortStays, Integer> inARow, Integer days, YearMonth from, boolean actual)
        implements Serializable {

    /** Nothing is known. */
    public static final StayHistory NONE = new StayHistory(Map.of(), null, null, false);

    /** A row of 30 days cannot reach farther back. */
    private static final int MONTHS = 2;

    /** Of the months that the office of this month keeps of the client. */
    public static StayHistory load(EntityManager em, MonthlySchedule month) {
        if (month.getClient() == null || month.getClient().getId() == null) {
            return NONE;
        }
        return of(
                month,
                em.createQuery(
                                "select s from MonthlySchedule s where s.office = :office and s.client = :client"
                                        + " and s.serviceMonth >= :first and s.serviceMonth < :month"
                                        + " order by s.serviceMonth, s.id",
                                MonthlySchedule.class)
                        .setParameter("office", month.getOffice())
                        .setParameter("client", month.getClient())
                        .setParameter("first", month.getServiceMonth().minusMonths(MONTHS))
                        .setParameter("month", month.getServiceMonth())
                        .getResultList());
    }

    /** Of these earlier months of the client, in any order. */
    static StayHistory of(MonthlySchedule month, Collection<MonthlySchedule> earlier) {
        Map<ShortStays, Integer> inARow = new EnumMap<>(ShortStays.class);
        LocalDate last = month.getServiceMonth().atDay(1).minusDays(1);
        for (ShortStays kind : ShortStays.values()) {
            Set<LocalDate> days = new HashSet<>();
            earlier.forEach(one -> days.addAll(kind.days(one, counts(one))));
            inARow.put(kind, ShortStays.inARow(days, last));
        }
        Optional<MonthlySchedule> before = earlier.stream()
                .filter(one ->
                        one.getServiceMonth().equals(month.getServiceMonth().minusMonths(1)))
                .max(Comparator.comparing(
                        MonthlySchedule::getLimitFrom, Comparator.nullsFirst(Comparator.naturalOrder())));
        return new StayHistory(
                inARow,
                beginsAnew(month)
                        ? Integer.valueOf(0)
                        : before.map(StayHistory::cumulative).orElse(null),
                before.map(MonthlySchedule::getServiceMonth).orElse(null),
                before.map(StayHistory::hasActuals).orElse(false));
    }

    /** 前月までの利用日数 counts within the validity of one certification. */
    private static boolean beginsAnew(MonthlySchedule month) {
        return month.getLimitFrom() != null
                && !month.getLimitFrom().isBefore(month.getServiceMonth().atDay(1));
    }

    private static int cumulative(MonthlySchedule before) {
        int until = before.getShortStayDaysBefore() == null ? 0 : before.getShortStayDaysBefore();
        return until + ShortStays.countedDays(before.getLines(), counts(before));
    }

    private static Function<ScheduleLine, DayCounts> counts(MonthlySchedule month) {
        return hasActuals(month) ? ScheduleLine::getActual : ScheduleLine::getPlanned;
    }

    private static boolean hasActuals(MonthlySchedule month) {
        return month.getStatus() != null && month.getStatus() != ScheduleStatus.DRAFTED;
    }

    /**
     * The days of this month that are beyond 30 in a row. After a day that the client pays in full a new row begins.
     *
     * @param days all days of the month with such a stay
     */
    public Set<Integer> beyond(ShortStays kind, Set<LocalDate> days, YearMonth month) {
        Set<Integer> beyond = new TreeSet<>();
        int row = inARow.getOrDefault(kind, 0);
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
            row = days.contains(month.atDay(day)) ? row + 1 : 0;
            if (row > ShortStays.IN_A_ROW) {
                beyond.add(day);
                row = 0;
            }
        }
        return beyond;
    }
}
