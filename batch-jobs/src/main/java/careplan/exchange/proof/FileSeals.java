package careplan.exchange.proof;

import careplan.audit.AuditEvent;
import careplan.base.BaseEntity;
import careplan.base.JapanTime;
import careplan.request.ProcessingRequest;
import careplan.staff.Staff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/**
 * Enters files that were sent or taken in, with their sums, into the audit log, whose seals then hold for them: nobody
 * replaces a file, or what is kept of it, unseen.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class FileSeals {

    /** What was sent. */
    public static final String SENT = "FILE_SENT";

    /** What was taken in. */
    public static final String RECEIVED = "FILE_RECEIVED";

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    /**
     * Enters a file as the deed of whoever asked for it.
     *
     * @return the id of the entry
     */
    public long enter(String action, ProcessingRequest request, BaseEntity file, String name, String sha256) {
        Staff person = request.getStaff();
        AuditEvent event = new AuditEvent();
        event.setOccurredAt(JapanTime.now());
        event.setLoginName(person.getLoginName());
        event.setStaffId(person.getId());
        event.setCorporationId(request.getOffice().getCorporation().getId());
        event.setOfficeId(request.getOffice().getId());
        event.setActionCode(action);
        event.setSubjectType(file.getClass().getSimpleName());
        event.setSubjectId(file.getId());
        event.setRequestId(request.getId());
        event.setDetail(detail(name, sha256));
        em.persist(event);
        return event.getId();
    }

    /** What the entry says of a file. */
    public static String detail(String name, String sha256) {
        return "sha256=" + sha256 + " file=" + name;
    }
}
