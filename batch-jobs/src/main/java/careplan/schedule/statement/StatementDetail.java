package careplan.schedule.statement;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A detail line while the 別表 is computed: lines of table 6 that differ in time only are one of these. */
final class StatementDetail {
    private final PlannedService service;
    private int times;
    private int units;
    private Integer managedRate;
    private int insuredRate;

    StatementDetail(PlannedService service) {
        this.service = service;
        this.units = service.units();
    }

    PlannedService service() {
        return service;
    }

    /** Whether its units still have to be computed from the other lines. */
    boolean computedRate() {
        return service.terms().isRate() && service.units() == 0;
    }

    /** Whether it is computed, and at this step. */
    boolean computedAt(RateStep step) {
        return computedRate() && service.terms().rateStep() == step;
    }

    void add(PlannedService line) {
        int total = line.times();
        boolean once = service.terms().monthly() || service.terms().isRate();
        times = once ? Math.min(1, times + total) : times + total;
    }

    int times() {
        return times;
    }

    int units() {
        return units;
    }

    int discountedUnits() {
        return discounted(units);
    }

    int serviceUnits() {
        return discountedUnits() * times;
    }

    /** Units that count against the limit; a discount lowers them as it does those charged. */
    int managedUnits() {
        Integer managed = managedRate == null ? service.terms().managedUnits() : managedRate;
        return managed == null ? serviceUnits() : discounted(managed) * times;
    }

    /** Units of a line outside the limit that the insurance shares in. */
    int insuredUnits() {
        return computedRate() ? insuredRate : serviceUnits();
    }

    /** Sets the units of a rate: of all charged units it is a rate of, and of those that count against the limit. */
    void rateOf(int charged, int managed) {
        units = rounded(charged, service.terms().ratePerMille(), 1000);
        managedRate = rounded(managed, service.terms().ratePerMille(), 1000);
    }

    /** Sets what the insurance shares in: the rate of those units that are not over a limit. */
    void insuredRateOf(int insured) {
        insuredRate = rounded(insured, service.terms().ratePerMille(), 1000) * times;
    }

    /** What the client pays for this many of the units when each use has a fixed charge; 0 for other services. */
    int fixedCharge(int chargedUnits) {
        Integer charge = service.terms().fixedCharge();
        if (charge == null || discountedUnits() == 0) {
            return 0;
        }
        return BigDecimal.valueOf(charge)
                .multiply(BigDecimal.valueOf(chargedUnits))
                .divide(BigDecimal.valueOf(discountedUnits()), 0, RoundingMode.FLOOR)
                .intValueExact();
    }

    private int discounted(int full) {
        return rounded(full, service.terms().discountRate(), 100);
    }

    /** Half up, away from zero: a reduction is rounded as the addition of the same size would be. */
    private static int rounded(int units, int part, int whole) {
        return BigDecimal.valueOf(units)
                .multiply(BigDecimal.valueOf(part))
                .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP)
                .intValueExact();
    }
}
