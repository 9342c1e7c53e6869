package careplan.schedule.statement;

import java.math.BigDecimal;

/** Terms of services, for tests: the ordinary ones, and what is different about others. */
final class Terms {

    private final BigDecimal unitPrice;
    private final int benefitRate;
    private boolean withinLimit = true;
    private boolean monthly;
    private boolean addition;
    private int ratePerMille;
    private RateStep rateStep;
    private int discountRate = 100;
    private Integer fixedCharge;
    private Integer managedUnits;

    private Terms(BigDecimal unitPrice, int benefitRate) {
        this.unitPrice = unitPrice;
        this.benefitRate = benefitRate;
    }

    /** An ordinary service within the limit, without discount. */
    static Terms within(BigDecimal unitPrice, int benefitRate) {
        return new Terms(unitPrice, benefitRate);
    }

    /** An addition outside the limit that has units of its own. */
    static Terms outside(BigDecimal unitPrice, int benefitRate) {
        return within(unitPrice, benefitRate).asAddition().counting(false);
    }

    /** A 処遇改善加算: outside the limit, a rate of the type's other units. */
    static Terms rate(int perMille, BigDecimal unitPrice, int benefitRate) {
        return rate(RateStep.TREATMENT, perMille, unitPrice, benefitRate);
    }

    /** An addition (or reduction) outside the limit that is a rate. */
    static Terms rate(RateStep step, int perMille, BigDecimal unitPrice, int benefitRate) {
        Terms rate = outside(unitPrice, benefitRate).oncePerMonth();
        rate.rateStep = step;
        rate.ratePerMille = perMille;
        return rate;
    }

    Terms counting(boolean within) {
        withinLimit = within;
        return this;
    }

    Terms oncePerMonth() {
        monthly = true;
        return this;
    }

    Terms asAddition() {
        addition = true;
        return this;
    }

    Terms discounted(int percentLeft) {
        discountRate = percentLeft;
        return this;
    }

    Terms charged(Integer yen) {
        fixedCharge = yen;
        return this;
    }

    Terms managed(Integer units) {
        managedUnits = units;
        return this;
    }

    ServiceTerms done() {
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
                managedUnits);
    }
}
