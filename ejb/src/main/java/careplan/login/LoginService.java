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
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * What surrounds the container's own check of the password: the count of failures and the wait after them.
 *
 * <p>An attempt is counted by account and place, and as a failure before the password is looked at, and a success wipes the count. So a thousand
 * attempts sent at the same moment are slowed down like a thousand in a row.
 */
@Stateless
@PermitAll
public class LoginService {

    /**
     * Of a random password that nobody kept: what an attempt on a name without a hash is compared with, to take the usual
     * time. Its cost is that of people's ({@code 12}); written down, for to make it took a second and a half of every start.
     */
    static final String NOBODYS_HASH = "$2a$12$UUI/0P73ZF3gkCE0QvXtPOQRrFS7A23UtkwjqhVAYovzKFf29ctTS";

    /** How exactly it is known when a session was last used: a note at every request would be too many. */
    private static final int SEEN_MINUTES = 5;

    private static final int HASH_DIGITS = 16;

    @PersistenceContext
    private EntityManager em;

    @EJB
    private CurrentUser currentUser;

    @EJB
    private AuditLog auditLog;

    @EJB
    private StrangersThrottle strangers;

    @Inject
    private LoginRecords records;

    @Inject
    private SecondFactors factors;

    /**
     * Asks whether the password of this name may be tried now from there, and counts the attempt if so.
     *
     * @return zero if it may; else how long to wait, and the password must not be tried
     */
    public Duration begin(LoginAttempt attempt) {
        LocalDateTime now = JapanTime.now();
        Optional<Staff> account = find(attempt.loginName());
        boolean known = account.isPresent() && records.knows(account.get(), attempt.knownBy());
        Duration wait = known ? Duration.ZERO : strangers.beginAt(attempt.address(), now);
        if (wait.isZero()) {
            wait = account.isEmpty()
                    ? strangers.beginUnknown(attempt, now)
                    : beginAccount(account.get(), attempt, known, now);
        }
        if (!wait.isZero() && strangers.isWorthTelling(attempt, now)) {
            auditLog.record(tried("LOGIN_WAITED", attempt, account));
        }
        return wait;
    }

    /** A browser that the account knows has a count of its own; what others guess does not make it wait. */
    private Duration beginAccount(Staff staff, LoginAttempt attempt, boolean known, LocalDateTime now) {
        em.refresh(staff, LockModeType.PESSIMISTIC_WRITE);
        LoginThrottle here = records.throttle(staff, source(attempt, known), now);
        LocalDateTime from = known ? here.getAllowedFrom() : later(here.getAllowedFrom(), staff.getLoginAllowedFrom());
        if (from != null && from.isAfter(now)) {
            return Duration.between(now, from);
        }
        here.count(now, now.plus(ThrottlePolicy.waitAfter(here.getFailures() + 1)));
        int everywhere = staff.getFailedLogins() + 1;
        count(
                staff,
                everywhere,
                now.plus(ThrottlePolicy.waitAfter(everywhere, ThrottlePolicy.FREE_FAILURES_FROM_EVERYWHERE)));
        return Duration.ZERO;
    }

    /** A name that nobody has is kept as a hash: it may be a password in the wrong field. */
    private static AuditEntry tried(String action, LoginAttempt attempt, Optional<Staff> account) {
        AuditEntry entry = AuditEntry.of(action);
        return account.map(staff -> entry.subject(Staff.class, staff.getId()).tried(attempt.loginName()))
                .orElseGet(() ->
                        entry.tried("#" + LoginTokens.hash(attempt.loginName()).substring(0, HASH_DIGITS)));
    }

    private static String source(LoginAttempt attempt, boolean known) {
        return known ? "browser " + LoginTokens.hash(attempt.knownBy()) : "address " + attempt.address();
    }

    private static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
        return one == null || other != null && other.isAfter(one) ? other : one;
    }

    /**
     * After the container has refused the password: records it, and spends the time of a comparison where the container
     * had no hash to compare with.
     */
    public void failed(LoginAttempt attempt, char[] password) {
        Optional<Staff> account = find(attempt.loginName());
        if (account.isEmpty() || !comparable(account.get())) {
            PasswordHasher.matches(password, NOBODYS_HASH);
        }
        auditLog.record(tried("LOGIN_FAILED", attempt, account));
    }

    /**
     * After the container has accepted the password: wipes the failures there, notes the time, and begins a session.
     *
     * @return what stands for the session and for the browser
     */
    @RolesAllowed("STAFF")
    public LoginTicket succeeded(LoginAttempt attempt) {
        LocalDateTime now = JapanTime.now();
        Staff staff = currentUser.staff();
        em.refresh(staff, LockModeType.PESSIMISTIC_WRITE);
        strangers.succeededAt(attempt.address());
        records.forgetFailures(staff, source(attempt, records.knows(staff, attempt.knownBy())));
        records.tidy(staff, now);
        count(staff, 0, null);
        em.createNativeQuery("update staff set last_login_at = ?1 where id = ?2")
                .setParameter(1, now)
                .setParameter(2, staff.getId())
                .executeUpdate();
        auditLog.record(AuditEntry.of("LOGIN"));
        return new LoginTicket(
                records.begin(staff, attempt, factors.isSet(staff), now), records.know(staff, attempt.knownBy(), now));
    }

    /** Notes that the caller is leaving, and ends the session; to be called before the container forgets them. */
    @RolesAllowed("STAFF")
    public void loggingOut(String session) {
        records.session(currentUser.staff(), session).ifPresent(em::remove);
        auditLog.record(AuditEntry.of("LOGOUT"));
    }

    /**
     * The caller's account as it is at this moment.
     *
     * @param session what stands for the session since the login
     * @return empty if the session must end: the account was locked or retired since the login, the session was ended
     *     elsewhere, or has lasted as long as any may
     */
    @RolesAllowed("STAFF")
    public Optional<Account> account(String session) {
        LocalDateTime now = JapanTime.now();
        return currentUser.find().flatMap(staff -> open(staff, session, now)
                .map(found -> new Account(staff.getName(), hurdle(staff, found), staff.isAdmin(), staff.isOperator())));
    }

    /** The second factor comes first: a stolen password is not to change itself. */
    private Hurdle hurdle(Staff staff, LoginSession session) {
        if (session.isFactorDue()) {
            return Hurdle.FACTOR;
        }
        if (staff.isMustChangePassword()) {
            return Hurdle.PASSWORD;
        }
        return factors.isRequired(staff) && !factors.isSet(staff) ? Hurdle.FACTOR_SETUP : Hurdle.NONE;
    }

    private Optional<LoginSession> open(Staff staff, String session, LocalDateTime now) {
        Optional<LoginSession> found = records.session(staff, session).filter(one -> !one.isOver(now));
        found.filter(one -> one.getSeenAt().plusMinutes(SEEN_MINUTES).isBefore(now))
                .ifPresent(one -> seen(one, now));
        return found;
    }

    /** Past the entity: several requests of one page may do it at the same moment. */
    private void seen(LoginSession session, LocalDateTime now) {
        em.createNativeQuery("update login_session set seen_at = ?1 where id = ?2")
                .setParameter(1, now)
                .setParameter(2, session.getId())
                .executeUpdate();
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
