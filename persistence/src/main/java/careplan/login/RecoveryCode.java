package careplan.login;

import careplan.base.BaseEntity;
import careplan.staff.Staff;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** 復旧コード: stands once for a number of the app. The row goes when it is used. */
@Entity
@Table(name = "recovery_code")
public class RecoveryCode extends BaseEntity {

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "staff_id", nullable = false)
    private Staff staff;

    @NotNull
    @Size(max = 64)
    @Column(name = "code_hash", length = 64, nullable = false)
    private String codeHash;

    /** For JPA. */
    protected RecoveryCode() {}

    /** Of the code itself nothing is kept. */
    public RecoveryCode(Staff staff, String codeHash) {
        this.staff = staff;
        this.codeHash = codeHash;
    }

    /** Whose. */
    public Staff getStaff() {
        return staff;
    }

    /** Of the code as it was shown, without its hyphens. */
    public String getCodeHash() {
        return codeHash;
    }
}
