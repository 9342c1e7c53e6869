package careplan.schedule.statement;

import java.math.BigDecimal;

/**
 * What master data says about one line: how its service counts, and what it costs there.
 *
 * @param withinLimit whether it counts against the 区分支給限度基準額
 * @param monthly whether it counts once a month however many days are marked
 * @param addition whether it is an addition or reduction with units of its own (初回加算), and so no part of what the rates
 *     before 処遇改善 are rates of
 * @param ratePerMille for a rate addition (処遇改善加算 …) the rate in thousandths, negative for a reduction; else 0
 * @param rateStep when the rate is computed; null where there is none
 * @param discountRate 割引後率 in percent, 100 without a discount
 * @param unitPrice 単位数単価 in yen, two decimals
 * @param benefitRate 給付率 in percent
 * @param fixedCharge 定額利用者負担単価 in yen for services with a fixed charge (A4, A8); null for all others
 * @param managedUnits units that count against the limit where they differ from those charged, as for 大規模型; null where
 *     they are the same
 */
public record ServiceTerms(
        boolean withinLimit,
        boolean monthly,
        boolean addition,
        int ratePerMille,
        RateStep rateStep,
        int discountRate,
        BigDecimal unitPrice,
        int benefitRate,
        Integer fixedCharge,
        Integer managedUnits) {

    private static final int NO_DISCOUNT = 100;

    /** An ordinary service within the limit, without discount. */
    public static ServiceTerms within(BigDecimal unitPrice, int benefitRate) {
        return new ServiceTerms(true, false, false, 0, null, NO_DISCOUNT, unitPrice, benefitRate, null, null);
    }

    /** An addition outside the limit that has units of its own. */
    public static ServiceTerms outside(BigDecimal unitPrice, int benefitRate) {
        return new ServiceTerms(false, false, true, 0, null, NO_DISCOUNT, unitPrice, benefitRate, null, null);
    }

    /** A 処遇改善加算: outside the limit, a rate of the type's other units. */
    public static ServiceTerms rate(int ratePerMille, BigDecimal unitPrice, int benefitRate) {
        return rate(RateStep.TREATMENT, ratePerMille, unitPrice, benefitRate);
    }

    /** An addition (or reduction) outside the limit that is a rate. */
    public static ServiceTerms rate(RateStep step, int ratePerMille, BigDecimal unitPrice, int benefitRate) {
        return new ServiceTerms(false, true, true, ratePerMille, step, NO_DISCOUNT, unitPrice, benefitRate, null, null);
    }

    /** The same, counting against the limit or not. */
    public ServiceTerms counting(boolean within) {
        return new ServiceTerms(
                within,
                monthly,
                addition,
                ratePerMille,
                rateStep,
                discountRate,
                unitPrice,
                benefitRate,
                fixedCharge,
                managedUnits);
    }

    /** The same, counted once a month. */
    public ServiceTerms oncePerMonth() {
        return new ServiceTerms(
                withinLimit,
                true,
                addition,
                ratePerMille,
                rateStep,
                discountRate,
                unitPrice,
                benefitRate,
                fixedCharge,
                managedUnits);
    }

    /** The same as an addition with units of its own. */
    public ServiceTerms asAddition() {
        return new ServiceTerms(
                withinLimit,
                monthly,
                true,
                ratePerMille,
                rateStep,
                discountRate,
                unitPrice,
                benefitRate,
                fixedCharge,
                managedUnits);
    }

    /** The same with a discount: {@code rate} is what is left, in percent. */
    public ServiceTerms discounted(int rate) {
        return new ServiceTerms(
                withinLimit,
                monthly,
                addition,
                ratePerMille,
                rateStep,
                rate,
                unitPrice,
                benefitRate,
                fixedCharge,
                managedUnits);
    }

    /** The same with a fixed charge for each use instead of a share; null for none. */
    public ServiceTerms charged(Integer yen) {
        return new ServiceTerms(
                withinLimit,
                monthly,
                addition,
                ratePerMille,
                rateStep,
                discountRate,
                unitPrice,
                benefitRate,
                yen,
                managedUnits);
    }

    /** The same with other units counting against the limit; null where they do not differ. */
    public ServiceTerms managed(Integer units) {
        return new ServiceTerms(
                withinLimit,
                monthly,
                addition,
                ratePerMille,
                rateStep,
                discountRate,
                unitPrice,
                benefitRate,
                fixedCharge,
                units);
    }

    boolean isRate() {
        return rateStep != null;
    }
}
