package careplan.schedule;

import careplan.base.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** A line of 利用票・提供票 (table 6): a service at a provider and a time, with its planned and actual days. */
@Entity
@Table(name = "schedule_line")
public class ScheduleLine extends BaseEntity implements ServiceLine {

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "schedule_id", nullable = false)
    private MonthlySchedule schedule;

    @Column(name = "line_no", nullable = false)
    private int lineNo;

    @Embedded
    @Valid
    private ServiceDetails service = new ServiceDetails();

    @Column(name = "discount_rate")
    private Integer discountRate;

    @NotNull
    @Convert(converter = DayCountsConverter.class)
    @Column(name = "planned", length = 62, nullable = false)
    private DayCounts planned = DayCounts.NONE;

    @NotNull
    @Convert(converter = DayCountsConverter.class)
    @Column(name = "actual", length = 62, nullable = false)
    private DayCounts actual = DayCounts.NONE;

    @Convert(converter = GivenVisitsConverter.class)
    @Column(name = "given_visits", length = 2000)
    private GivenVisits givenVisits = GivenVisits.NONE;

    /** The month it belongs to. */
    public MonthlySchedule getSchedule() {
        return schedule;
    }

    public void setSchedule(MonthlySchedule schedule) {
        this.schedule = schedule;
    }

    /** Order on the form, from 1. */
    public int getLineNo() {
        return lineNo;
    }

    public void setLineNo(int lineNo) {
        this.lineNo = lineNo;
    }

    @Override
    public ServiceDetails getService() {
        return service;
    }

    public void setService(ServiceDetails service) {
        this.service = service;
    }

    /** 割引後率 in percent, as the provider's discount has it; null for none. Units received from others are after it. */
    public Integer getDiscountRate() {
        return discountRate;
    }

    public void setDiscountRate(Integer discountRate) {
        this.discountRate = discountRate;
    }

    /** 単位数 after the discount, as files hold them. */
    public int discountedUnits() {
        return discountRate == null
                ? getUnits()
                : BigDecimal.valueOf(getUnits())
                        .multiply(BigDecimal.valueOf(discountRate))
                        .divide(BigDecimal.valueOf(100), 0, RoundingMode.HALF_UP)
                        .intValueExact();
    }

    /** 予定. */
    public DayCounts getPlanned() {
        return planned;
    }

    public void setPlanned(DayCounts planned) {
        this.planned = planned;
    }

    /** 実績. */
    public DayCounts getActual() {
        return actual;
    }

    /** Changes the counts; what was reported of services that are not given any more goes. */
    public void setActual(DayCounts actual) {
        setActual(actual, getGivenVisits());
    }

    /** What of 実績 was reported otherwise than this line says: real times, units, articles. */
    public GivenVisits getGivenVisits() {
        return givenVisits == null ? GivenVisits.NONE : givenVisits;
    }

    /** Takes over 実績 as a provider reported it. */
    public void setActual(DayCounts actual, GivenVisits reported) {
        this.actual = actual;
        this.givenVisits = reported.within(actual);
    }

    /** A new line with the same service, tied to no month yet, with other days and without actuals. */
    public ScheduleLine copy(DayCounts otherDays) {
        ScheduleLine copy = new ScheduleLine();
        copy.service = new ServiceDetails(service);
        copy.setPlanned(otherDays);
        return copy;
    }
}
