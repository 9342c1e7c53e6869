package careplan.login;

import careplan.audit.AuditEntry;
import careplan.audit.AuditLog;
import careplan.security.CurrentUser;
import careplan.staff.Staff;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** One's own sessions (ログイン中の端末): where one is logged in, and the end of what one has forgotten or does not know. */
@Stateless
@RolesAllowed("STAFF")
public class LoginSessions {

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @EJB
    private CurrentUser currentUser;

    @EJB
    private AuditLog auditLog;

    @Inject
    private LoginRecords records;

    /**
     * The caller's sessions, the one that was used last first.
     *
     * @param session what stands for the present one
     */
    public List<LoginSessionRow> list(String session) {
        String present = LoginTokens.hash(session);
        return records.sessions(currentUser.staff()).stream()
                .map(row -> new LoginSessionRow(
                        row.getId(),
                        row.getStartedAt(),
                        row.getSeenAt(),
                        row.getAddress(),
                        row.getBrowser(),
                        row.getTokenHash().equals(present)))
                .toList();
    }

    /** Ends a session of the caller, at its next request; one of somebody else, or that is gone, does not exist here. */
    public void end(long id) {
        Staff staff = currentUser.staff();
        LoginSession found = em.find(LoginSession.class, id);
        if (found != null && found.getStaff().equals(staff)) {
            em.remove(found);
            auditLog.record(AuditEntry.of("SESSIONS_ENDED").subject(Staff.class, staff.getId()));
        }
    }

    /**
     * Ends all sessions of the caller but the present one.
     *
     * @return how many
     */
    public int endOthers(String session) {
        Staff staff = currentUser.staff();
        int ended = records.endSessions(staff, session);
        auditLog.record(AuditEntry.of("SESSIONS_ENDED").subject(Staff.class, staff.getId()));
        return ended;
    }
}
