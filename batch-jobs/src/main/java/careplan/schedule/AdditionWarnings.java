package careplan.schedule;

import careplan.exchange.format.MessageCode;
import careplan.master.ServiceCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Additions without their service, or more often than it. The published tables say of no addition which services it belongs
 * to; what is certain is that they are of its type (訪問型 and 通所型 of 総合事業 taken together) at its provider, and that what
 * is counted by the month, or beside monthly services, has no day of its own. Of the rest nothing is said.
 */
final class AdditionWarnings {

    private static final List<String> HOME = List.of("A1", "A2", "A3", "A4");
    private static final List<String> DAY = List.of("A5", "A6", "A7", "A8");

    /** Given beside the visits: at a discharge, or after the last one. */
    private static final List<String> ON_DAYS_OF_THEIR_OWN = List.of("退院", "退所", "ターミナル", "看取り", "カンファレンス");

    /** Takes a warning. */
    @FunctionalInterface
    interface Sink {
        void add(MessageCode code, Object... values);
    }

    private final MonthlySchedule month;
    private final Function<ScheduleLine, Optional<ServiceCode>> codes;
    private final Sink warnings;

    AdditionWarnings(MonthlySchedule month, Function<ScheduleLine, Optional<ServiceCode>> codes, Sink warnings) {
        this.month = month;
        this.codes = codes;
        this.warnings = warnings;
    }

    void find() {
        Map<String, Integer> monthly = new HashMap<>();
        for (ScheduleLine line : month.getLines()) {
            codes.apply(line)
                    .filter(code -> line.getPlanned().total() > 0)
                    .filter(code -> ServiceCode.isAddition(code.getName()) || code.isRateAddition())
                    .filter(code -> !Rentals.isRental(line.getServiceType()))
                    .ifPresent(code -> addition(line, code, monthly));
        }
    }

    private void addition(ScheduleLine line, ServiceCode code, Map<String, Integer> monthly) {
        List<ScheduleLine> services = services(line);
        if (services.isEmpty()) {
            warnings.add(MessageCode.MONTH_ADDITION_ALONE, code.getName(), "この月");
        } else if (code.isMonthly() || code.isRateAddition()) {
            int times = monthly.merge(
                    line.getProviderNumber() + line.getSatelliteBranch() + code.getCode(),
                    line.getPlanned().total(),
                    Integer::sum);
            if (times > 1) {
                warnings.add(MessageCode.MONTH_MONTHLY_TWICE, code.getName(), times);
            }
        } else if (hasDays(code, services)) {
            days(line, code, services);
        }
    }

    private boolean hasDays(ServiceCode code, List<ScheduleLine> services) {
        return ON_DAYS_OF_THEIR_OWN.stream().noneMatch(code.getName()::contains)
                && services.stream()
                        .noneMatch(service ->
                                codes.apply(service).map(ServiceCode::isMonthly).orElse(false));
    }

    private void days(ScheduleLine line, ServiceCode code, List<ScheduleLine> services) {
        List<Integer> alone = new ArrayList<>();
        List<Integer> tooOften = new ArrayList<>();
        for (int day : MonthDays.list(line.getPlanned())) {
            int given = services.stream()
                    .mapToInt(service -> service.getPlanned().get(day))
                    .sum();
            if (given == 0) {
                alone.add(day);
            } else if (line.getPlanned().get(day) > given) {
                tooOften.add(day);
            }
        }
        add(MessageCode.MONTH_ADDITION_ALONE, code, alone);
        add(MessageCode.MONTH_ADDITION_TOO_OFTEN, code, tooOften);
    }

    private void add(MessageCode message, ServiceCode code, List<Integer> days) {
        if (!days.isEmpty()) {
            warnings.add(message, code.getName(), MonthDays.text(days));
        }
    }

    /** The planned services that it may belong to. */
    private List<ScheduleLine> services(ScheduleLine addition) {
        return month.getLines().stream()
                .filter(line -> line.getPlanned().total() > 0)
                .filter(line -> line.getProviderNumber().equals(addition.getProviderNumber()))
                .filter(line -> kin(line.getServiceType()).equals(kin(addition.getServiceType())))
                .filter(line -> codes.apply(line)
                        .map(code -> !ServiceCode.isAddition(code.getName()) && !code.isRateAddition())
                        .orElse(true))
                .toList();
    }

    private static String kin(String type) {
        return HOME.contains(type) ? "訪問型" : DAY.contains(type) ? "通所型" : type;
    }
}
