package careplan.schedule;

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

/** The total of one service type in the month, one of the nine slots of UPHOSOKU. */
@Entity
@Table(name = "schedule_type_total")
public class ScheduleTypeTotal extends BaseEntity {

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "schedule_id", nullable = false)
    private MonthlySchedule schedule;

    @Column(name = "slot", nullable = false)
    private int slot;

    @NotNull
    @Size(max = 2)
    @Column(name = "service_type", length = 2, nullable = false)
    private String serviceType;

    @Column(name = "limit_units")
    private Integer limitUnits;

    @Column(name = "total_units")
    private Integer totalUnits;

    @Column(name = "over_units")
    private Integer overUnits;

    /** The month it belongs to. */
    public MonthlySchedule getSchedule() {
        return schedule;
    }

    public void setSchedule(MonthlySchedule schedule) {
        this.schedule = schedule;
    }

    /** 1 to 9. */
    public int getSlot() {
        return slot;
    }

    public void setSlot(int slot) {
        this.slot = slot;
    }

    /** サービス種類コード. */
    public String getServiceType() {
        return serviceType;
    }

    public void setServiceType(String serviceType) {
        this.serviceType = Texts.blankToNull(serviceType);
    }

    /** 支給限度基準額. */
    public Integer getLimitUnits() {
        return limitUnits;
    }

    public void setLimitUnits(Integer limitUnits) {
        this.limitUnits = limitUnits;
    }

    /** 合計単位数. */
    public Integer getTotalUnits() {
        return totalUnits;
    }

    public void setTotalUnits(Integer totalUnits) {
        this.totalUnits = totalUnits;
    }

    /** 限度超単位数. */
    public Integer getOverUnits() {
        return overUnits;
    }

    public void setOverUnits(Integer overUnits) {
        this.overUnits = overUnits;
    }
}
