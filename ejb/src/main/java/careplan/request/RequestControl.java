package careplan.request;

import careplan.audit.AuditEntry;
import careplan.audit.AuditLog;
import careplan.base.Batches;
import careplan.security.AccessControl;
import careplan.security.AccessDenied;
import careplan.security.CurrentUser;
import careplan.staff.Menu;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;

/** Stopping and taking up again the requests of an office, by those who may use ケアプラン連携 there. */
@Stateless
@RolesAllowed("STAFF")
public class RequestControl {

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @EJB
    private AccessControl access;

    @EJB
    private CurrentUser currentUser;

    @EJB
    private AuditLog audit;

    @EJB
    private RequestIntake intake;

    @Inject
    private RequestChanges changes;

    /**
     * Asks the job to stop at the end of its present chunk.
     *
     * @return false where it was not running any more
     * @throws AccessDenied if the request is not of this office, or the caller may not use ケアプラン連携 there
     */
    public boolean stop(long officeId, long requestId) {
        ProcessingRequest request = require(officeId, requestId);
        if (!changes.stop(request)) {
            return false;
        }
        audit.record(AuditEntry.of("REQUEST_STOPPED").office(officeId).request(requestId));
        return true;
    }

    /**
     * Takes a stopped or failed request up where it ended.
     *
     * @return false where it is neither stopped nor failed (any more): somebody was quicker
     * @throws AccessDenied as for {@link #stop}
     */
    public boolean restart(long officeId, long requestId) {
        ProcessingRequest request = require(officeId, requestId);
        if (!changes.restart(request)) {
            return false;
        }
        audit.record(AuditEntry.of("REQUEST_RESTARTED").office(officeId).request(requestId));
        return true;
    }

    /**
     * Asks once more for the files of an export, with the same choices: the clients, destinations and 出力区分 of then, with
     * what is entered now.
     *
     * @return whether it was an export that is not under way
     * @throws AccessDenied as for {@link #stop}
     */
    public boolean repeatExport(long officeId, long requestId) {
        ProcessingRequest request = require(officeId, requestId);
        if (request.getKind() != RequestKind.EXPORT || request.isUnderWay()) {
            return false;
        }
        intake.acceptAgain(request);
        return true;
    }

    /** Takes down that the caller has been shown how these requests ended; those of others are left alone. */
    public void seen(long officeId, Set<Long> requestIds) {
        access.requireOffice(Menu.CAREPLAN_LINK, officeId);
        for (List<Long> some : Batches.of(requestIds)) {
            em.createQuery("update ProcessingRequest r set r.seenEnd = r.finishedAt where r.id in :ids"
                            + " and r.office.id = :office and r.staff.id = :staff and r.finishedAt is not null"
                            + " and (r.seenEnd is null or r.seenEnd <> r.finishedAt)")
                    .setParameter("ids", some)
                    .setParameter("office", officeId)
                    .setParameter("staff", currentUser.staffId())
                    .executeUpdate();
        }
    }

    private ProcessingRequest require(long officeId, long requestId) {
        access.requireOffice(Menu.CAREPLAN_LINK, officeId);
        ProcessingRequest request = em.find(ProcessingRequest.class, requestId, LockModeType.PESSIMISTIC_WRITE);
        if (request == null || request.getOffice().getId() != officeId) {
            throw new AccessDenied("request " + requestId + " is not of office id " + officeId);
        }
        if (request.getKind() == RequestKind.MASTER_INTAKE) {
            access.requireAdmin();
        }
        return request;
    }
}
