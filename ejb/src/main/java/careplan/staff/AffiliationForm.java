package careplan.staff;

import java.io.Serializable;
import java.time.LocalDate;

/** A row of 所属情報 as a page edits it. */
public class AffiliationForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private Long id;
    private Long officeId;
    private String officeName;
    private String jobTitle;
    private LocalDate validFrom;
    private LocalDate validTo;

    /** What is kept of it. */
    static AffiliationForm of(StaffAffiliation affiliation) {
        AffiliationForm form = new AffiliationForm();
        form.id = affiliation.getId();
        form.officeId = affiliation.getOffice().getId();
        form.officeName = affiliation.getOffice().getName();
        form.jobTitle = affiliation.getJobTitle();
        form.validFrom = affiliation.getValidFrom();
        form.validTo = affiliation.getValidTo();
        return form;
    }

    /** Null for a new row. */
    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    /** 事業所. */
    public Long getOfficeId() {
        return officeId;
    }

    public void setOfficeId(Long officeId) {
        this.officeId = officeId;
    }

    /** Its name, for the list. */
    public String getOfficeName() {
        return officeName;
    }

    public void setOfficeName(String officeName) {
        this.officeName = officeName;
    }

    /** 職種, or null. */
    public String getJobTitle() {
        return jobTitle;
    }

    public void setJobTitle(String jobTitle) {
        this.jobTitle = jobTitle;
    }

    /** From. */
    public LocalDate getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(LocalDate validFrom) {
        this.validFrom = validFrom;
    }

    /** To, null while it lasts. */
    public LocalDate getValidTo() {
        return validTo;
    }

    public void setValidTo(LocalDate validTo) {
        this.validTo = validTo;
    }
}
