package careplan.schedule;

import careplan.base.BaseEntity;
import careplan.base.Texts;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** A line of 利用票・提供票 (table 6): a service at a provider and a time, with its planned and actual days. */
@Entity
@Table(name = "schedule_line")
public class ScheduleLine extends BaseEntity implements OrderedLine {

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "schedule_id", nullable = false)
    private MonthlySchedule schedule;

    @Column(name = "line_no", nullable = false)
    private int lineNo;

    @NotNull
    @Size(max = 6)
    @Column(name = "service_code", length = 6, nullable = false)
    private String serviceCode;

    @Size(max = 100)
    @Column(name = "service_name", length = 100)
    private String serviceName;

    @NotNull
    @Size(max = 4)
    @Column(name = "start_time", length = 4, nullable = false)
    private String startTime;

    @NotNull
    @Size(max = 4)
    @Column(name = "end_time", length = 4, nullable = false)
    private String endTime;

    @Column(name = "units", nullable = false)
    private int units;

    @Column(name = "discount_rate")
    private Integer discountRate;

    @Column(name = "fixed_charge")
    private Integer fixedCharge;

    @NotNull
    @Size(max = 10)
    @Column(name = "provider_number", length = 10, nullable = false)
    private String providerNumber;

    @Size(max = 100)
    @Column(name = "provider_name", length = 100)
    private String providerName;

    @Size(max = 2)
    @Column(name = "satellite_branch", length = 2)
    private String satelliteBranch;

    @Size(max = 10)
    @Column(name = "detail_code", length = 10)
    private String detailCode;

    @Size(max = 12)
    @Column(name = "tais_code", length = 12)
    private String taisCode;

    @Size(max = 12)
    @Column(name = "equipment_code", length = 12)
    private String equipmentCode;

    @Size(max = 100)
    @Column(name = "equipment_name", length = 100)
    private String equipmentName;

    @Column(name = "over30_days", nullable = false)
    private boolean over30Days;

    @Size(max = 31)
    @Column(name = "prorated_days", length = 31)
    private String proratedDays;

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

    /** サービスコード: service type 2 and item 4. */
    @Override
    public String getServiceCode() {
        return serviceCode;
    }

    public void setServiceCode(String serviceCode) {
        this.serviceCode = Texts.blankToNull(serviceCode);
    }

    /** サービス内容, as known here. */
    @Override
    public String getServiceName() {
        return serviceName;
    }

    public void setServiceName(String serviceName) {
        this.serviceName = Texts.blankToNull(serviceName);
    }

    /** サービス開始時刻 HHMM; 9999 for services without a time. */
    @Override
    public String getStartTime() {
        return startTime;
    }

    public void setStartTime(String startTime) {
        this.startTime = Texts.blankToNull(startTime);
    }

    /** サービス終了時刻 HHMM; 9999 likewise. */
    @Override
    public String getEndTime() {
        return endTime;
    }

    public void setEndTime(String endTime) {
        this.endTime = Texts.blankToNull(endTime);
    }

    /** 単位数 of one service; 0 where it cannot be computed. */
    public int getUnits() {
        return units;
    }

    public void setUnits(int units) {
        this.units = units;
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
                ? units
                : BigDecimal.valueOf(units)
                        .multiply(BigDecimal.valueOf(discountRate))
                        .divide(BigDecimal.valueOf(100), 0, RoundingMode.HALF_UP)
                        .intValueExact();
    }

    /** 定額利用者負担単価 in yen for a service with a fixed charge (A4, A8); null for others. */
    public Integer getFixedCharge() {
        return fixedCharge;
    }

    public void setFixedCharge(Integer fixedCharge) {
        this.fixedCharge = fixedCharge;
    }

    /** サービス事業者コード. */
    @Override
    public String getProviderNumber() {
        return providerNumber;
    }

    public void setProviderNumber(String providerNumber) {
        this.providerNumber = Texts.blankToNull(providerNumber);
    }

    /** サービス事業所名. */
    public String getProviderName() {
        return providerName;
    }

    public void setProviderName(String providerName) {
        this.providerName = Texts.blankToNull(providerName);
    }

    /** サテライト枝番. */
    @Override
    public String getSatelliteBranch() {
        return satelliteBranch;
    }

    public void setSatelliteBranch(String satelliteBranch) {
        this.satelliteBranch = Texts.blankToNull(satelliteBranch);
    }

    /** 明細判別コード. */
    public String getDetailCode() {
        return detailCode;
    }

    public void setDetailCode(String detailCode) {
        this.detailCode = Texts.blankToNull(detailCode);
    }

    /** TAISコード (V4). */
    public String getTaisCode() {
        return taisCode;
    }

    public void setTaisCode(String taisCode) {
        this.taisCode = Texts.blankToNull(taisCode);
    }

    /** 福祉用具届出コード (V4). */
    public String getEquipmentCode() {
        return equipmentCode;
    }

    public void setEquipmentCode(String equipmentCode) {
        this.equipmentCode = Texts.blankToNull(equipmentCode);
    }

    /** 用具名称（機種名） (V4). */
    public String getEquipmentName() {
        return equipmentName;
    }

    public void setEquipmentName(String equipmentName) {
        this.equipmentName = Texts.blankToNull(equipmentName);
    }

    /** ３０日超区分. */
    public boolean isOver30Days() {
        return over30Days;
    }

    public void setOver30Days(boolean over30Days) {
        this.over30Days = over30Days;
    }

    /** 日割対象日: 31 digits of 0 and 1, null unless pro-rated by day. */
    public String getProratedDays() {
        return proratedDays;
    }

    public void setProratedDays(String proratedDays) {
        this.proratedDays = Texts.blankToNull(proratedDays);
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

    /** サービス種類コード: the first two characters of the service code. */
    public String getServiceType() {
        return serviceCode.substring(0, 2);
    }

    /** What makes it the same service as a line of another month, a file or an edit. */
    public ServiceKey key() {
        return new ServiceKey(
                providerNumber,
                satelliteBranch,
                serviceCode,
                startTime,
                endTime,
                units,
                detailCode,
                taisCode,
                equipmentCode,
                equipmentName,
                over30Days,
                proratedDays);
    }

    /** A new line with the same service, tied to no month yet, with other days and without actuals. */
    public ScheduleLine copy(DayCounts otherDays) {
        ScheduleLine copy = new ScheduleLine();
        copy.setServiceCode(getServiceCode());
        copy.setServiceName(getServiceName());
        copy.setStartTime(getStartTime());
        copy.setEndTime(getEndTime());
        copy.setUnits(getUnits());
        copy.setProviderNumber(getProviderNumber());
        copy.setProviderName(getProviderName());
        copy.setSatelliteBranch(getSatelliteBranch());
        copy.setDetailCode(getDetailCode());
        copy.setTaisCode(getTaisCode());
        copy.setEquipmentCode(getEquipmentCode());
        copy.setEquipmentName(getEquipmentName());
        copy.setOver30Days(isOver30Days());
        copy.setProratedDays(getProratedDays());
        copy.setFixedCharge(getFixedCharge());
        copy.setPlanned(otherDays);
        return copy;
    }
}
