package careplan.master;

import careplan.base.Texts;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;

/** 単位数単価 of a service type in an area. */
@Entity
@Table(name = "unit_price")
public class UnitPrice extends SuppliedRow {

    @NotNull
    @Size(max = 2)
    @Column(name = "area_grade", length = 2, nullable = false)
    private String areaGrade;

    @NotNull
    @Size(max = 2)
    @Column(name = "service_type", length = 2, nullable = false)
    private String serviceType;

    @NotNull
    @Column(name = "valid_from", nullable = false)
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @NotNull
    @Column(name = "price", precision = 5, scale = 2, nullable = false)
    private BigDecimal price;

    /** 地域区分, as in office. */
    public String getAreaGrade() {
        return areaGrade;
    }

    public void setAreaGrade(String areaGrade) {
        this.areaGrade = Texts.blankToNull(areaGrade);
    }

    /** サービス種類コード. */
    public String getServiceType() {
        return serviceType;
    }

    public void setServiceType(String serviceType) {
        this.serviceType = Texts.blankToNull(serviceType);
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

    /** Yen a unit. */
    public BigDecimal getPrice() {
        return price;
    }

    public void setPrice(BigDecimal price) {
        this.price = price;
    }
}
