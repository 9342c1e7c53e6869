package careplan.audit;

import careplan.base.BaseEntity;
import careplan.base.Texts;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;

/** Who did what to whose data, for inspections; written in the transaction of the deed itself. */
@Entity
@Table(name = "audit_event")
public class AuditEvent extends BaseEntity {

    @NotNull
    @Column(name = "occurred_at", nullable = false)
    private LocalDateTime occurredAt;

    @Size(max = 50)
    @Column(name = "login_name", length = 50)
    private String loginName;

    @Column(name = "staff_id")
    private Long staffId;

    @Column(name = "corporation_id")
    private Long corporationId;

    @Column(name = "office_id")
    private Long officeId;

    @NotNull
    @Size(max = 40)
    @Column(name = "action_code", length = 40, nullable = false)
    private String actionCode;

    @Size(max = 40)
    @Column(name = "subject_type", length = 40)
    private String subjectType;

    @Column(name = "subject_id")
    private Long subjectId;

    @Column(name = "client_id")
    private Long clientId;

    @Column(name = "request_id")
    private Long requestId;

    @Size(max = 500)
    @Column(name = "detail", length = 500)
    private String detail;

    @Size(max = 45)
    @Column(name = "address", length = 45)
    private String address;

    @Size(max = 40)
    @Column(name = "browser", length = 40)
    private String browser;

    @Column(name = "chain_no")
    private Long chainNo;

    @Size(max = 65)
    @Column(name = "seal", length = 65)
    private String seal;

    /** When. */
    public LocalDateTime getOccurredAt() {
        return occurredAt;
    }

    public void setOccurredAt(LocalDateTime occurredAt) {
        this.occurredAt = occurredAt;
    }

    /** Who, as logged in. */
    public String getLoginName() {
        return loginName;
    }

    public void setLoginName(String loginName) {
        this.loginName = Texts.blankToNull(loginName);
    }

    /** Who, as staff. */
    public Long getStaffId() {
        return staffId;
    }

    public void setStaffId(Long staffId) {
        this.staffId = staffId;
    }

    /** Whose administrators may read it; null for attempts with names that nobody has. */
    public Long getCorporationId() {
        return corporationId;
    }

    public void setCorporationId(Long corporationId) {
        this.corporationId = corporationId;
    }

    /** For which office. */
    public Long getOfficeId() {
        return officeId;
    }

    public void setOfficeId(Long officeId) {
        this.officeId = officeId;
    }

    /** What. */
    public String getActionCode() {
        return actionCode;
    }

    public void setActionCode(String actionCode) {
        this.actionCode = Texts.blankToNull(actionCode);
    }

    /** To what kind of thing. */
    public String getSubjectType() {
        return subjectType;
    }

    public void setSubjectType(String subjectType) {
        this.subjectType = Texts.blankToNull(subjectType);
    }

    /** To which. */
    public Long getSubjectId() {
        return subjectId;
    }

    public void setSubjectId(Long subjectId) {
        this.subjectId = subjectId;
    }

    /** Whose data. */
    public Long getClientId() {
        return clientId;
    }

    public void setClientId(Long clientId) {
        this.clientId = clientId;
    }

    /** In which request. */
    public Long getRequestId() {
        return requestId;
    }

    public void setRequestId(Long requestId) {
        this.requestId = requestId;
    }

    /** More, without health data. */
    public String getDetail() {
        return detail;
    }

    public void setDetail(String detail) {
        this.detail = Texts.blankToNull(detail);
    }

    /** From where; null for deeds of jobs. */
    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = Texts.blankToNull(address);
    }

    /** With which browser, in a word. */
    public String getBrowser() {
        return browser;
    }

    public void setBrowser(String browser) {
        this.browser = Texts.blankToNull(browser);
    }

    /** Its place in the chain; null until it is sealed, which is less than a minute. */
    public Long getChainNo() {
        return chainNo;
    }

    /** Holds it to the entry before it: {@link AuditSeal}. */
    public String getSeal() {
        return seal;
    }

    /** Takes its place in the chain. */
    public void seal(long no, String value) {
        this.chainNo = no;
        this.seal = value;
    }
}
