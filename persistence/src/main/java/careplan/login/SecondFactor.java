package careplan.login;

import careplan.base.BaseEntity;
import careplan.staff.Staff;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;

/** 二段階認証 of somebody: what the app on a telephone makes its numbers of. In use from the first number on that it has shown. */
@Entity
@Table(name = "second_factor")
public class SecondFactor extends BaseEntity {

    @NotNull
    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "staff_id", nullable = false)
    private Staff staff;

    @NotNull
    @Size(max = 120)
    @Column(name = "secret", length = 120, nullable = false)
    private String secret;

    @Column(name = "confirmed_at")
    private LocalDateTime confirmedAt;

    @Column(name = "last_step", nullable = false)
    private long lastStep;

    /** For JPA. */
    protected SecondFactor() {}

    /**
     * Not in use yet.
     *
     * @param secret as it is to be kept
     */
    public SecondFactor(Staff staff, String secret) {
        this.staff = staff;
        this.secret = secret;
    }

    /** Keeps the secret in this way from now on. */
    public void keep(String kept) {
        secret = kept;
    }

    /** Takes it into use. */
    public void confirm(LocalDateTime now) {
        confirmedAt = now;
    }

    /** Whether the app has shown that it has the secret. */
    public boolean isConfirmed() {
        return confirmedAt != null;
    }

    /**
     * Takes a number, which then counts no more, nor do those before it: whoever has looked over the shoulder comes too late.
     *
     * @param step the half minute to which the number belongs
     * @return whether it was still good
     */
    public boolean take(long step) {
        boolean later = step > lastStep;
        if (later) {
            lastStep = step;
        }
        return later;
    }

    /** Whose. */
    public Staff getStaff() {
        return staff;
    }

    /** As it is kept: in hexadecimal digits, or locked with the key of the server. */
    public String getSecret() {
        return secret;
    }

    /** Null for not yet. */
    public LocalDateTime getConfirmedAt() {
        return confirmedAt;
    }
}
