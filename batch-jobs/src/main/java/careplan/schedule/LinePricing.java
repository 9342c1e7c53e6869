package careplan.schedule;

import careplan.master.MasterData;
import careplan.master.ServiceCode;
import careplan.office.OfficeDiscount;
import careplan.schedule.statement.RateStep;
import careplan.schedule.statement.ServiceTerms;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Finds what master data and the provider's registration say about the lines of a month, and names what is missing. */
final class LinePricing {

    private static final int NO_DISCOUNT = 100;

    private final MasterData masterData;
    private final Function<String, Optional<ProviderTerms>> providers;

    LinePricing(MasterData masterData, Function<String, Optional<ProviderTerms>> providers) {
        this.masterData = masterData;
        this.providers = providers;
    }

    /** The terms of a line; empty, with the reason, where it cannot be priced. Sets its discount. */
    Optional<ServiceTerms> terms(MonthlySchedule schedule, ScheduleLine line, ScheduleReasons reasons) {
        YearMonth month = schedule.getServiceMonth();
        Optional<ServiceCode> code = masterData.serviceCode(line.getServiceCode(), month, insurer(schedule));
        Optional<ProviderTerms> provider = providers.apply(line.getProviderNumber());
        Optional<BigDecimal> price =
                provider.flatMap(terms -> masterData.unitPrice(terms.areaGrade(), line.getServiceType(), month));
        if (code.isEmpty()) {
            reasons.add("unknownCode", line.getServiceCode());
        }
        if (provider.isEmpty()) {
            reasons.add("unknownProvider", line.getProviderNumber());
        } else if (price.isEmpty()) {
            reasons.add("noUnitPrice", line.getProviderNumber(), line.getServiceType());
        }
        if (code.isEmpty() || price.isEmpty()) {
            return Optional.empty();
        }
        if (code.get().asksForUnits()
                && line.getUnits() == 0
                && line.getPlanned().total() > 0) {
            reasons.add("noUnits", Rentals.name(line));
        }
        discount(line, code.get(), provider.get().discounts(), month, reasons);
        return Optional.of(of(code.get(), line, price.get(), schedule.getBenefitRate()));
    }

    /** 保険者番号, by which a city's own codes are found. */
    static String insurer(MonthlySchedule schedule) {
        return schedule.getInsurer() == null ? null : schedule.getInsurer().getInsurerNumber();
    }

    /** What code and line say: where the units are what the code charges, it may count others against the limit (大規模型). */
    static ServiceTerms of(ServiceCode code, ScheduleLine line, BigDecimal price, int benefitRate) {
        boolean charged = code.getUnits() != null && code.getUnits() == line.getUnits();
        return new ServiceTerms(
                code.isWithinLimit(),
                code.isMonthly(),
                ServiceCode.isAddition(code.getName()),
                code.isRateAddition() ? code.getRatePermille() : 0,
                code.isRateAddition() ? RateStep.ofName(code.getName()) : null,
                line.getDiscountRate() == null ? NO_DISCOUNT : line.getDiscountRate(),
                price,
                benefitRate,
                line.getFixedCharge(),
                charged && !code.getUnits().equals(code.getCountedUnits()) ? code.getCountedUnits() : null);
    }

    /**
     * The provider's discount on the line. Rates have none, being rates of what is discounted already, nor has what is typed
     * after the discount; where it holds on some days of the line only, the line has to be divided by hand.
     */
    private static void discount(
            ScheduleLine line,
            ServiceCode code,
            List<OfficeDiscount> discounts,
            YearMonth month,
            ScheduleReasons reasons) {
        line.setDiscountRate(null);
        if (code.getUnits() == null) {
            return;
        }
        for (OfficeDiscount discount : discounts) {
            if (discount.appliesTo(line.getServiceType(), line.getStartTime(), month)) {
                long all = line.getPlanned().days();
                long discounted = days(line.getPlanned(), discount, month);
                if (discounted == all) {
                    line.setDiscountRate(discount.remainingRate());
                    return;
                }
                if (discounted > 0) {
                    reasons.add("discountOnSomeDays", line.getServiceCode());
                }
            }
        }
    }

    private static long days(DayCounts counts, OfficeDiscount discount, YearMonth month) {
        int days = 0;
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
            if (counts.get(day) > 0 && discount.appliesOn(month.atDay(day))) {
                days++;
            }
        }
        return days;
    }
}
