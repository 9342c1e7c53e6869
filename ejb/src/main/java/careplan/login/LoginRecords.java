package careplan.login;

import careplan.base.JapanTime;
import careplan.staff.Staff;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** What is kept of a person's logins: sessions, browsers and wrong passwords; their old rows go at each login. */
@Dependent
public class LoginRecords {

    private static final int BROWSER_DAYS = 180;
    private static final int THROTTLE_DAYS = 1;

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    /** Whether the person has logged in before in the browser that holds this token. */
    boolean knows(Staff staff, String token) {
        return token != null && browser(staff, token).isPresent();
    }

    private Optional<KnownBrowser> browser(Staff staff, String token) {
        return em.createQuery(
                        "select b from KnownBrowser b where b.staff = :staff and b.tokenHash = :hash",
                        KnownBrowser.class)
                .setParameter("staff", staff)
                .setParameter("hash", LoginTokens.hash(token))
                .getResultStream()
                .findFirst();
    }

    /** What is counted for this place; to be asked under the lock of the account. */
    LoginThrottle throttle(Staff staff, String source, LocalDateTime now) {
        return em.createQuery(
                        "select t from LoginThrottle t where t.staff = :staff and t.source = :source",
                        LoginThrottle.class)
                .setParameter("staff", staff)
                .setParameter("source", source)
                .getResultStream()
                .findFirst()
                .orElseGet(() -> {
                    LoginThrottle created = new LoginThrottle(staff, source, now);
                    em.persist(created);
                    return created;
                });
    }

    /** Ends the wait of one place. */
    void forgetFailures(Staff staff, String source) {
        em.createQuery("delete from LoginThrottle t where t.staff = :staff and t.source = :source")
                .setParameter("staff", staff)
                .setParameter("source", source)
                .executeUpdate();
    }

    /** Ends all waits of the account. */
    public void forgetFailures(Staff staff) {
        em.createQuery("delete from LoginThrottle t where t.staff = :staff")
                .setParameter("staff", staff)
                .executeUpdate();
    }

    /** Throws away what is too old to count. */
    void tidy(Staff staff, LocalDateTime now) {
        em.createQuery("delete from LoginThrottle t where t.staff = :staff and t.changedAt < :then")
                .setParameter("staff", staff)
                .setParameter("then", now.minusDays(THROTTLE_DAYS))
                .executeUpdate();
        em.createQuery("delete from KnownBrowser b where b.staff = :staff and b.usedAt < :then")
                .setParameter("staff", staff)
                .setParameter("then", now.minusDays(BROWSER_DAYS))
                .executeUpdate();
        em.createQuery("delete from LoginSession s where s.staff = :staff and s.startedAt < :then")
                .setParameter("staff", staff)
                .setParameter("then", now.minusHours(LoginSession.LONGEST_HOURS))
                .executeUpdate();
    }

    /** Keeps in mind the browser of somebody who has logged in. Returns the token that it is to hold. */
    String know(Staff staff, String token, LocalDateTime now) {
        Optional<KnownBrowser> known = token == null ? Optional.empty() : browser(staff, token);
        if (known.isPresent()) {
            known.get().setUsedAt(now);
            return token;
        }
        // one browser may be that of several people
        String held = token == null
                        || em.createQuery("select count(b) from KnownBrowser b where b.tokenHash = :hash", Long.class)
                                        .setParameter("hash", LoginTokens.hash(token))
                                        .getSingleResult()
                                == 0
                ? LoginTokens.create()
                : token;
        em.persist(new KnownBrowser(staff, LoginTokens.hash(held), now));
        return held;
    }

    /** Begins a session, which may have to wait for the second factor. Returns the token that stands for it. */
    String begin(Staff staff, LoginAttempt attempt, boolean factorDue, LocalDateTime now) {
        String token = LoginTokens.create();
        LoginSession session =
                new LoginSession(staff, LoginTokens.hash(token), now, attempt.address(), attempt.browser());
        session.setFactorDue(factorDue);
        em.persist(session);
        return token;
    }

    /** The session that this token stands for. */
    Optional<LoginSession> session(Staff staff, String token) {
        return em.createQuery(
                        "select s from LoginSession s where s.tokenHash = :hash and s.staff = :staff",
                        LoginSession.class)
                .setParameter("hash", LoginTokens.hash(token))
                .setParameter("staff", staff)
                .getResultStream()
                .findFirst();
    }

    /** All sessions of the person, the latest first. */
    List<LoginSession> sessions(Staff staff) {
        return em.createQuery(
                        "select s from LoginSession s where s.staff = :staff and s.startedAt >= :then"
                                + " order by s.seenAt desc, s.id desc",
                        LoginSession.class)
                .setParameter("staff", staff)
                .setParameter("then", JapanTime.now().minusHours(LoginSession.LONGEST_HOURS))
                .getResultList();
    }

    /**
     * Ends the sessions of the person, each at its next request.
     *
     * @param kept token of the one that goes on, or null for none
     * @return how many were ended
     */
    public int endSessions(Staff staff, String kept) {
        return em.createQuery("delete from LoginSession s where s.staff = :staff and s.tokenHash <> :kept")
                .setParameter("staff", staff)
                .setParameter("kept", LoginTokens.hash(kept))
                .executeUpdate();
    }
}
