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

/** Wrong passwords for one account from one place: an address, a browser that the account knows, or a page within. */
@Entity
@Table(name = "login_throttle")
public class LoginThrottle extends BaseEntity {

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "staff_id", nullable = false)
    private Staff staff;

    @NotNull
    @Size(max = 80)
    @Column(name = "source", length = 80, nullable = false)
    private String source;

    @Column(name = "failures", nullable = false)
    private int failures;

    @Column(name = "allowed_from")
    private LocalDateTime allowedFrom;

    @NotNull
    @Column(name = "changed_at", nullable = false)
    private LocalDateTime changedAt;

    /** For JPA. */
    protected LoginThrottle() {}

    /** Nothing has happened yet. */
    public LoginThrottle(Staff staff, String source, LocalDateTime now) {
        this.staff = staff;
        this.source = source;
        this.changedAt = now;
    }

    /** Whose account. */
    public Staff getStaff() {
        return staff;
    }

    /** From where. */
    public String getSource() {
        return source;
    }

    /** Since the last right password from there. */
    public int getFailures() {
        return failures;
    }

    /** Before it nothing is tried; null where nobody has to wait. */
    public LocalDateTime getAllowedFrom() {
        return allowedFrom;
    }

    /** The last attempt. */
    public LocalDateTime getChangedAt() {
        return changedAt;
    }

    /** Counts an attempt, before its password is looked at. */
    public void count(LocalDateTime now, LocalDateTime nextAllowed) {
        failures++;
        allowedFrom = nextAllowed;
        changedAt = now;
    }
}
