package careplan.master;

import careplan.client.CareLevel;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** 区分支給限度基準額 of a care level from a date on. */
@Entity
@Table(name = "care_level_limit")
public class CareLevelLimit extends SuppliedRow {

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(name = "care_level", length = 30, nullable = false)
    private CareLevel careLevel;

    @NotNull
    @Column(name = "valid_from", nullable = false)
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Column(name = "units", nullable = false)
    private int units;

    /** 要介護状態区分. */
    public CareLevel getCareLevel() {
        return careLevel;
    }

    public void setCareLevel(CareLevel careLevel) {
        this.careLevel = careLevel;
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

    /** Units a month. */
    public int getUnits() {
        return units;
    }

    public void setUnits(int units) {
        this.units = units;
    }
}
