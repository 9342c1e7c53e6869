package careplan.client;

import java.io.Serializable;
import java.time.LocalDate;

/** 担当: an office that serves a client, as a page edits it. */
public class ServingOfficeForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private Long id;
    private Long officeId;
    private String officeName;
    private Long careManagerId;
    private String careManagerName;
    private Long careManagementOfficeId;
    private String careManagementOfficeName;
    private Long entrustedOfficeId;
    private String entrustedOfficeName;
    private Long entrustingCenterId;
    private String entrustingCenterName;
    private LocalDate validFrom;
    private LocalDate validTo;

    /** What is kept of it. */
    static ServingOfficeForm of(ClientOffice kept) {
        ServingOfficeForm form = new ServingOfficeForm();
        form.id = kept.getId();
        form.officeId = kept.getOffice().getId();
        form.officeName = kept.getOffice().getName();
        if (kept.getCareManager() != null) {
            form.careManagerId = kept.getCareManager().getId();
            form.careManagerName = kept.getCareManager().getName();
        }
        if (kept.getCareManagementOffice() != null) {
            form.careManagementOfficeId = kept.getCareManagementOffice().getId();
            form.careManagementOfficeName = kept.getCareManagementOffice().getName();
        }
        if (kept.getEntrustedOffice() != null) {
            form.entrustedOfficeId = kept.getEntrustedOffice().getId();
            form.entrustedOfficeName = kept.getEntrustedOffice().getName();
        }
        if (kept.getEntrustingCenter() != null) {
            form.entrustingCenterId = kept.getEntrustingCenter().getId();
            form.entrustingCenterName = kept.getEntrustingCenter().getName();
        }
        form.validFrom = kept.getValidFrom();
        form.validTo = kept.getValidTo();
        return form;
    }

    /** Null for a new row. */
    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    /** The own office. */
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

    /** 担当ケアマネ, or null. */
    public Long getCareManagerId() {
        return careManagerId;
    }

    public void setCareManagerId(Long careManagerId) {
        this.careManagerId = careManagerId;
    }

    /** The name, for the list. */
    public String getCareManagerName() {
        return careManagerName;
    }

    public void setCareManagerName(String careManagerName) {
        this.careManagerName = careManagerName;
    }

    /** 居宅, or null. */
    public Long getCareManagementOfficeId() {
        return careManagementOfficeId;
    }

    public void setCareManagementOfficeId(Long careManagementOfficeId) {
        this.careManagementOfficeId = careManagementOfficeId;
    }

    /** Its name, for the list. */
    public String getCareManagementOfficeName() {
        return careManagementOfficeName;
    }

    public void setCareManagementOfficeName(String careManagementOfficeName) {
        this.careManagementOfficeName = careManagementOfficeName;
    }

    /** 委託先: at a center, the care-management office that it entrusts the client to, or null. */
    public Long getEntrustedOfficeId() {
        return entrustedOfficeId;
    }

    public void setEntrustedOfficeId(Long entrustedOfficeId) {
        this.entrustedOfficeId = entrustedOfficeId;
    }

    /** 委託元: at a care-management office, the center that entrusted the client to it, or null. */
    public Long getEntrustingCenterId() {
        return entrustingCenterId;
    }

    public void setEntrustingCenterId(Long entrustingCenterId) {
        this.entrustingCenterId = entrustingCenterId;
    }

    /** The name of 委託先 or 委託元, for the list; a row has at most one of them. */
    public String getEntrustment() {
        return entrustedOfficeName == null ? entrustingCenterName : entrustedOfficeName;
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
