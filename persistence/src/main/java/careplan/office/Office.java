package careplan.office;

import careplan.base.BaseEntity;
import careplan.base.Texts;
import careplan.exchange.ExchangeVersion;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.YearMonth;

/** 事業所: one of ours (自社) or of another company (他社); several may share one number. */
@Entity
@Table(name = "office")
public class Office extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "corporation_id")
    private Corporation corporation;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "partner_of_id")
    private Corporation partnerOf;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "site_id")
    private Site site;

    @NotNull
    @Size(max = 10)
    @Column(name = "office_number", length = 10, nullable = false)
    private String officeNumber;

    @NotNull
    @Size(max = 100)
    @Column(name = "name", length = 100, nullable = false)
    private String name;

    @Size(max = 100)
    @Column(name = "kana", length = 100)
    private String kana;

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(name = "kind", length = 30, nullable = false)
    private OfficeKind kind;

    @NotNull
    @Size(max = 2)
    @Column(name = "area_grade", length = 2, nullable = false)
    private String areaGrade;

    @Size(max = 8)
    @Column(name = "postal_code", length = 8)
    private String postalCode;

    @Size(max = 100)
    @Column(name = "address1", length = 100)
    private String address1;

    @Size(max = 100)
    @Column(name = "address2", length = 100)
    private String address2;

    @Size(max = 15)
    @Column(name = "phone", length = 15)
    private String phone;

    @Size(max = 15)
    @Column(name = "fax", length = 15)
    private String fax;

    @NotNull
    @Column(name = "partner_version", length = 30, nullable = false)
    private ExchangeVersion partnerVersion;

    @Column(name = "one_by_one", nullable = false)
    private boolean oneByOne;

    @Min(1)
    @Max(31)
    @Column(name = "actuals_due_day")
    private Integer actualsDueDay;

    @Column(name = "active", nullable = false)
    private boolean active = true;

    /** The corporation of an own office; null for 他社. */
    public Corporation getCorporation() {
        return corporation;
    }

    public void setCorporation(Corporation corporation) {
        this.corporation = corporation;
    }

    /**
     * The corporation in whose 他社情報 it stands; null for an own office. Each corporation keeps records of its own about
     * its partners, and never sees those of another, not even about the same office.
     */
    public Corporation getPartnerOf() {
        return partnerOf;
    }

    public void setPartnerOf(Corporation partnerOf) {
        this.partnerOf = partnerOf;
    }

    /** 拠点 of an own office. */
    public Site getSite() {
        return site;
    }

    public void setSite(Site site) {
        this.site = site;
    }

    /** 事業所番号, 10 characters, third may be a letter. */
    public String getOfficeNumber() {
        return officeNumber;
    }

    public void setOfficeNumber(String officeNumber) {
        this.officeNumber = Texts.blankToNull(officeNumber);
    }

    /** 事業所名. */
    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = Texts.blankToNull(name);
    }

    /** 事業所名フリガナ. */
    public String getKana() {
        return kana;
    }

    public void setKana(String kana) {
        this.kana = Texts.blankToNull(kana);
    }

    /** What it is in the exchange. */
    public OfficeKind getKind() {
        return kind;
    }

    public void setKind(OfficeKind kind) {
        this.kind = kind;
    }

    /** 地域区分: 01 to 07 for １級地 to ７級地, 00 for その他; decides the unit price. */
    public String getAreaGrade() {
        return areaGrade;
    }

    public void setAreaGrade(String areaGrade) {
        this.areaGrade = Texts.blankToNull(areaGrade);
    }

    /** 郵便番号 XXX-XXXX. */
    public String getPostalCode() {
        return postalCode;
    }

    public void setPostalCode(String postalCode) {
        this.postalCode = Texts.blankToNull(postalCode);
    }

    /** 住所１. */
    public String getAddress1() {
        return address1;
    }

    public void setAddress1(String address1) {
        this.address1 = Texts.blankToNull(address1);
    }

    /** 住所２. */
    public String getAddress2() {
        return address2;
    }

    public void setAddress2(String address2) {
        this.address2 = Texts.blankToNull(address2);
    }

    /** 電話番号. */
    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = Texts.blankToNull(phone);
    }

    /** FAX番号. */
    public String getFax() {
        return fax;
    }

    public void setFax(String fax) {
        this.fax = Texts.blankToNull(fax);
    }

    /** The version in which this office exchanges files; shown where it is chosen as a destination. */
    public ExchangeVersion getPartnerVersion() {
        return partnerVersion;
    }

    public void setPartnerVersion(ExchangeVersion partnerVersion) {
        this.partnerVersion = partnerVersion;
    }

    /** 1名ずつ: whether each client goes to this office in a unit of its own, since it reads the first of a file only. */
    public boolean isOneByOne() {
        return oneByOne;
    }

    public void setOneByOne(boolean oneByOne) {
        this.oneByOne = oneByOne;
    }

    /** The day of the following month by which this office expects the actuals; null for none. */
    public Integer getActualsDueDay() {
        return actualsDueDay;
    }

    public void setActualsDueDay(Integer actualsDueDay) {
        this.actualsDueDay = actualsDueDay;
    }

    /** Until when the actuals of {@code month} are expected; null where the office has set no day. */
    public LocalDate actualsDue(YearMonth month) {
        YearMonth next = month.plusMonths(1);
        return actualsDueDay == null ? null : next.atDay(Math.min(actualsDueDay, next.lengthOfMonth()));
    }

    /** False once the office has closed. */
    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    /** Whether it is one of ours (自社) and not another company's (他社). */
    public boolean isOwn() {
        return corporation != null;
    }
}
