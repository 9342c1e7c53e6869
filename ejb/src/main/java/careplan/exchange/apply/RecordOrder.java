package careplan.exchange.apply;

import careplan.audit.AuditEntry;
import careplan.audit.AuditLog;
import careplan.exchange.receive.LaterRecords;
import careplan.exchange.receive.ReceivedRecord;
import careplan.exchange.receive.RecordState;
import careplan.security.AccessControl;
import careplan.security.AccessDenied;
import careplan.staff.Menu;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** Which of several received records counts is decided by their serials, and by a person where those are wrong. */
@Stateless
@RolesAllowed("STAFF")
public class RecordOrder {

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @EJB
    private AccessControl access;

    @EJB
    private AuditLog audit;

    @Inject
    private LaterRecords later;

    /**
     * Says that a record which others have made void is the latest all the same, so that it can be taken over.
     *
     * @return false where it is not void, so that there is nothing to say: somebody else may have been quicker
     * @throws AccessDenied if there is no such record, or the caller may not use ケアプラン連携 for its office
     */
    public boolean putLast(long recordId) {
        ReceivedRecord record = em.find(ReceivedRecord.class, recordId, LockModeType.PESSIMISTIC_WRITE);
        if (record == null) {
            throw new AccessDenied("no received record " + recordId);
        }
        access.requireOffice(Menu.CAREPLAN_LINK, record.getOffice().getId());
        if (record.getState() != RecordState.REPLACED) {
            return false;
        }
        later.putLast(record);
        AuditEntry entry = AuditEntry.of("RECORD_PUT_LAST")
                .office(record.getOffice().getId())
                .subject(ReceivedRecord.class, recordId);
        audit.record(
                record.getClient() == null
                        ? entry
                        : entry.client(record.getClient().getId()));
        return true;
    }
}
