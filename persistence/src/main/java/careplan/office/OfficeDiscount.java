package careplan.office;

import careplan.base.BaseEntity;
import careplan.base.Texts;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * 割引: an office takes less than the tariff for the services of a type, always or only at certain hours or weekdays, as it
 * has told the prefecture (割引率の届出).
 */
@Entity
@Table(name = "office_discount")
public class OfficeDiscount extends BaseEntity {

    /** Every day of the week, Monday first. */
    public static final String EVERY_DAY = "1111111";

    private static final int ALL = 100;

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "office_id", nullable = false)
    private Office office;

    @NotNull
    @Size(max = 2)
    @Column(name = "service_type", length = 2, nullable = false)
    private String serviceType;

    @Column(name = "percent_off", nullable = false)
    private int percentOff;

    @NotNull
    @Column(name = "valid_from", nullable = false)
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Size(max = 4)
    @Column(name = "start_time", length = 4)
    private String startTime;

    @Size(max = 4)
    @Column(name = "end_time", length = 4)
    private String endTime;

    @NotNull
    @Size(max = 7)
    @Column(name = "weekdays", length = 7, nullable = false)
    private String weekdays = EVERY_DAY;

    /** Whether services of this type that begin at this time are discounted in the month. */
    public boolean appliesTo(String type, String start, YearMonth month) {
        LocalDate first = month.atDay(1);
        return serviceType.equals(type)
                && !first.isBefore(validFrom)
                && (validTo == null || !first.isAfter(validTo))
                && (startTime == null || start.compareTo(startTime) >= 0)
                && (endTime == null || start.compareTo(endTime) < 0);
    }

    /** Whether it holds on the weekday of this day. */
    public boolean appliesOn(LocalDate day) {
        return weekdays.charAt(day.getDayOfWeek().getValue() - 1) == '1';
    }

    /** 割引後率: what is left, in percent. */
    public int remainingRate() {
        return ALL - percentOff;
    }

    /** Whose. */
    public Office getOffice() {
        return office;
    }

    public void setOffice(Office office) {
        this.office = office;
    }

    /** サービス種類コード. */
    public String getServiceType() {
        return serviceType;
    }

    public void setServiceType(String serviceType) {
        this.serviceType = Texts.blankToNull(serviceType);
    }

    /** 割引率 in percent: what is taken off. */
    public int getPercentOff() {
        return percentOff;
    }

    public void setPercentOff(int percentOff) {
        this.percentOff = percentOff;
    }

    /** First day; a month counts by its first. */
    public LocalDate getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(LocalDate validFrom) {
        this.validFrom = validFrom;
    }

    /** Last day, null while it lasts. */
    public LocalDate getValidTo() {
        return validTo;
    }

    public void setValidTo(LocalDate validTo) {
        this.validTo = validTo;
    }

    /** HHMM from which services must begin; null for any time. */
    public String getStartTime() {
        return startTime;
    }

    public void setStartTime(String startTime) {
        this.startTime = Texts.blankToNull(startTime);
    }

    /** HHMM before which services must begin; null for any time. */
    public String getEndTime() {
        return endTime;
    }

    public void setEndTime(String endTime) {
        this.endTime = Texts.blankToNull(endTime);
    }

    /** Seven digits of 0 and 1, Monday first. */
    public String getWeekdays() {
        return weekdays;
    }

    public void setWeekdays(String weekdays) {
        this.weekdays = Texts.blankToNull(weekdays);
    }
}
