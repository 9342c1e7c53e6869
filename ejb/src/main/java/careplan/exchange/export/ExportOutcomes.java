package careplan.exchange.export;

import careplan.request.ItemState;
import careplan.request.ProcessingRequest;
import careplan.request.RequestItem;
import careplan.request.RequestKind;
import careplan.security.AccessControl;
import careplan.security.AccessDenied;
import careplan.staff.Menu;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** 出力結果: which clients of an export were refused, and for which there is something to heed. */
@Stateless
@RolesAllowed("STAFF")
public class ExportOutcomes {

    private static final Set<RequestKind> EXPORTS = Set.of(RequestKind.EXPORT, RequestKind.EXPORT_DELETION);

    private static final String NOTED = " from RequestItem i where i.request.id = :request and i.message is not null";

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @EJB
    private AccessControl access;

    @Inject
    @Any
    private Instance<ExportCandidates> kinds;

    /**
     * 内容 of the request.
     *
     * @throws AccessDenied if the caller may not use ケアプラン連携 at the office, or it has no such export
     */
    public String title(long officeId, long requestId) {
        return require(officeId, requestId).getTitle();
    }

    /** How many clients there is something to say about. */
    public int count(long officeId, long requestId) {
        require(officeId, requestId);
        return em.createQuery("select count(i)" + NOTED, Long.class)
                .setParameter("request", requestId)
                .getSingleResult()
                .intValue();
    }

    /** One page of them, the refused ones first, then in the order of the request; {@code size} at most 500. */
    public List<ExportOutcome> page(long officeId, long requestId, int first, int size) {
        ProcessingRequest request = require(officeId, requestId);
        List<RequestItem> items = em.createQuery(
                        "select i" + NOTED + " order by case when i.state = :failed then 0 else 1 end, i.seq",
                        RequestItem.class)
                .setParameter("request", requestId)
                .setParameter("failed", ItemState.FAILED)
                .setFirstResult(first)
                .setMaxResults(Math.min(Math.max(size, 1), ExportCandidates.BATCH))
                .getResultList();
        if (items.isEmpty()) {
            return List.of();
        }
        Map<Long, ExportCandidates.ClientName> names = ExportCandidates.of(kinds, request.getDataKind())
                .clients(items.stream().map(RequestItem::getTargetId).toList());
        return items.stream()
                .map(item -> outcome(item, names.get(item.getTargetId())))
                .toList();
    }

    private static ExportOutcome outcome(RequestItem item, ExportCandidates.ClientName name) {
        return new ExportOutcome(
                item.getState() == ItemState.FAILED,
                name == null ? null : name.code(),
                name == null ? null : name.name(),
                item.getMessage());
    }

    private ProcessingRequest require(long officeId, long requestId) {
        access.requireOffice(Menu.CAREPLAN_LINK, officeId);
        ProcessingRequest request = em.find(ProcessingRequest.class, requestId);
        if (request == null
                || !EXPORTS.contains(request.getKind())
                || request.getOffice().getId() != officeId) {
            throw new AccessDenied("export " + requestId + " is not of office id " + officeId);
        }
        return request;
    }
}
