package careplan.nextmonth;

import careplan.request.ProcessingRequest;
import careplan.request.RequestItem;
import careplan.request.RequestKind;
import careplan.security.AccessControl;
import careplan.security.AccessDenied;
import careplan.staff.Menu;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** 一括作成の結果: what became of the month of each client of a request. */
@Stateless
@RolesAllowed("STAFF")
public class NextMonthOutcomes {

    private static final int MOST = 500;

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @EJB
    private AccessControl access;

    /**
     * How far the request is.
     *
     * @throws AccessDenied if the caller may not use 予定実績 at the office, or it has no such request
     */
    public NextMonthProgress progress(long officeId, long requestId) {
        ProcessingRequest request = require(officeId, requestId);
        return new NextMonthProgress(
                request.getTitle(),
                request.getState(),
                request.getProcessed(),
                request.getTotal(),
                em.createQuery("select f.id from ResultFile f where f.request = :request", Long.class)
                        .setParameter("request", request)
                        .getResultStream()
                        .findFirst()
                        .orElse(null));
    }

    /** How many clients the request is for. */
    public int count(long officeId, long requestId) {
        return require(officeId, requestId).getTotal();
    }

    /** One page of them, those without a month first, then those of whom there is something to say; {@code size} at most 500. */
    public List<NextMonthOutcome> page(long officeId, long requestId, int first, int size) {
        ProcessingRequest request = require(officeId, requestId);
        List<Object[]> rows = em.createQuery(
                        "select i, c.code, c.name from RequestItem i join Client c on c.id = i.targetId"
                                + " where i.request = :request order by case"
                                + " when i.state = careplan.request.ItemState.FAILED then 0"
                                + " when i.message is not null then 1 else 2 end, i.seq",
                        Object[].class)
                .setParameter("request", request)
                .setFirstResult(first)
                .setMaxResults(Math.min(Math.max(size, 1), MOST))
                .getResultList();
        Map<Long, List<Long>> months = months(request, rows);
        return rows.stream()
                .map(row -> outcome((RequestItem) row[0], (String) row[1], (String) row[2], months))
                .toList();
    }

    private static NextMonthOutcome outcome(RequestItem item, String code, String name, Map<Long, List<Long>> months) {
        return new NextMonthOutcome(
                item.getState(), code, name, item.getMessage(), months.getOrDefault(item.getTargetId(), List.of()));
    }

    /** The months that these clients have now: two where there are two insurers. */
    private Map<Long, List<Long>> months(ProcessingRequest request, List<Object[]> rows) {
        Map<Long, List<Long>> months = new HashMap<>();
        if (!rows.isEmpty()) {
            em.createQuery(
                            "select s.clientId, s.id from MonthlySchedule s where s.office = :office"
                                    + " and s.serviceMonth = :month and s.clientId in :clients order by s.id",
                            Object[].class)
                    .setParameter("office", request.getOffice())
                    .setParameter("month", request.getServiceMonth())
                    .setParameter(
                            "clients",
                            rows.stream()
                                    .map(row -> ((RequestItem) row[0]).getTargetId())
                                    .toList())
                    .getResultStream()
                    .forEach(row -> months.computeIfAbsent((Long) row[0], id -> new ArrayList<>())
                            .add((Long) row[1]));
        }
        return months;
    }

    private ProcessingRequest require(long officeId, long requestId) {
        access.requireOffice(Menu.SCHEDULES, officeId);
        ProcessingRequest request = em.find(ProcessingRequest.class, requestId);
        if (request == null
                || request.getKind() != RequestKind.NEXT_MONTH
                || request.getOffice().getId() != officeId) {
            throw new AccessDenied("request " + requestId + " is not of office id " + officeId);
        }
        return request;
    }
}
