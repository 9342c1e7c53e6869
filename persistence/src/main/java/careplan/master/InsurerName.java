package careplan.master;

import careplan.base.Texts;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * The name of the municipality, or 広域連合, with a 保険者番号. It is for proposing a name and never for refusing a number: in
 * what comes with the product 広域連合 are missing, and of a large city it is not told whether its wards are insurers.
 */
@Entity
@Table(name = "insurer_name")
public class InsurerName extends SuppliedRow {

    @NotNull
    @Size(max = 6)
    @Column(name = "insurer_number", length = 6, nullable = false)
    private String insurerNumber;

    @NotNull
    @Size(max = 60)
    @Column(name = "name", length = 60, nullable = false)
    private String name;

    @NotNull
    @Column(name = "valid_from", nullable = false)
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    /** 保険者番号. */
    public String getInsurerNumber() {
        return insurerNumber;
    }

    public void setInsurerNumber(String insurerNumber) {
        this.insurerNumber = Texts.blankToNull(insurerNumber);
    }

    /** 保険者名. */
    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = Texts.blankToNull(name);
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
