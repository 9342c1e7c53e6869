package careplan.request;

import careplan.base.JapanTime;
import careplan.security.AccessControl;
import careplan.security.AccessDenied;
import careplan.security.CurrentUser;
import careplan.staff.Menu;
import careplan.staff.StaffLabels;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the pages 依頼中の処理 and 一括処理状況確認 read; always of one office. */
@Stateless
@RolesAllowed("STAFF")
public class RequestQueries {

    /** How long a finished request stays on the person's own list. */
    private static final int OWN_LIST_DAYS = 7;

    private static final int OWN_LIST_LENGTH = 50;

    /** The order of {@code ix_request_office}, with its leading column, as H2 asks for. */
    private static final String NEWEST_FIRST = " order by r.office, r.requestedAt desc, r.id desc";

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @EJB
    private AccessControl access;

    @EJB
    private CurrentUser currentUser;

    /**
     * How many of the caller's requests for this office are under way: what the header button shows.
     *
     * @return 0 too where the caller may not use ケアプラン連携 there, since the header is on every page
     */
    public int countUnderWay(long officeId) {
        if (!access.mayUse(Menu.CAREPLAN_LINK, officeId)) {
            return 0;
        }
        return em.createQuery(
                        "select count(r) from ProcessingRequest r where r.office.id = :office"
                                + " and r.staff.id = :staff and r.state in :states",
                        Long.class)
                .setParameter("office", officeId)
                .setParameter("staff", currentUser.staffId())
                .setParameter("states", List.of(RequestState.ACCEPTED, RequestState.RUNNING))
                .getSingleResult()
                .intValue();
    }

    /**
     * How the caller's requests for this office have ended that the caller has not been shown since, of the last days.
     *
     * @return nothing too where the caller may not use ケアプラン連携 there, since the header is on every page
     */
    public List<RequestState> unseen(long officeId) {
        if (!access.mayUse(Menu.CAREPLAN_LINK, officeId)) {
            return List.of();
        }
        return em.createQuery(
                        "select r.state from ProcessingRequest r where r.office.id = :office and r.requestedAt >= :since"
                                + " and r.staff.id = :staff and r.finishedAt is not null and r.state not in :states"
                                + " and (r.seenEnd is null or r.seenEnd <> r.finishedAt)",
                        RequestState.class)
                .setParameter("office", officeId)
                .setParameter("since", JapanTime.now().minusDays(OWN_LIST_DAYS))
                .setParameter("staff", currentUser.staffId())
                .setParameter("states", List.of(RequestState.ACCEPTED, RequestState.RUNNING))
                .getResultList();
    }

    /** 依頼中の処理: the caller's requests for this office of the last days, newest first. */
    public List<RequestView> own(long officeId) {
        access.requireOffice(Menu.CAREPLAN_LINK, officeId);
        return views(em.createQuery(
                        "select r from ProcessingRequest r join fetch r.staff where r.office.id = :office"
                                + " and r.staff.id = :staff and r.requestedAt >= :since order by r.requestedAt desc, r.id desc",
                        ProcessingRequest.class)
                .setParameter("office", officeId)
                .setParameter("staff", currentUser.staffId())
                .setParameter("since", JapanTime.now().minusDays(OWN_LIST_DAYS))
                .setMaxResults(OWN_LIST_LENGTH)
                .getResultList());
    }

    /** One page of 一括処理状況確認, newest first. */
    public List<RequestView> page(long officeId, RequestSearch search, int first, int size) {
        access.requireOffice(Menu.BATCH_STATUS, officeId);
        List<Long> ids = query("select r.id", officeId, search, NEWEST_FIRST)
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultList();
        return ids.isEmpty()
                ? List.of()
                : views(em.createQuery(
                                "select r from ProcessingRequest r join fetch r.staff where r.id in :ids"
                                        + NEWEST_FIRST,
                                ProcessingRequest.class)
                        .setParameter("ids", ids)
                        .getResultList());
    }

    /** How many requests {@link #page} would list in all. */
    public int count(long officeId, RequestSearch search) {
        access.requireOffice(Menu.BATCH_STATUS, officeId);
        return query("select count(r.id)", officeId, search, "")
                .getSingleResult()
                .intValue();
    }

    /** Who has asked for anything at this office: id to name, by kana. */
    public Map<Long, String> requesters(long officeId) {
        access.requireOffice(Menu.BATCH_STATUS, officeId);
        return StaffLabels.of(em.createQuery(
                        "select s.id, s.name, s.code from Staff s where exists (select r.id from ProcessingRequest r"
                                + " where r.staff = s and r.office.id = :office) order by s.kana, s.id",
                        Object[].class)
                .setParameter("office", officeId)
                .getResultStream());
    }

    /**
     * One request, for a page that watches it.
     *
     * @throws AccessDenied if it is not of this office or the caller may use neither ケアプラン連携 nor 一括処理状況確認 there
     */
    public RequestView one(long officeId, long requestId) {
        if (!access.mayUse(Menu.CAREPLAN_LINK, officeId)) {
            access.requireOffice(Menu.BATCH_STATUS, officeId);
        }
        ProcessingRequest request = em.find(ProcessingRequest.class, requestId);
        if (request == null || request.getOffice().getId() != officeId) {
            throw new AccessDenied("request " + requestId + " is not of office id " + officeId);
        }
        em.refresh(request);
        return views(List.of(request)).get(0);
    }

    private TypedQuery<Long> query(String select, long officeId, RequestSearch search, String order) {
        StringBuilder jpql = new StringBuilder(select).append(" from ProcessingRequest r where r.office.id = :office");
        Map<String, Object> values = new HashMap<>(Map.of("office", officeId));
        if (search.kind() != null) {
            jpql.append(" and r.kind = :kind");
            values.put("kind", search.kind());
        }
        if (search.state() != null) {
            jpql.append(" and r.state = :state");
            values.put("state", search.state());
        }
        if (search.from() != null) {
            jpql.append(" and r.requestedAt >= :from");
            values.put("from", search.from().atStartOfDay());
        }
        if (search.to() != null) {
            jpql.append(" and r.requestedAt < :to");
            values.put("to", search.to().plusDays(1).atStartOfDay());
        }
        if (search.mineOnly() || search.staffId() != null) {
            jpql.append(" and r.staff.id = :staff");
            values.put("staff", search.mineOnly() ? currentUser.staffId() : search.staffId());
        }
        TypedQuery<Long> query = em.createQuery(jpql.append(order).toString(), Long.class);
        values.forEach(query::setParameter);
        return query;
    }

    private List<RequestView> views(List<ProcessingRequest> requests) {
        Map<Long, List<RequestView.File>> files = files(requests);
        return requests.stream()
                .map(request -> view(request, files.getOrDefault(request.getId(), List.of())))
                .toList();
    }

    private Map<Long, List<RequestView.File>> files(List<ProcessingRequest> requests) {
        Map<Long, List<RequestView.File>> files = new HashMap<>();
        if (requests.isEmpty()) {
            return files;
        }
        em.createQuery(
                        "select f from ResultFile f join fetch f.file where f.request.id in :ids order by f.seq",
                        ResultFile.class)
                .setParameter(
                        "ids", requests.stream().map(ProcessingRequest::getId).toList())
                .getResultList()
                .forEach(result -> files.computeIfAbsent(result.getRequest().getId(), id -> new ArrayList<>())
                        .add(new RequestView.File(
                                result.getId(),
                                result.getLabel(),
                                result.getFile().getName(),
                                result.getFile().getLength(),
                                result.getFetchedAt())));
        return files;
    }

    private static RequestView view(ProcessingRequest request, List<RequestView.File> files) {
        return new RequestView(
                request.getId(),
                request.getKind(),
                request.getExchangeVersion(),
                request.getTitle(),
                request.getState(),
                request.getProcessed(),
                request.getTotal(),
                request.getErrorCount(),
                request.getWarningCount(),
                request.getRequestedAt(),
                request.getFinishedAt(),
                request.getStaff().getName(),
                request.getFailure(),
                request.getState() == RequestState.COMPLETED ? files : List.of());
    }
}
