package careplan.audit;

import careplan.base.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Size;

/** The end of the chain of the audit log: the only row of its table. */
@Entity
@Table(name = "audit_chain")
public class AuditChainEnd extends BaseEntity {

    /** The id of the only row. */
    public static final long ID = 1;

    @Column(name = "last_no", nullable = false)
    private long lastNo;

    @Size(max = 65)
    @Column(name = "last_seal", length = 65)
    private String lastSeal;

    /** How many entries were ever sealed. */
    public long getLastNo() {
        return lastNo;
    }

    /** The seal of the last of them. */
    public String getLastSeal() {
        return lastSeal == null ? AuditSeal.NONE : lastSeal;
    }

    /** Puts an entry behind the last one. */
    void append(AuditEvent event, AuditSeal seal) {
        String value = seal.of(getLastSeal(), lastNo + 1, event);
        lastNo++;
        lastSeal = value;
        event.seal(lastNo, value);
    }
}
