package careplan.operation;

import careplan.audit.AuditEntry;
import careplan.audit.AuditLog;
import careplan.base.JapanTime;
import careplan.request.ProcessingRequest;
import careplan.request.RequestChanges;
import careplan.request.RequestState;
import careplan.security.AccessControl;
import careplan.security.AccessDenied;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Stopping, restarting and giving up requests of any office, by operators. All of it is in the audit log. */
@Stateless
@RolesAllowed("STAFF")
public class OperationControl {

    /** The longest reason, in characters. */
    public static final int REASON_LENGTH = 200;

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @EJB
    private AccessControl access;

    @EJB
    private AuditLog audit;

    @Inject
    private RequestChanges changes;

    /**
     * Asks the job of a request to stop at the end of its present chunk.
     *
     * @return false where it is not under way any more
     * @throws AccessDenied if the caller is no operator, or there is no such request
     */
    public boolean stop(long requestId) {
        ProcessingRequest request = require(requestId);
        return record(request, "OPERATOR_STOPPED", null, changes.stop(request));
    }

    /**
     * Takes a stopped or failed request up where it ended.
     *
     * @return false where it is neither (any more)
     * @throws AccessDenied as for {@link #stop}
     */
    public boolean restart(long requestId) {
        ProcessingRequest request = require(requestId);
        return record(request, "OPERATOR_RESTARTED", null, changes.restart(request));
    }

    /**
     * Gives a stopped or failed request up for good.
     *
     * @param reason for the person who asked for it: not blank, no personal data, at most {@link #REASON_LENGTH} characters
     * @return false where it is under way, or has ended well
     * @throws AccessDenied as for {@link #stop}
     */
    public boolean abandon(long requestId, String reason) {
        if (reason == null || reason.isBlank() || reason.length() > REASON_LENGTH) {
            throw new IllegalArgumentException("a reason of 1 to " + REASON_LENGTH + " characters is needed");
        }
        ProcessingRequest request = require(requestId);
        String pattern = ResourceBundle.getBundle("careplan.operation.service", Locale.JAPANESE)
                .getString("abandoned");
        String words = new MessageFormat(pattern, Locale.JAPANESE).format(new Object[] {reason.strip()});
        String detail = request.getState() + " -> " + RequestState.CANCELLED + ": " + reason.strip();
        return record(request, "OPERATOR_ABANDONED", detail, changes.cancel(request, words, JapanTime.now()));
    }

    private boolean record(ProcessingRequest request, String action, String detail, boolean done) {
        if (done) {
            audit.record(AuditEntry.of(action)
                    .office(request.getOffice().getId())
                    .request(request.getId())
                    .detail(detail));
        }
        return done;
    }

    private ProcessingRequest require(long requestId) {
        access.requireOperator();
        ProcessingRequest request = em.find(ProcessingRequest.class, requestId, LockModeType.PESSIMISTIC_WRITE);
        if (request == null) {
            throw new AccessDenied("no request " + requestId);
        }
        return request;
    }
}
