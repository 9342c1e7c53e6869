package careplan.login;

import careplan.audit.AuditEntry;
import careplan.audit.AuditLog;
import careplan.base.JapanTime;
import careplan.security.CurrentUser;
import careplan.staff.Staff;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One's own 二段階認証: a number of an app beside the password. What is typed is counted and slowed down as passwords are: a
 * million numbers are soon tried.
 */
@Stateless
@RolesAllowed("STAFF")
public class SecondFactorService {

    private static final String HERE = "page factor";

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @EJB
    private CurrentUser currentUser;

    @EJB
    private AuditLog auditLog;

    @Inject
    private LoginRecords logins;

    @Inject
    private SecondFactors factors;

    @Inject
    private FactorSecrets secrets;

    /** What the caller has. */
    public FactorState state() {
        Staff staff = currentUser.staff();
        LocalDateTime since =
                factors.find(staff).map(SecondFactor::getConfirmedAt).orElse(null);
        return new FactorState(since, factors.codesLeft(staff), factors.isRequired(staff));
    }

    /** Makes a secret for an app of the caller, who has none in use. */
    public void begin() {
        Staff staff = currentUser.staff();
        em.lock(staff, LockModeType.PESSIMISTIC_WRITE);
        String secret = secrets.lock(staff, OneTimeCodes.secret());
        Optional<SecondFactor> there = factors.find(staff);
        if (there.isEmpty()) {
            em.persist(new SecondFactor(staff, secret));
        } else if (!there.get().isConfirmed() && secrets.open(there.get()).isEmpty()) {
            there.get().keep(secret);
        }
    }

    /** What the caller's app is to be given; empty where nothing was begun, or it is in use already and told no more. */
    public Optional<FactorSecret> begun() {
        Staff staff = currentUser.staff();
        return factors.find(staff)
                .filter(factor -> !factor.isConfirmed())
                .flatMap(secrets::open)
                .map(secret -> new FactorSecret(
                        OneTimeCodes.letters(secret), OneTimeCodes.address(staff.getLoginName(), secret)));
    }

    /**
     * Takes it into use, if the number is right.
     *
     * @return 復旧コード, told this once; empty where the number is wrong, or nothing was begun
     */
    public List<String> confirm(String number) {
        Staff staff = currentUser.staff();
        Optional<SecondFactor> begun = factors.find(staff).filter(factor -> !factor.isConfirmed());
        if (begun.isEmpty() || !isNumber(begun.get(), number)) {
            return List.of();
        }
        begun.get().confirm(JapanTime.now());
        record("FACTOR_SET", staff);
        return factors.renewCodes(staff);
    }

    /**
     * Opens the session for work, with a number or a code.
     *
     * @param session what stands for the present one
     */
    public FactorAnswer show(String code, String session) {
        Staff staff = currentUser.staff();
        FactorAnswer answer = check(staff, code);
        if (answer == FactorAnswer.RIGHT) {
            logins.session(staff, session).ifPresent(present -> present.setFactorDue(false));
            record("FACTOR_SHOWN", staff);
        }
        return answer;
    }

    /**
     * Makes new codes in the place of those before.
     *
     * @return the codes, told this once; empty where what was typed is not right
     */
    public List<String> renewCodes(String code) {
        Staff staff = currentUser.staff();
        if (check(staff, code) != FactorAnswer.RIGHT) {
            return List.of();
        }
        record("FACTOR_CODES_RENEWED", staff);
        return factors.renewCodes(staff);
    }

    /** Takes it away: for another telephone, or for good where nobody requires it. */
    public FactorAnswer remove(String code) {
        Staff staff = currentUser.staff();
        FactorAnswer answer = check(staff, code);
        if (answer == FactorAnswer.RIGHT) {
            factors.remove(staff);
            record("FACTOR_REMOVED", staff);
        }
        return answer;
    }

    private FactorAnswer check(Staff staff, String code) {
        LocalDateTime now = JapanTime.now();
        em.refresh(staff, LockModeType.PESSIMISTIC_WRITE);
        LoginThrottle throttle = logins.throttle(staff, HERE, now);
        if (throttle.getAllowedFrom() != null && throttle.getAllowedFrom().isAfter(now)) {
            return FactorAnswer.WAIT;
        }
        if (isRight(staff, code)) {
            em.remove(throttle);
            return FactorAnswer.RIGHT;
        }
        throttle.count(now, now.plus(ThrottlePolicy.waitAfter(throttle.getFailures() + 1)));
        record("FACTOR_REFUSED", staff);
        return FactorAnswer.WRONG;
    }

    private boolean isRight(Staff staff, String code) {
        Optional<SecondFactor> factor = factors.find(staff).filter(SecondFactor::isConfirmed);
        if (factor.isEmpty() || code == null) {
            return false;
        }
        if (isNumber(factor.get(), code)) {
            return true;
        }
        boolean used = factors.takeCode(staff, code);
        if (used) {
            record("FACTOR_CODE_USED", staff);
        }
        return used;
    }

    private boolean isNumber(SecondFactor factor, String number) {
        Optional<String> secret = number == null ? Optional.empty() : secrets.open(factor);
        if (secret.isEmpty()) {
            return false;
        }
        OptionalLong step = OneTimeCodes.step(secret.get(), number.replace(" ", ""), Instant.now());
        boolean right = step.isPresent() && factor.take(step.getAsLong());
        if (right && secrets.isOpenThoughThereIsAKey(factor)) {
            factor.keep(secrets.lock(factor.getStaff(), secret.get()));
        }
        return right;
    }

    private void record(String action, Staff staff) {
        auditLog.record(AuditEntry.of(action).subject(Staff.class, staff.getId()));
    }
}
