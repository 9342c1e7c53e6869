package careplan.login;

import careplan.audit.AuditEntry;
import careplan.audit.AuditLog;
import careplan.base.JapanTime;
import careplan.security.CurrentUser;
import careplan.security.PasswordHasher;
import careplan.staff.Staff;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * What surrounds the container's own check of the password: the count of failures and the wait after them.
 *
 * <p>An attempt is counted as a failure before the password is looked at, and a success wipes the count. So a thousand
 * attempts sent at the same moment are slowed down like a thousand in a row.
 */
@Stateless
@PermitAll
public class LoginService {

    /** Of a random password: what an attempt on a name without a hash is compared with, to take the usual time. */
    private static final String NOBODYS_HASH = PasswordHasher.hash("nobody's password".toCharArray());

    @PersistenceContext
    private EntityManager em;

    @EJB
    private CurrentUser currentUser;

    @EJB
    private AuditLog auditLog;

    @EJB
    private UnknownNames unknownNames;

    /**
     * Asks whether the password of this name may be tried now, and counts the attempt if so.
     *
     * @return zero if it may; else how long to wait, and the password must not be tried
     */
    public Duration begin(String loginName) {
        LocalDateTime now = JapanTime.now();
        Optional<Staff> account = find(loginName);
        if (account.isEmpty()) {
            return unknownNames.begin(loginName, now);
        }
        Staff staff = account.get();
        em.refresh(staff, LockModeType.PESSIMISTIC_WRITE);
        LocalDateTime from = staff.getLoginAllowedFrom();
        if (from != null && from.isAfter(now)) {
            return Duration.between(now, from);
        }
        int failures = staff.getFailedLogins() + 1;
        count(staff, failures, now.plus(ThrottlePolicy.waitAfter(failures)));
        return Duration.ZERO;
    }

    /**
     * After the container has refused the password: records it, and spends the time of a comparison where the container
     * had no hash to compare with.
     */
    public void failed(String loginName, char[] password) {
        Optional<Staff> account = find(loginName);
        if (account.isEmpty() || !comparable(account.get())) {
            PasswordHasher.matches(password, NOBODYS_HASH);
        }
        auditLog.record(account.map(staff -> AuditEntry.of("LOGIN_FAILED").subject(Staff.class, staff.getId()))
                .orElse(AuditEntry.of("LOGIN_FAILED")));
    }

    /** After the container has accepted the password: wipes the failures and notes the time. */
    @RolesAllowed("STAFF")
    public void succeeded() {
        Staff staff = currentUser.staff();
        count(staff, 0, null);
        em.createNativeQuery("update staff set last_login_at = ?1 where id = ?2")
                .setParameter(1, JapanTime.now())
                .setParameter(2, staff.getId())
                .executeUpdate();
        auditLog.record(AuditEntry.of("LOGIN"));
    }

    /** Notes that the caller is leaving; to be called before the container forgets them. */
    @RolesAllowed("STAFF")
    public void loggingOut() {
        auditLog.record(AuditEntry.of("LOGOUT"));
    }

    /**
     * The caller's account as it is at this moment.
     *
     * @return empty if it was locked or retired since the login, so that the session must end
     */
    @RolesAllowed("STAFF")
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<Account> account() {
        return currentUser
                .find()
                .map(staff -> new Account(
                        staff.getName(), staff.isMustChangePassword(), staff.isAdmin(), staff.isOperator()));
    }

    private Optional<Staff> find(String loginName) {
        return em.createQuery("select s from Staff s where s.loginName = :login", Staff.class)
                .setParameter("login", loginName)
                .getResultStream()
                .findFirst();
    }

    private static boolean comparable(Staff staff) {
        return staff.isActive() && !staff.isLocked() && staff.getPasswordHash() != null;
    }

    /** Past the entity, since a login must not make an administrator's edit of the same person fail as concurrent. */
    private void count(Staff staff, int failures, LocalDateTime allowedFrom) {
        em.createNativeQuery("update staff set failed_logins = ?1, login_allowed_from = cast(?2 as timestamp)"
                        + " where id = ?3")
                .setParameter(1, failures)
                .setParameter(2, allowedFrom)
                .setParameter(3, staff.getId())
                .executeUpdate();
    }
}
