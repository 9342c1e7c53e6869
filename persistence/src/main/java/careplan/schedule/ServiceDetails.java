package careplan.schedule;

import careplan.base.Texts;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.Objects;

/**
 * What a line of table 6 says of its service: what makes it the same service ({@link #key}), its names and its fixed charge.
 * A line that is kept, shown, typed or wished for holds one.
 */
@Embeddable
public class ServiceDetails implements Serializable {

    private static final long serialVersionUID = 1L;

    @NotNull
    @Size(max = 6)
    @Column(name = "service_code", length = 6, nullable = false)
    private String serviceCode;

    @Size(max = 100)
    @Column(name = "service_name", length = 100)
    private String serviceName;

    @Size(max = 4)
    @Column(name = "start_time", length = 4, nullable = false)
    private String startTime = ServiceKey.NO_TIME;

    @Size(max = 4)
    @Column(name = "end_time", length = 4, nullable = false)
    private String endTime = ServiceKey.NO_TIME;

    @Column(name = "units", nullable = false)
    private int units;

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

    public ServiceDetails() {}

    /** A copy, to be changed by itself. */
    public ServiceDetails(ServiceDetails other) {
        serviceCode = other.serviceCode;
        serviceName = other.serviceName;
        startTime = other.startTime;
        endTime = other.endTime;
        units = other.units;
        fixedCharge = other.fixedCharge;
        providerNumber = other.providerNumber;
        providerName = other.providerName;
        satelliteBranch = other.satelliteBranch;
        detailCode = other.detailCode;
        taisCode = other.taisCode;
        equipmentCode = other.equipmentCode;
        equipmentName = other.equipmentName;
        over30Days = other.over30Days;
        proratedDays = other.proratedDays;
    }

    /** What makes it the same service as that of another line. */
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

    /** Whether it has a time at all. */
    public boolean isTimed() {
        return !ServiceKey.NO_TIME.equals(startTime);
    }

    /** サービスコード: service type 2 and item 4. */
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

    /** サービス開始時刻 HHMM; 9999 for services without a time, also where null or nothing is set. */
    public String getStartTime() {
        return startTime;
    }

    public void setStartTime(String startTime) {
        this.startTime = Objects.requireNonNullElse(Texts.blankToNull(startTime), ServiceKey.NO_TIME);
    }

    /** サービス終了時刻 HHMM; 9999 likewise. */
    public String getEndTime() {
        return endTime;
    }

    public void setEndTime(String endTime) {
        this.endTime = Objects.requireNonNullElse(Texts.blankToNull(endTime), ServiceKey.NO_TIME);
    }

    /** 単位数 of one service; 0 where it cannot be computed. */
    public int getUnits() {
        return units;
    }

    public void setUnits(int units) {
        this.units = units;
    }

    /** 定額利用者負担単価 in yen for a service with a fixed charge (A4, A8); null for others. */
    public Integer getFixedCharge() {
        return fixedCharge;
    }

    public void setFixedCharge(Integer fixedCharge) {
        this.fixedCharge = fixedCharge;
    }

    /** サービス事業者コード. */
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

    @Override
    public boolean equals(Object other) {
        return other instanceof ServiceDetails that
                && key().equals(that.key())
                && Objects.equals(serviceName, that.serviceName)
                && Objects.equals(providerName, that.providerName)
                && Objects.equals(fixedCharge, that.fixedCharge)
                && Objects.equals(taisCode, that.taisCode)
                && Objects.equals(equipmentCode, that.equipmentCode);
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }
}
