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

/** Somebody who is logged in, at one browser. The session ends when this row is gone. */
@Entity
@Table(name = "login_session")
public class LoginSession extends BaseEntity {

    /** However busy: nobody works longer without a break. */
    public static final int LONGEST_HOURS = 12;

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "staff_id", nullable = false)
    private Staff staff;

    @NotNull
    @Size(max = 64)
    @Column(name = "token_hash", length = 64, nullable = false)
    private String tokenHash;

    @NotNull
    @Column(name = "started_at", nullable = false)
    private LocalDateTime startedAt;

    @NotNull
    @Column(name = "seen_at", nullable = false)
    private LocalDateTime seenAt;

    @Size(max = 45)
    @Column(name = "address", length = 45)
    private String address;

    @Size(max = 40)
    @Column(name = "browser", length = 40)
    private String browser;

    @Column(name = "factor_due", nullable = false)
    private boolean factorDue;

    /** For JPA. */
    protected LoginSession() {}

    /** Begins now; of the token in the server's session only the hash is kept. */
    public LoginSession(Staff staff, String tokenHash, LocalDateTime now, String address, String browser) {
        this.staff = staff;
        this.tokenHash = tokenHash;
        this.startedAt = now;
        this.seenAt = now;
        this.address = address;
        this.browser = browser;
    }

    /** Whether it has lasted as long as any may. */
    public boolean isOver(LocalDateTime now) {
        return startedAt.plusHours(LONGEST_HOURS).isBefore(now);
    }

    /** Whether the person has still to show the second factor before anything else. */
    public boolean isFactorDue() {
        return factorDue;
    }

    public void setFactorDue(boolean factorDue) {
        this.factorDue = factorDue;
    }

    /** Who. */
    public Staff getStaff() {
        return staff;
    }

    /** Of the token in the server's session. */
    public String getTokenHash() {
        return tokenHash;
    }

    /** The login. */
    public LocalDateTime getStartedAt() {
        return startedAt;
    }

    /** The last request, to a few minutes. */
    public LocalDateTime getSeenAt() {
        return seenAt;
    }

    /** From where. */
    public String getAddress() {
        return address;
    }

    /** With which browser, in a word. */
    public String getBrowser() {
        return browser;
    }
}
