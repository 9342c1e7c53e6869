package careplan.audit;

import careplan.base.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;

/** What stands in the chain in the place of entries that were removed by age. */
@Entity
@Table(name = "audit_mark")
public class AuditMark extends BaseEntity {

    @Column(name = "first_no", nullable = false)
    private long firstNo;

    @Column(name = "last_no", nullable = false)
    private long lastNo;

    @NotNull
    @Size(max = 65)
    @Column(name = "last_seal", length = 65, nullable = false)
    private String lastSeal;

    @NotNull
    @Column(name = "removed_at", nullable = false)
    private LocalDateTime removedAt;

    @NotNull
    @Size(max = 65)
    @Column(name = "seal", length = 65, nullable = false)
    private String seal;

    /** For JPA. */
    protected AuditMark() {}

    /**
     * Stands for a run of entries without a gap.
     *
     * @param first the first of them
     * @param last the last of them
     */
    AuditMark(AuditEvent first, AuditEvent last, LocalDateTime now, AuditSeal sealing) {
        this.firstNo = first.getChainNo();
        this.lastNo = last.getChainNo();
        this.lastSeal = last.getSeal();
        this.removedAt = now;
        this.seal = sealing.of(this);
    }

    /** The first entry that was removed. */
    public long getFirstNo() {
        return firstNo;
    }

    /** The last one. */
    public long getLastNo() {
        return lastNo;
    }

    /** Its seal, to which the next entry is held. */
    public String getLastSeal() {
        return lastSeal;
    }

    /** When they were removed. */
    public LocalDateTime getRemovedAt() {
        return removedAt;
    }

    /** Of the mark itself. */
    public String getSeal() {
        return seal;
    }
}
