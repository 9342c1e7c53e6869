package careplan.master;

import jakarta.persistence.Column;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;

/** A row of a small table: what came with the product counts from the beginning, without an edition. */
@MappedSuperclass
public abstract class SuppliedRow extends EditionRow {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "edition_id")
    private MasterEdition edition;

    /** The edition once more, 0 without one: a unique key does not tell rows without an edition apart. */
    @Column(name = "edition_key", nullable = false)
    private long editionKey;

    protected SuppliedRow() {
        setState(MasterRowState.IN_FORCE);
    }

    @Override
    public MasterEdition getEdition() {
        return edition;
    }

    @Override
    public void setEdition(MasterEdition edition) {
        this.edition = edition;
        editionKey = edition == null ? 0 : edition.getId();
    }
}
