package careplan.audit;

import careplan.base.JapanTime;
import careplan.security.CurrentUser;
import careplan.staff.Staff;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Optional;

/**
 * Writes the audit log. Open to every caller inside the application, since refused and not yet logged-in people are
 * recorded too.
 */
@Stateless
@PermitAll
public class AuditLog {

    private static final int DETAIL_LENGTH = 500;

    @PersistenceContext
    private EntityManager em;

    @EJB
    private CurrentUser currentUser;

    /** Records a deed in the transaction of the deed: both are kept or neither is. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void record(AuditEntry entry) {
        write(entry);
    }

    /** Records an attempt in a transaction of its own, which stays when the caller's is rolled back. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void recordApart(AuditEntry entry) {
        write(entry);
    }

    /**
     * Records that a list was shown, with the ids of its rows as far as there is room.
     *
     * @param officeId for which office, or null
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void listed(String action, Long officeId, Collection<Long> ids) {
        write(AuditEntry.of(action).office(officeId).detail("rows=" + ids.size() + " ids=" + ids));
    }

    private void write(AuditEntry entry) {
        AuditEvent event = new AuditEvent();
        event.setOccurredAt(JapanTime.now());
        event.setLoginName(entry.triedName() == null ? currentUser.loginName() : entry.triedName());
        event.setAddress(AuditSource.current().address());
        event.setBrowser(AuditSource.current().browser());
        Optional<Staff> caller = currentUser.find();
        event.setStaffId(caller.map(Staff::getId).orElse(null));
        event.setCorporationId(caller.or(() -> account(entry))
                .map(staff -> staff.getCorporation().getId())
                .orElse(null));
        event.setActionCode(entry.action());
        event.setOfficeId(entry.officeId());
        event.setSubjectType(entry.subjectType());
        event.setSubjectId(entry.subjectId());
        event.setClientId(entry.clientId());
        event.setRequestId(entry.requestId());
        event.setDetail(Optional.ofNullable(entry.detail())
                .map(text -> text.substring(0, Math.min(text.length(), DETAIL_LENGTH)))
                .orElse(null));
        em.persist(event);
    }

    /** The account that something was done to by nobody who is logged in, as with a wrong password. */
    private Optional<Staff> account(AuditEntry entry) {
        return Staff.class.getSimpleName().equals(entry.subjectType())
                ? Optional.ofNullable(em.find(Staff.class, entry.subjectId()))
                : Optional.empty();
    }
}
