package careplan.schedule;

import careplan.exchange.format.ServiceTypes;
import careplan.master.ServiceCode;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.Optional;

/** What the dialog asks about the charge of a line, each only for the services that need it. */
public class LineCharge implements Serializable {

    private static final long serialVersionUID = 1L;

    private final YearMonth month;
    private final String given;
    private final Integer givenFrom;
    private final Integer givenTo;
    private Integer monthlyUnits;
    private RentalPeriod period = RentalPeriod.MONTH;
    private Integer rentalDays;
    private Integer fixedCharge;
    private Integer proratedFrom;
    private Integer proratedTo;

    /** As the line has it. */
    LineCharge(EditedLine line, YearMonth month) {
        this.month = month;
        this.monthlyUnits = line.getUnits() == 0 ? null : line.getUnits();
        this.fixedCharge = line.getFixedCharge();
        this.given = line.getProratedDays();
        this.givenFrom = line.getProratedFrom();
        this.givenTo = line.getProratedTo();
        this.proratedFrom = givenFrom;
        this.proratedTo = givenTo;
    }

    /** Whether it is an article, which may be rented for a part of the month. */
    public boolean asksPeriod(String serviceCode) {
        return serviceCode != null && Rentals.isRental(ServiceTypes.ofServiceCode(serviceCode));
    }

    /** Whether the client pays a fixed amount for each use (A4, A8). */
    public boolean asksFixedCharge(String serviceCode) {
        return serviceCode != null && ServiceTypes.fixedCharge(ServiceTypes.ofServiceCode(serviceCode));
    }

    /** Whether it is claimed by the day (日割り), as its name says. */
    public boolean asksProratedDays(String serviceName) {
        return ServiceCode.isProrated(serviceName);
    }

    /**
     * A field that does not fit the others.
     *
     * @param key of what is said, in the pages' bundle
     */
    record Fault(String field, String key) {}

    /** What of the charge of such a service does not go together; each number by itself was checked when it was typed. */
    Optional<Fault> fault(String serviceCode, String serviceName) {
        boolean rentalByDay = asksPeriod(serviceCode) && period == RentalPeriod.DAYS;
        if (rentalByDay && rentalDays == null) {
            return Optional.of(new Fault("rentalDays", "line.days.wrong"));
        }
        boolean prorated = asksProratedDays(serviceName) && proratedFrom != null && proratedTo != null;
        if (prorated && (proratedTo < proratedFrom || proratedTo > month.lengthOfMonth())) {
            return Optional.of(new Fault("proratedTo", "line.proratedTo.wrong"));
        }
        return Optional.empty();
    }

    /** Writes what is asked for into the line, and clears what is not. */
    void writeTo(EditedLine line) {
        if (line.isAsksForUnits()) {
            int days = rentalDays == null ? 0 : rentalDays;
            line.getService().setUnits(monthlyUnits == null ? 0 : period.units(monthlyUnits, days, month));
        }
        line.getService().setFixedCharge(asksFixedCharge(line.getServiceCode()) ? fixedCharge : null);
        line.getService().setProratedDays(asksProratedDays(line.getServiceName()) ? proratedDays() : null);
    }

    /** As they were given where nobody has changed them, for they may have gaps. */
    private String proratedDays() {
        if (proratedFrom == null || proratedTo == null) {
            return null;
        }
        if (proratedFrom.equals(givenFrom) && proratedTo.equals(givenTo)) {
            return given;
        }
        StringBuilder days = new StringBuilder();
        for (int day = 1; day <= DayCounts.DAYS; day++) {
            days.append(day >= proratedFrom && day <= proratedTo ? '1' : '0');
        }
        return days.toString();
    }

    public RentalPeriod[] getPeriods() {
        return RentalPeriod.values();
    }

    /** Units of a whole month. */
    public Integer getMonthlyUnits() {
        return monthlyUnits;
    }

    public void setMonthlyUnits(Integer monthlyUnits) {
        this.monthlyUnits = monthlyUnits;
    }

    public RentalPeriod getPeriod() {
        return period;
    }

    public void setPeriod(RentalPeriod period) {
        this.period = period;
    }

    public Integer getRentalDays() {
        return rentalDays;
    }

    public void setRentalDays(Integer rentalDays) {
        this.rentalDays = rentalDays;
    }

    public Integer getFixedCharge() {
        return fixedCharge;
    }

    public void setFixedCharge(Integer fixedCharge) {
        this.fixedCharge = fixedCharge;
    }

    /** First day claimed, or null. */
    public Integer getProratedFrom() {
        return proratedFrom;
    }

    public void setProratedFrom(Integer proratedFrom) {
        this.proratedFrom = proratedFrom;
    }

    /** Last day claimed, or null. */
    public Integer getProratedTo() {
        return proratedTo;
    }

    public void setProratedTo(Integer proratedTo) {
        this.proratedTo = proratedTo;
    }
}
