package careplan.schedule.statement;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A detail line while the 別表 is computed: lines of table 6 that differ in time only are one of these. */
final class StatementDetail {
    private final PlannedService service;
    private int times;
    private int units;
    private int insuredUnits;

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

    void add(PlannedService line) {
        int total = line.counts().total();
        times = service.terms().monthly() ? Math.min(1, times + total) : times + total;
    }

    int times() {
        return times;
    }

    int units() {
        return units;
    }

    int discountedUnits() {
        return rounded(units, service.terms().discountRate(), 100);
    }

    int serviceUnits() {
        return discountedUnits() * times;
    }

    int managedUnits() {
        Integer managed = service.terms().managedUnits();
        return managed == null ? serviceUnits() : managed * times;
    }

    /** Units of a line outside the limit that the insurance shares in. */
    int insuredUnits() {
        return computedRate() ? insuredUnits : serviceUnits();
    }

    /** Sets the units of a rate addition from what it is a rate of: all units, and those the insurance shares in. */
    void computeRate(int base, int insuredBase) {
        units = rounded(base, service.terms().ratePerMille(), 1000);
        insuredUnits = rounded(insuredBase, service.terms().ratePerMille(), 1000) * times;
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

    private static int rounded(int units, int part, int whole) {
        return BigDecimal.valueOf(units)
                .multiply(BigDecimal.valueOf(part))
                .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP)
                .intValueExact();
    }
}
