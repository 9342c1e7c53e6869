package careplan.office;

import careplan.base.BaseEntity;
import careplan.base.Texts;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A service type that an office provides. */
@Entity
@Table(name = "office_service")
public class OfficeService extends BaseEntity {

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "office_id", nullable = false)
    private Office office;

    @NotNull
    @Size(max = 2)
    @Column(name = "service_type", length = 2, nullable = false)
    private String serviceType;

    /** The office. */
    public Office getOffice() {
        return office;
    }

    public void setOffice(Office office) {
        this.office = office;
    }

    /** サービス種類コード. */
    public String getServiceType() {
        return serviceType;
    }

    public void setServiceType(String serviceType) {
        this.serviceType = Texts.blankToNull(serviceType);
    }
}
