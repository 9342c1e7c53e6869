package careplan.schedule;

import careplan.exchange.format.ServiceTypes;
import careplan.master.MasterData;
import careplan.master.ServiceCode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Finds what looks wrong in a plan without keeping it from being sent: 日割り, a change of level inside the month, short stays. */
final class MonthWarnings {

    private static final String CARE = "介護";

    private final MonthlySchedule month;
    private final MasterData masterData;
    private final StayHistory history;
    private final ScheduleReasons warnings;

    private MonthWarnings(MonthlySchedule month, MasterData masterData, StayHistory history, ScheduleReasons warnings) {
        this.month = month;
        this.masterData = masterData;
        this.history = history;
        this.warnings = warnings;
    }

    /** Adds what there is to say about the month. */
    static void find(MonthlySchedule month, MasterData masterData, StayHistory history, ScheduleReasons warnings) {
        new MonthWarnings(month, masterData, history, warnings).find();
    }

    private void find() {
        for (ScheduleLine line : month.getLines()) {
            if (line.getPlanned().total() > 0) {
                code(line).ifPresent(code -> proRata(line, code));
                otherBenefit(line);
            }
        }
        for (ShortStays kind : ShortStays.values()) {
            inARow(kind);
        }
        halfOfTheValidity();
        twoStaysOnOneDay();
    }

    private Optional<ServiceCode> code(ScheduleLine line) {
        return masterData.serviceCode(line.getServiceCode(), month.getServiceMonth(), LinePricing.insurer(month));
    }

    /** A code by the day needs its days, another has none, and a monthly one gives way to it when the month is divided. */
    private void proRata(ScheduleLine line, ServiceCode code) {
        boolean byTheDay = code.getName().contains("日割");
        if (byTheDay && line.getProratedDays() == null) {
            warnings.add("proratedDaysMissing", code.getName());
        }
        if (!byTheDay && line.getProratedDays() != null) {
            warnings.add("proratedDaysUnusual", code.getName());
        }
        boolean wholeMonth =
                code.isMonthly() && code.getUnits() != null && !code.getName().contains("加算");
        if (wholeMonth && preventive(line) && (month.changedInside().isPresent() || otherProvider(line))) {
            warnings.add("askForProRata", code.getName());
        }
    }

    private boolean otherProvider(ScheduleLine line) {
        return month.getLines().stream()
                .anyMatch(other -> other.getServiceType().equals(line.getServiceType())
                        && other.getPlanned().total() > 0
                        && !other.getProviderNumber().equals(line.getProviderNumber()));
    }

    /** 要支援 becoming 要介護 inside the month, or the reverse: services of the other benefit end or begin with that day. */
    private void otherBenefit(ScheduleLine line) {
        Optional<LocalDate> changed = month.changedInside();
        if (changed.isEmpty()
                || month.getPreviousCareLevel().isPreventive()
                        == month.getCareLevel().isPreventive()) {
            return;
        }
        int day = changed.get().getDayOfMonth();
        boolean after = preventive(line) && !month.getCareLevel().isPreventive() && planned(line, d -> d >= day);
        boolean before = care(line) && month.getPreviousCareLevel().isPreventive() && planned(line, d -> d < day);
        boolean careAfter = care(line) && month.getCareLevel().isPreventive() && planned(line, d -> d >= day);
        boolean preventiveBefore =
                preventive(line) && !month.getPreviousCareLevel().isPreventive() && planned(line, d -> d < day);
        if (after || careAfter) {
            warnings.add("afterTheChange", Rentals.name(line), day);
        }
        if (before || preventiveBefore) {
            warnings.add("beforeTheChange", Rentals.name(line), day);
        }
    }

    private static boolean planned(ScheduleLine line, Predicate<Integer> days) {
        for (int day = 1; day <= DayCounts.DAYS; day++) {
            if (days.test(day) && line.getPlanned().get(day) > 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean preventive(ScheduleLine line) {
        return ServiceTypes.find(line.getServiceType())
                .filter(type -> !type.benefit().equals(CARE))
                .isPresent();
    }

    private static boolean care(ScheduleLine line) {
        return ServiceTypes.find(line.getServiceType())
                .filter(type -> type.benefit().equals(CARE))
                .isPresent();
    }

    private void inARow(ShortStays kind) {
        YearMonth yearMonth = month.getServiceMonth();
        Set<Integer> beyond = history.beyond(kind, kind.allDays(month, ScheduleLine::getPlanned), yearMonth);
        Set<Integer> unmarked = new TreeSet<>(beyond);
        for (ScheduleLine line : month.getLines()) {
            if (kind.holds(line.getServiceType()) && line.isOver30Days()) {
                unmarked.removeIf(day -> line.getPlanned().get(day) > 0);
            }
        }
        unmarked.forEach(day -> warnings.add("beyondThirtyDays", day));
        if (beyond.isEmpty() && reachesThirty(kind)) {
            warnings.add("thirtyDays");
        }
    }

    private boolean reachesThirty(ShortStays kind) {
        Set<LocalDate> days = kind.days(month, ScheduleLine::getPlanned);
        int row = history.inARow().getOrDefault(kind, 0);
        for (int day = 1; day <= month.getServiceMonth().lengthOfMonth(); day++) {
            row = days.contains(month.getServiceMonth().atDay(day)) ? row + 1 : 0;
            if (row == ShortStays.IN_A_ROW) {
                return true;
            }
        }
        return false;
    }

    /** Half of the days of the validity, cut to a whole day. */
    private void halfOfTheValidity() {
        if (month.getLimitFrom() == null || month.getLimitTo() == null || month.getShortStayDaysBefore() == null) {
            return;
        }
        long half = (ChronoUnit.DAYS.between(month.getLimitFrom(), month.getLimitTo()) + 1) / 2;
        int planned = ShortStays.countedDays(month.getLines(), ScheduleLine::getPlanned);
        int total = month.getShortStayDaysBefore() + planned;
        if (planned > 0 && total > half) {
            warnings.add("halfOfTheValidity", total, half);
        }
    }

    private void twoStaysOnOneDay() {
        for (int day = 1; day <= DayCounts.DAYS; day++) {
            Set<String> providers = new HashSet<>();
            for (ScheduleLine line : month.getLines()) {
                if (ShortStays.isStay(line.getServiceType())
                        && line.getPlanned().get(day) > 0) {
                    providers.add(line.getProviderNumber());
                }
            }
            if (providers.size() > 1) {
                warnings.add("twoStaysOnOneDay", day);
            }
        }
    }
}
