package careplan.schedule;

import careplan.base.BaseEntity;
import careplan.base.Texts;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/** A line of the 別表 (table 7), with the fields of UPSIKYU; amounts are units or yen as named, null where the standard leaves the field empty. */
@Entity
@Table(name = "statement_line")
public class StatementLine extends BaseEntity {

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "schedule_id", nullable = false)
    private MonthlySchedule schedule;

    @Column(name = "line_no", nullable = false)
    private int lineNo;

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(name = "kind", length = 30, nullable = false)
    private StatementLineKind kind;

    @Size(max = 100)
    @Column(name = "provider_name", length = 100)
    private String providerName;

    @NotNull
    @Size(max = 10)
    @Column(name = "provider_number", length = 10, nullable = false)
    private String providerNumber;

    @Size(max = 2)
    @Column(name = "satellite_branch", length = 2)
    private String satelliteBranch;

    @NotNull
    @Size(max = 6)
    @Column(name = "service_code", length = 6, nullable = false)
    private String serviceCode;

    @Size(max = 100)
    @Column(name = "service_name", length = 100)
    private String serviceName;

    @Size(max = 12)
    @Column(name = "tais_code", length = 12)
    private String taisCode;

    @Size(max = 12)
    @Column(name = "equipment_code", length = 12)
    private String equipmentCode;

    @Size(max = 100)
    @Column(name = "equipment_name", length = 100)
    private String equipmentName;

    @Column(name = "units", nullable = false)
    private int units;

    @Column(name = "discount_rate")
    private Integer discountRate;

    @Column(name = "discounted_units")
    private Integer discountedUnits;

    @Column(name = "times", nullable = false)
    private int times;

    @Column(name = "service_units")
    private Integer serviceUnits;

    @Column(name = "managed_units")
    private Integer managedUnits;

    @Column(name = "type_over_units")
    private Integer typeOverUnits;

    @Column(name = "type_within_units")
    private Integer typeWithinUnits;

    @Column(name = "level_over_units")
    private Integer levelOverUnits;

    @Column(name = "level_within_units")
    private Integer levelWithinUnits;

    @Column(name = "unit_price", precision = 6, scale = 2)
    private BigDecimal unitPrice;

    @Column(name = "total_cost")
    private Integer totalCost;

    @Column(name = "benefit_rate")
    private Integer benefitRate;

    @Column(name = "claimed_amount")
    private Integer claimedAmount;

    @Column(name = "fixed_charge")
    private Integer fixedCharge;

    @Column(name = "client_charge")
    private Integer clientCharge;

    @Column(name = "client_full_charge")
    private Integer clientFullCharge;

    @Column(name = "public_charge")
    private Integer publicCharge;

    @Column(name = "days_before")
    private Integer daysBefore;

    @Column(name = "days_planned")
    private Integer daysPlanned;

    @Column(name = "days_total")
    private Integer daysTotal;

    @Column(name = "over30_days", nullable = false)
    private boolean over30Days;

    @Size(max = 10)
    @Column(name = "office_number", length = 10)
    private String officeNumber;

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

    /** What the line is. */
    public StatementLineKind getKind() {
        return kind;
    }

    public void setKind(StatementLineKind kind) {
        this.kind = kind;
    }

    /** サービス事業所名. */
    public String getProviderName() {
        return providerName;
    }

    public void setProviderName(String providerName) {
        this.providerName = Texts.blankToNull(providerName);
    }

    /** サービス事業所コード; 9999999999 on the grand total. */
    public String getProviderNumber() {
        return providerNumber;
    }

    public void setProviderNumber(String providerNumber) {
        this.providerNumber = Texts.blankToNull(providerNumber);
    }

    /** サテライト枝番. */
    public String getSatelliteBranch() {
        return satelliteBranch;
    }

    public void setSatelliteBranch(String satelliteBranch) {
        this.satelliteBranch = Texts.blankToNull(satelliteBranch);
    }

    /** サービスコード, or TTAAAA, TTEEEE, TTZZZZ, 999999. */
    public String getServiceCode() {
        return serviceCode;
    }

    public void setServiceCode(String serviceCode) {
        this.serviceCode = Texts.blankToNull(serviceCode);
    }

    /** サービス内容, as known here. */
    public String getServiceName() {
        return serviceName;
    }

    public void setServiceName(String serviceName) {
        this.serviceName = Texts.blankToNull(serviceName);
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

    /** 単位数. */
    public int getUnits() {
        return units;
    }

    public void setUnits(int units) {
        this.units = units;
    }

    /** 割引後率 in percent. */
    public Integer getDiscountRate() {
        return discountRate;
    }

    public void setDiscountRate(Integer discountRate) {
        this.discountRate = discountRate;
    }

    /** 割引後単位数. */
    public Integer getDiscountedUnits() {
        return discountedUnits;
    }

    public void setDiscountedUnits(Integer discountedUnits) {
        this.discountedUnits = discountedUnits;
    }

    /** 回数／日数. */
    public int getTimes() {
        return times;
    }

    public void setTimes(int times) {
        this.times = times;
    }

    /** サービス単位／金額. */
    public Integer getServiceUnits() {
        return serviceUnits;
    }

    public void setServiceUnits(Integer serviceUnits) {
        this.serviceUnits = serviceUnits;
    }

    /** 給付管理単位数; null outside the limit. */
    public Integer getManagedUnits() {
        return managedUnits;
    }

    public void setManagedUnits(Integer managedUnits) {
        this.managedUnits = managedUnits;
    }

    /** 種類支給限度基準超単位数. */
    public Integer getTypeOverUnits() {
        return typeOverUnits;
    }

    public void setTypeOverUnits(Integer typeOverUnits) {
        this.typeOverUnits = typeOverUnits;
    }

    /** 種類支給限度基準内単位数. */
    public Integer getTypeWithinUnits() {
        return typeWithinUnits;
    }

    public void setTypeWithinUnits(Integer typeWithinUnits) {
        this.typeWithinUnits = typeWithinUnits;
    }

    /** 区分支給限度基準超単位数. */
    public Integer getLevelOverUnits() {
        return levelOverUnits;
    }

    public void setLevelOverUnits(Integer levelOverUnits) {
        this.levelOverUnits = levelOverUnits;
    }

    /** 区分支給限度基準内単位数. */
    public Integer getLevelWithinUnits() {
        return levelWithinUnits;
    }

    public void setLevelWithinUnits(Integer levelWithinUnits) {
        this.levelWithinUnits = levelWithinUnits;
    }

    /** 単位数単価 in yen. */
    public BigDecimal getUnitPrice() {
        return unitPrice;
    }

    public void setUnitPrice(BigDecimal unitPrice) {
        this.unitPrice = unitPrice;
    }

    /** 費用総額保険／事業対象分 in yen. */
    public Integer getTotalCost() {
        return totalCost;
    }

    public void setTotalCost(Integer totalCost) {
        this.totalCost = totalCost;
    }

    /** 給付率 in percent. */
    public Integer getBenefitRate() {
        return benefitRate;
    }

    public void setBenefitRate(Integer benefitRate) {
        this.benefitRate = benefitRate;
    }

    /** 保険／事業費請求額 in yen. */
    public Integer getClaimedAmount() {
        return claimedAmount;
    }

    public void setClaimedAmount(Integer claimedAmount) {
        this.claimedAmount = claimedAmount;
    }

    /** 定額利用者負担単価金額 in yen. */
    public Integer getFixedCharge() {
        return fixedCharge;
    }

    public void setFixedCharge(Integer fixedCharge) {
        this.fixedCharge = fixedCharge;
    }

    /** 利用者負担保険／事業対象分 in yen. */
    public Integer getClientCharge() {
        return clientCharge;
    }

    public void setClientCharge(Integer clientCharge) {
        this.clientCharge = clientCharge;
    }

    /** 利用者負担（全額負担分） in yen. */
    public Integer getClientFullCharge() {
        return clientFullCharge;
    }

    public void setClientFullCharge(Integer clientFullCharge) {
        this.clientFullCharge = clientFullCharge;
    }

    /** What 介護扶助 bears of the client's share, in yen; no field of the file. */
    public Integer getPublicCharge() {
        return publicCharge;
    }

    public void setPublicCharge(Integer publicCharge) {
        this.publicCharge = publicCharge;
    }

    /** 前月までの利用日数. */
    public Integer getDaysBefore() {
        return daysBefore;
    }

    public void setDaysBefore(Integer daysBefore) {
        this.daysBefore = daysBefore;
    }

    /** 当月の計画利用日数. */
    public Integer getDaysPlanned() {
        return daysPlanned;
    }

    public void setDaysPlanned(Integer daysPlanned) {
        this.daysPlanned = daysPlanned;
    }

    /** 累積利用日数. */
    public Integer getDaysTotal() {
        return daysTotal;
    }

    public void setDaysTotal(Integer daysTotal) {
        this.daysTotal = daysTotal;
    }

    /** ３０日超区分. */
    public boolean isOver30Days() {
        return over30Days;
    }

    public void setOver30Days(boolean over30Days) {
        this.over30Days = over30Days;
    }

    /** 事業所コード, of UPSIKYU as written. */
    public String getOfficeNumber() {
        return officeNumber;
    }

    public void setOfficeNumber(String officeNumber) {
        this.officeNumber = Texts.blankToNull(officeNumber);
    }
}
