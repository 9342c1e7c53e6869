package careplan.security;

import careplan.staff.Staff;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/**
 * The member of staff on whose behalf the calling code runs. The office in use is not part of it: pages pass the office to
 * every service call, since two tabs of one session may show two offices.
 */
@Stateless
@RolesAllowed("STAFF")
public class CurrentUser {

    @Resource
    private SessionContext context;

    @PersistenceContext
    private EntityManager em;

    /**
     * The caller's row, managed in the caller's transaction, read anew at each call so that a locked or retired account
     * stops working at its next request and not at its next login.
     *
     * @throws AccessDenied if the account is no longer active or has been locked
     */
    public Staff staff() {
        return find().orElseThrow(() -> new AccessDenied("account is locked, retired or gone"));
    }

    /** As {@link #staff()}, for code that needs only the id. */
    public long staffId() {
        return staff().getId();
    }

    /** The caller, or empty where there is none: before the login, in a job or in a timer. */
    @PermitAll
    public Optional<Staff> find() {
        return em.createQuery(
                        "select s from Staff s where s.loginName = :login and s.active = true and s.locked = false",
                        Staff.class)
                .setParameter("login", loginName())
                .getResultStream()
                .findFirst();
    }

    /** The login name of the caller; {@code anonymous} before the login and in timers. */
    @PermitAll
    public String loginName() {
        return context.getCallerPrincipal().getName();
    }
}
