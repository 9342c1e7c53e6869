package careplan.schedule.statement;

import java.math.BigDecimal;
import java.util.function.Consumer;

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
        return but(terms -> terms.withinLimit = within);
    }

    /** The same, counted once a month. */
    public ServiceTerms oncePerMonth() {
        return but(terms -> terms.monthly = true);
    }

    /** The same as an addition with units of its own. */
    public ServiceTerms asAddition() {
        return but(terms -> terms.addition = true);
    }

    /** The same with a discount: {@code rate} is what is left, in percent. */
    public ServiceTerms discounted(int rate) {
        return but(terms -> terms.discountRate = rate);
    }

    /** The same with a fixed charge for each use instead of a share; null for none. */
    public ServiceTerms charged(Integer yen) {
        return but(terms -> terms.fixedCharge = yen);
    }

    /** The same with other units counting against the limit; null where they do not differ. */
    public ServiceTerms managed(Integer units) {
        return but(terms -> terms.managedUnits = units);
    }

    private ServiceTerms but(Consumer<Changing> change) {
        Changing changing = new Changing(this);
        change.accept(changing);
        return new ServiceTerms(
                changing.withinLimit,
                changing.monthly,
                changing.addition,
                ratePerMille,
                rateStep,
                changing.discountRate,
                unitPrice,
                benefitRate,
                changing.fixedCharge,
                changing.managedUnits);
    }

    /** What can be changed of terms, while it is being changed. */
    private static final class Changing {
        private boolean withinLimit;
        private boolean monthly;
        private boolean addition;
        private int discountRate;
        private Integer fixedCharge;
        private Integer managedUnits;

        Changing(ServiceTerms terms) {
            withinLimit = terms.withinLimit;
            monthly = terms.monthly;
            addition = terms.addition;
            discountRate = terms.discountRate;
            fixedCharge = terms.fixedCharge;
            managedUnits = terms.managedUnits;
        }
    }

    boolean isRate() {
        return rateStep != null;
    }
}
