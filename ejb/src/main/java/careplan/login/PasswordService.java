package careplan.login;

import careplan.audit.AuditEntry;
import careplan.audit.AuditLog;
import careplan.base.JapanTime;
import careplan.security.CurrentUser;
import careplan.security.PasswordHasher;
import careplan.staff.Staff;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDateTime;
import java.util.Optional;

/** Changing one's own password (パスワード変更). */
@Stateless
@RolesAllowed("STAFF")
public class PasswordService {

    private static final String HERE = "page password";

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @Inject
    private LoginRecords logins;

    @EJB
    private CurrentUser currentUser;

    @EJB
    private AuditLog auditLog;

    /**
     * Gives the caller a new password; it counts from the next login on. The present session goes on, all others of the
     * caller end.
     *
     * @param oldPassword proves that it is not someone else at an unattended screen
     * @param newPassword see {@link PasswordRule}
     * @param session what stands for the present session
     * @return the rule that stands against it, and nothing was changed; or empty, and it was
     */
    public Optional<PasswordRule> change(String oldPassword, String newPassword, String session) {
        Staff staff = currentUser.staff();
        Optional<PasswordRule> broken = checkOld(staff, oldPassword)
                .or(() -> PasswordRule.broken(newPassword, staff.getLoginName()))
                .or(() -> newPassword.equals(oldPassword) ? Optional.of(PasswordRule.SAME_AS_OLD) : Optional.empty());
        if (broken.isEmpty()) {
            staff.setPasswordHash(PasswordHasher.hash(newPassword.toCharArray()));
            staff.setMustChangePassword(false);
            logins.endSessions(staff, session);
            auditLog.record(AuditEntry.of("PASSWORD_CHANGED").subject(Staff.class, staff.getId()));
        }
        return broken;
    }

    /** Counted and slowed down as at the login, or else an unattended screen would be the better place to guess. */
    private Optional<PasswordRule> checkOld(Staff staff, String oldPassword) {
        LocalDateTime now = JapanTime.now();
        em.refresh(staff, LockModeType.PESSIMISTIC_WRITE);
        LoginThrottle throttle = logins.throttle(staff, HERE, now);
        if (throttle.getAllowedFrom() != null && throttle.getAllowedFrom().isAfter(now)) {
            return Optional.of(PasswordRule.WAIT);
        }
        if (!PasswordHasher.matches(oldPassword.toCharArray(), staff.getPasswordHash())) {
            throttle.count(now, now.plus(ThrottlePolicy.waitAfter(throttle.getFailures() + 1)));
            auditLog.record(AuditEntry.of("PASSWORD_CHANGE_REFUSED").subject(Staff.class, staff.getId()));
            return Optional.of(PasswordRule.WRONG_OLD);
        }
        em.remove(throttle);
        return Optional.empty();
    }
}
