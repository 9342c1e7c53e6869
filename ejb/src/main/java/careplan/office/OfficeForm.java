package careplan.office;

import careplan.exchange.ExchangeVersion;
import careplan.exchange.format.CheckDigit;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** A 事業所 as a page edits it, with its service types and satellites. */
public class OfficeForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private Long id;
    private int version;
    private String officeNumber;
    private String name;
    private String kana;
    private OfficeKind kind;
    private String areaGrade;
    private String postalCode;
    private String address1;
    private String address2;
    private String phone;
    private String fax;
    private ExchangeVersion partnerVersion = ExchangeVersion.newest();
    private boolean oneByOne;
    private Integer actualsDueDay;
    private boolean active = true;
    private Long siteId;
    private List<String> serviceTypes = new ArrayList<>();
    private List<SatelliteForm> satellites = new ArrayList<>();
    private List<DiscountForm> discounts = new ArrayList<>();

    /** What is kept of it. */
    static OfficeForm of(
            Office office, List<String> serviceTypes, List<SatelliteForm> satellites, List<DiscountForm> discounts) {
        OfficeForm form = new OfficeForm();
        form.id = office.getId();
        form.version = office.getVersion();
        form.officeNumber = office.getOfficeNumber();
        form.name = office.getName();
        form.kana = office.getKana();
        form.kind = office.getKind();
        form.areaGrade = office.getAreaGrade();
        form.postalCode = office.getPostalCode();
        form.address1 = office.getAddress1();
        form.address2 = office.getAddress2();
        form.phone = office.getPhone();
        form.fax = office.getFax();
        form.partnerVersion = office.getPartnerVersion();
        form.oneByOne = office.isOneByOne();
        form.actualsDueDay = office.getActualsDueDay();
        form.active = office.isActive();
        form.siteId = office.getSite() == null ? null : office.getSite().getId();
        form.serviceTypes = new ArrayList<>(serviceTypes);
        form.satellites = new ArrayList<>(satellites);
        form.discounts = new ArrayList<>(discounts);
        return form;
    }

    /** Whether the number's check digit is wrong: worth a warning, since real numbers have it right. */
    public boolean isDoubtful() {
        return officeNumber != null && !CheckDigit.officeNumberCorrect(officeNumber);
    }

    /** Null for a new one. */
    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    /** As it was read. */
    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    /** 事業所番号. */
    public String getOfficeNumber() {
        return officeNumber;
    }

    public void setOfficeNumber(String officeNumber) {
        this.officeNumber = officeNumber;
    }

    /** 事業所名. */
    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    /** フリガナ. */
    public String getKana() {
        return kana;
    }

    public void setKana(String kana) {
        this.kana = kana;
    }

    /** 種別. */
    public OfficeKind getKind() {
        return kind;
    }

    public void setKind(OfficeKind kind) {
        this.kind = kind;
    }

    /** 地域区分: 00 to 07. */
    public String getAreaGrade() {
        return areaGrade;
    }

    public void setAreaGrade(String areaGrade) {
        this.areaGrade = areaGrade;
    }

    /** 郵便番号. */
    public String getPostalCode() {
        return postalCode;
    }

    public void setPostalCode(String postalCode) {
        this.postalCode = postalCode;
    }

    /** 住所１. */
    public String getAddress1() {
        return address1;
    }

    public void setAddress1(String address1) {
        this.address1 = address1;
    }

    /** 住所２. */
    public String getAddress2() {
        return address2;
    }

    public void setAddress2(String address2) {
        this.address2 = address2;
    }

    /** 電話番号. */
    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    /** FAX番号. */
    public String getFax() {
        return fax;
    }

    public void setFax(String fax) {
        this.fax = fax;
    }

    /** The version in which it exchanges files. */
    public ExchangeVersion getPartnerVersion() {
        return partnerVersion;
    }

    public void setPartnerVersion(ExchangeVersion partnerVersion) {
        this.partnerVersion = partnerVersion;
    }

    /** 1名ずつ: whether each client is sent in a unit of its own. */
    public boolean isOneByOne() {
        return oneByOne;
    }

    public void setOneByOne(boolean oneByOne) {
        this.oneByOne = oneByOne;
    }

    /** The day of the following month by which actuals are expected, 1 to 31; null for none. */
    public Integer getActualsDueDay() {
        return actualsDueDay;
    }

    public void setActualsDueDay(Integer actualsDueDay) {
        this.actualsDueDay = actualsDueDay;
    }

    /** False once it has closed. */
    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    /** 拠点 of an own office, or null. */
    public Long getSiteId() {
        return siteId;
    }

    public void setSiteId(Long siteId) {
        this.siteId = siteId;
    }

    /** サービス種類, codes. */
    public List<String> getServiceTypes() {
        return serviceTypes;
    }

    public void setServiceTypes(List<String> serviceTypes) {
        this.serviceTypes = serviceTypes;
    }

    /** サテライト; rows left blank are not kept. */
    public List<SatelliteForm> getSatellites() {
        return satellites;
    }

    public void setSatellites(List<SatelliteForm> satellites) {
        this.satellites = satellites;
    }

    /** 割引; rows left blank are not kept. */
    public List<DiscountForm> getDiscounts() {
        return discounts;
    }

    public void setDiscounts(List<DiscountForm> discounts) {
        this.discounts = discounts;
    }
}
