package careplan.login;

import careplan.audit.AuditEntry;
import careplan.audit.AuditLog;
import careplan.security.CurrentUser;
import careplan.security.PasswordHasher;
import careplan.staff.Staff;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.util.Optional;

/** Changing one's own password (パスワード変更). */
@Stateless
@RolesAllowed("STAFF")
public class PasswordService {

    @EJB
    private CurrentUser currentUser;

    @EJB
    private AuditLog auditLog;

    /**
     * Gives the caller a new password; it counts from the next login on, the present session goes on.
     *
     * @param oldPassword proves that it is not someone else at an unattended screen
     * @param newPassword see {@link PasswordRule}
     * @return the rule that stands against it, and nothing was changed; or empty, and it was
     */
    public Optional<PasswordRule> change(String oldPassword, String newPassword) {
        Staff staff = currentUser.staff();
        if (!PasswordHasher.matches(oldPassword.toCharArray(), staff.getPasswordHash())) {
            auditLog.record(AuditEntry.of("PASSWORD_CHANGE_REFUSED").subject(Staff.class, staff.getId()));
            return Optional.of(PasswordRule.WRONG_OLD);
        }
        Optional<PasswordRule> broken = PasswordRule.broken(newPassword, staff.getLoginName());
        if (broken.isEmpty() && newPassword.equals(oldPassword)) {
            broken = Optional.of(PasswordRule.SAME_AS_OLD);
        }
        if (broken.isEmpty()) {
            staff.setPasswordHash(PasswordHasher.hash(newPassword.toCharArray()));
            staff.setMustChangePassword(false);
            auditLog.record(AuditEntry.of("PASSWORD_CHANGED").subject(Staff.class, staff.getId()));
        }
        return broken;
    }
}
