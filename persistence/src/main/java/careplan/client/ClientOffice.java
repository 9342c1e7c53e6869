package careplan.client;

import careplan.base.BaseEntity;
import careplan.office.Office;
import careplan.staff.Staff;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** That an office serves a client: 担当. */
@Entity
@Table(name = "client_office")
public class ClientOffice extends BaseEntity {

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "client_id", nullable = false)
    private Client client;

    /** The id once more: a condition that compares it with another entity's would else join the client. */
    @Column(name = "client_id", nullable = false, insertable = false, updatable = false)
    private Long clientId;

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "office_id", nullable = false)
    private Office office;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "care_manager_id")
    private Staff careManager;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "care_management_office_id")
    private Office careManagementOffice;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "entrusted_office_id")
    private Office entrustedOffice;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "entrusting_center_id")
    private Office entrustingCenter;

    @NotNull
    @Column(name = "valid_from", nullable = false)
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    /** Whom. */
    public Client getClient() {
        return client;
    }

    public void setClient(Client client) {
        this.client = client;
    }

    /** The own office that serves the client. */
    public Office getOffice() {
        return office;
    }

    public void setOffice(Office office) {
        this.office = office;
    }

    /** 担当ケアマネ, at a care-management office. */
    public Staff getCareManager() {
        return careManager;
    }

    public void setCareManager(Staff careManager) {
        this.careManager = careManager;
    }

    /** 居宅: at a provider, the office that makes the plan for the client. */
    public Office getCareManagementOffice() {
        return careManagementOffice;
    }

    public void setCareManagementOffice(Office careManagementOffice) {
        this.careManagementOffice = careManagementOffice;
    }

    /** 委託先: at a center, the care-management office that it entrusts the client to; null where it plans by itself. */
    public Office getEntrustedOffice() {
        return entrustedOffice;
    }

    public void setEntrustedOffice(Office entrustedOffice) {
        this.entrustedOffice = entrustedOffice;
    }

    /** 委託元: at a care-management office, the center that entrusted the client to it; null for its own clients. */
    public Office getEntrustingCenter() {
        return entrustingCenter;
    }

    public void setEntrustingCenter(Office entrustingCenter) {
        this.entrustingCenter = entrustingCenter;
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
