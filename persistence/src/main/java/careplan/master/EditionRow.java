package careplan.master;

import careplan.base.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.validation.constraints.NotNull;

/** A row that comes with an edition of master data, and counts with it: see {@link MasterEditions}. */
@MappedSuperclass
public abstract class EditionRow extends BaseEntity {

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(name = "state", length = 30, nullable = false)
    private MasterRowState state = MasterRowState.LOADING;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "superseded_by_id")
    private MasterEdition supersededBy;

    /** Whether it counts. Every query asks for {@link MasterRowState#IN_FORCE}. */
    public MasterRowState getState() {
        return state;
    }

    public void setState(MasterRowState state) {
        this.state = state;
    }

    /** The edition it came with; null for limits and prices that came with the product. */
    public abstract MasterEdition getEdition();

    public abstract void setEdition(MasterEdition edition);

    /** The edition that has replaced it, or null. */
    public MasterEdition getSupersededBy() {
        return supersededBy;
    }

    public void setSupersededBy(MasterEdition supersededBy) {
        this.supersededBy = supersededBy;
    }
}
