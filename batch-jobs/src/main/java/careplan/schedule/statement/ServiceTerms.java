package careplan.schedule.statement;

import java.math.BigDecimal;

/**
 * What master data says about one line: how its service counts, and what it costs there.
 *
 * @param withinLimit whether it counts against the 区分支給限度基準額
 * @param monthly whether it counts once a month however many days are marked
 * @param ratePerMille for a rate addition (処遇改善加算 …) the rate in thousandths, negative for a reduction; else 0
 * @param discountRate 割引後率 in percent, 100 without a discount
 * @param unitPrice 単位数単価 in yen, two decimals
 * @param benefitRate 給付率 in percent: 90, 80, 70 and, with public assistance, 100
 * @param fixedCharge 定額利用者負担単価 in yen for services with a fixed charge (A4, A8); null for all others
 * @param managedUnits units that count against the limit where they differ from those charged, as before a
 *     same-building reduction; null where they are the same
 */
public record ServiceTerms(
        boolean withinLimit,
        boolean monthly,
        int ratePerMille,
        int discountRate,
        BigDecimal unitPrice,
        int benefitRate,
        Integer fixedCharge,
        Integer managedUnits) {

    /** An ordinary service within the limit, without discount. */
    public static ServiceTerms within(BigDecimal unitPrice, int benefitRate) {
        return new ServiceTerms(true, false, 0, 100, unitPrice, benefitRate, null, null);
    }

    /** An addition outside the limit that has units of its own. */
    public static ServiceTerms outside(BigDecimal unitPrice, int benefitRate) {
        return new ServiceTerms(false, false, 0, 100, unitPrice, benefitRate, null, null);
    }

    /** An addition outside the limit that is a rate of the type's other services. */
    public static ServiceTerms rate(int ratePerMille, BigDecimal unitPrice, int benefitRate) {
        return new ServiceTerms(false, true, ratePerMille, 100, unitPrice, benefitRate, null, null);
    }

    /** The same, counted once a month. */
    public ServiceTerms oncePerMonth() {
        return new ServiceTerms(
                withinLimit, true, ratePerMille, discountRate, unitPrice, benefitRate, fixedCharge, managedUnits);
    }

    /** The same with a discount: {@code rate} is what is left, in percent. */
    public ServiceTerms discounted(int rate) {
        return new ServiceTerms(
                withinLimit, monthly, ratePerMille, rate, unitPrice, benefitRate, fixedCharge, managedUnits);
    }

    /** The same with a fixed charge for each use instead of a share. */
    public ServiceTerms charged(int yen) {
        return new ServiceTerms(
                withinLimit, monthly, ratePerMille, discountRate, unitPrice, benefitRate, yen, managedUnits);
    }

    /** The same with other units counting against the limit. */
    public ServiceTerms managed(int units) {
        return new ServiceTerms(
                withinLimit, monthly, ratePerMille, discountRate, unitPrice, benefitRate, fixedCharge, units);
    }

    boolean isRate() {
        return ratePerMille != 0;
    }
}
