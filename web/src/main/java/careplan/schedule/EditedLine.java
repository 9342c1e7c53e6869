package careplan.schedule;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** A line of the month as it stands on the screen, changed or not; the dialog writes into it. */
public class EditedLine implements OrderedLine, Serializable {

    private static final long serialVersionUID = 1L;
    private static final String NO_TIME = "9999";

    private final Integer lineNo;
    private String serviceCode;
    private String serviceName;
    private int units;
    private boolean asksForUnits;
    private String startTime;
    private String endTime;
    private String providerNumber;
    private String providerName;
    private String satelliteBranch;
    private String detailCode;
    private String taisCode;
    private String equipmentCode;
    private String equipmentName;
    private boolean over30Days;
    private Integer fixedCharge;
    private String proratedDays;
    private final List<GivenVisit> givenVisits;
    private List<Integer> planned;
    private List<Integer> actual;

    /** A new line without days. */
    public EditedLine() {
        this.lineNo = null;
        this.givenVisits = List.of();
        this.planned = new ArrayList<>(Collections.nCopies(DayCounts.DAYS, 0));
        this.actual = new ArrayList<>(Collections.nCopies(DayCounts.DAYS, 0));
    }

    /** The line as it was read. */
    public EditedLine(ScheduleMonth.Line line) {
        this.lineNo = line.lineNo();
        this.serviceCode = line.serviceCode();
        this.serviceName = line.serviceName();
        this.units = line.units();
        this.asksForUnits = line.asksForUnits();
        this.startTime = line.startTime();
        this.endTime = line.endTime();
        this.providerNumber = line.providerNumber();
        this.providerName = line.providerName();
        this.satelliteBranch = line.satelliteBranch();
        this.detailCode = line.detailCode();
        this.taisCode = line.taisCode();
        this.equipmentCode = line.equipmentCode();
        this.equipmentName = line.equipmentName();
        this.fixedCharge = line.fixedCharge();
        this.over30Days = line.over30Days();
        this.proratedDays = line.proratedDays();
        this.givenVisits = line.givenVisits();
        this.planned = new ArrayList<>(line.planned());
        this.actual = new ArrayList<>(line.actual());
    }

    /** A copy, for the dialog to write into until it is confirmed. */
    public EditedLine(EditedLine other) {
        this.lineNo = other.lineNo;
        this.givenVisits = other.givenVisits;
        this.planned = new ArrayList<>(other.planned);
        this.actual = new ArrayList<>(other.actual);
        takeFields(other);
    }

    /** A new line of the same service, beyond 30 days in a row, without days. */
    EditedLine beyondThirtyDays() {
        EditedLine line = new EditedLine();
        line.takeFields(this);
        line.over30Days = true;
        return line;
    }

    /** Takes over everything but the days. */
    final void takeFields(EditedLine other) {
        this.serviceCode = other.serviceCode;
        this.serviceName = other.serviceName;
        this.units = other.units;
        this.asksForUnits = other.asksForUnits;
        this.startTime = other.startTime;
        this.endTime = other.endTime;
        this.providerNumber = other.providerNumber;
        this.providerName = other.providerName;
        this.satelliteBranch = other.satelliteBranch;
        this.detailCode = other.detailCode;
        this.taisCode = other.taisCode;
        this.equipmentCode = other.equipmentCode;
        this.equipmentName = other.equipmentName;
        this.over30Days = other.over30Days;
        this.fixedCharge = other.fixedCharge;
        this.proratedDays = other.proratedDays;
    }

    /** The wish that the service is asked to keep. */
    ScheduleEdit.Line toWish() {
        return new ScheduleEdit.Line(
                lineNo,
                serviceCode,
                Objects.requireNonNullElse(startTime, NO_TIME),
                Objects.requireNonNullElse(endTime, NO_TIME),
                providerNumber,
                providerName,
                satelliteBranch,
                detailCode,
                taisCode,
                equipmentCode,
                equipmentName,
                over30Days,
                new ScheduleEdit.Charge(units, fixedCharge, proratedDays),
                List.copyOf(planned),
                List.copyOf(actual));
    }

    /** What makes it the same service as a line of another reading of the month. */
    ServiceKey key() {
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

    /** Whether it ends on the day after the one on which it begins, going by its times. */
    boolean endsOnTheNextDay() {
        return startTime != null && endTime != null && endTime.compareTo(startTime) <= 0;
    }

    /** The line it changes, or null for a new one. */
    public Integer getLineNo() {
        return lineNo;
    }

    @Override
    public String getServiceCode() {
        return serviceCode;
    }

    public void setServiceCode(String serviceCode) {
        this.serviceCode = serviceCode;
    }

    @Override
    public String getServiceName() {
        return serviceName;
    }

    public void setServiceName(String serviceName) {
        this.serviceName = serviceName;
    }

    public int getUnits() {
        return units;
    }

    public void setUnits(int units) {
        this.units = units;
    }

    /** Whether the units are typed, since no table knows them. */
    public boolean isAsksForUnits() {
        return asksForUnits;
    }

    public void setAsksForUnits(boolean asksForUnits) {
        this.asksForUnits = asksForUnits;
    }

    /** HHMM, or null for services without a time. */
    @Override
    public String getStartTime() {
        return startTime;
    }

    public void setStartTime(String startTime) {
        this.startTime = startTime;
    }

    @Override
    public String getEndTime() {
        return endTime;
    }

    public void setEndTime(String endTime) {
        this.endTime = endTime;
    }

    @Override
    public String getProviderNumber() {
        return providerNumber;
    }

    public void setProviderNumber(String providerNumber) {
        this.providerNumber = providerNumber;
    }

    public String getProviderName() {
        return providerName;
    }

    public void setProviderName(String providerName) {
        this.providerName = providerName;
    }

    @Override
    public String getSatelliteBranch() {
        return satelliteBranch;
    }

    public void setSatelliteBranch(String satelliteBranch) {
        this.satelliteBranch = satelliteBranch;
    }

    public String getDetailCode() {
        return detailCode;
    }

    public void setDetailCode(String detailCode) {
        this.detailCode = detailCode;
    }

    public String getTaisCode() {
        return taisCode;
    }

    public void setTaisCode(String taisCode) {
        this.taisCode = taisCode;
    }

    public String getEquipmentCode() {
        return equipmentCode;
    }

    public void setEquipmentCode(String equipmentCode) {
        this.equipmentCode = equipmentCode;
    }

    public String getEquipmentName() {
        return equipmentName;
    }

    public void setEquipmentName(String equipmentName) {
        this.equipmentName = equipmentName;
    }

    public boolean isOver30Days() {
        return over30Days;
    }

    public void setOver30Days(boolean over30Days) {
        this.over30Days = over30Days;
    }

    /** 定額利用者負担単価 in yen, or null. */
    public Integer getFixedCharge() {
        return fixedCharge;
    }

    public void setFixedCharge(Integer fixedCharge) {
        this.fixedCharge = fixedCharge;
    }

    public void setProratedDays(String proratedDays) {
        this.proratedDays = proratedDays;
    }

    /** 日割対象日: 31 digits of 0 and 1, or null. */
    public String getProratedDays() {
        return proratedDays;
    }

    /** What of 実績 its provider reported otherwise than this line says, which only files bring. */
    public List<GivenVisit> getGivenVisits() {
        return givenVisits;
    }

    /** Whether its provider reported other units, which our own 別表 does not count. */
    public boolean isUnitsReported() {
        return givenVisits.stream().anyMatch(visit -> visit.units() != null);
    }

    /** 31 counts, day 1 first; the list itself. */
    public List<Integer> getPlanned() {
        return planned;
    }

    void setPlanned(List<Integer> planned) {
        this.planned = planned;
    }

    /** 31 counts, day 1 first; the list itself. */
    public List<Integer> getActual() {
        return actual;
    }

    void setActual(List<Integer> actual) {
        this.actual = actual;
    }

    /** 予定 合計回数. */
    public int getPlannedTotal() {
        return planned.stream().mapToInt(Integer::intValue).sum();
    }

    /** 実績 合計回数. */
    public int getActualTotal() {
        return actual.stream().mapToInt(Integer::intValue).sum();
    }
}
