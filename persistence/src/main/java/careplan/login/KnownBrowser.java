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
import java.time.LocalDateTime;

/** A browser in which somebody has logged in before: what others guess elsewhere does not make it wait. */
@Entity
@Table(name = "known_browser")
public class KnownBrowser extends BaseEntity {

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "staff_id", nullable = false)
    private Staff staff;

    @NotNull
    @Size(max = 64)
    @Column(name = "token_hash", length = 64, nullable = false)
    private String tokenHash;

    @NotNull
    @Column(name = "used_at", nullable = false)
    private LocalDateTime usedAt;

    /** For JPA. */
    protected KnownBrowser() {}

    /** Of the token in the browser's cookie only the hash is kept. */
    public KnownBrowser(Staff staff, String tokenHash, LocalDateTime now) {
        this.staff = staff;
        this.tokenHash = tokenHash;
        this.usedAt = now;
    }

    /** Who. */
    public Staff getStaff() {
        return staff;
    }

    /** Of the token in its cookie. */
    public String getTokenHash() {
        return tokenHash;
    }

    /** The last login. */
    public LocalDateTime getUsedAt() {
        return usedAt;
    }

    public void setUsedAt(LocalDateTime usedAt) {
        this.usedAt = usedAt;
    }
}
