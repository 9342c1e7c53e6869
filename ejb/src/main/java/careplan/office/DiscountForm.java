package careplan.office;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A 割引 as a page edits it. */
public class DiscountForm implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int WEEK = 7;

    private String serviceType;
    private Integer percentOff;
    private LocalDate validFrom;
    private LocalDate validTo;
    private String startTime;
    private String endTime;
    private List<String> weekdays = new ArrayList<>(List.of("1", "2", "3", "4", "5", "6", "7"));

    /** What is kept of it. */
    static DiscountForm of(OfficeDiscount discount) {
        DiscountForm form = new DiscountForm();
        form.serviceType = discount.getServiceType();
        form.percentOff = discount.getPercentOff();
        form.validFrom = discount.getValidFrom();
        form.validTo = discount.getValidTo();
        form.startTime = discount.getStartTime();
        form.endTime = discount.getEndTime();
        form.weekdays.removeIf(day -> discount.getWeekdays().charAt(Integer.parseInt(day) - 1) == '0');
        return form;
    }

    OfficeDiscount toDiscount(Office office) {
        OfficeDiscount discount = new OfficeDiscount();
        discount.setOffice(office);
        discount.setServiceType(serviceType);
        discount.setPercentOff(percentOff);
        discount.setValidFrom(validFrom);
        discount.setValidTo(validTo);
        discount.setStartTime(startTime);
        discount.setEndTime(endTime);
        StringBuilder days = new StringBuilder();
        for (int day = 1; day <= WEEK; day++) {
            days.append(weekdays.contains(Integer.toString(day)) ? '1' : '0');
        }
        discount.setWeekdays(days.toString());
        return discount;
    }

    /** Whether nothing is typed, so that the row is not kept. */
    boolean isBlank() {
        return serviceType == null && percentOff == null && validFrom == null;
    }

    /** サービス種類コード. */
    public String getServiceType() {
        return serviceType;
    }

    public void setServiceType(String serviceType) {
        this.serviceType = serviceType;
    }

    /** 割引率 in percent. */
    public Integer getPercentOff() {
        return percentOff;
    }

    public void setPercentOff(Integer percentOff) {
        this.percentOff = percentOff;
    }

    /** 開始日. */
    public LocalDate getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(LocalDate validFrom) {
        this.validFrom = validFrom;
    }

    /** 終了日, null while it lasts. */
    public LocalDate getValidTo() {
        return validTo;
    }

    public void setValidTo(LocalDate validTo) {
        this.validTo = validTo;
    }

    /** HHMM from which services begin, or null. */
    public String getStartTime() {
        return startTime;
    }

    public void setStartTime(String startTime) {
        this.startTime = startTime;
    }

    /** HHMM before which they begin, or null. */
    public String getEndTime() {
        return endTime;
    }

    public void setEndTime(String endTime) {
        this.endTime = endTime;
    }

    /** The weekdays on which it holds: 1 for Monday to 7. */
    public List<String> getWeekdays() {
        return weekdays;
    }

    public void setWeekdays(List<String> weekdays) {
        this.weekdays = weekdays;
    }
}
