package careplan.nextmonth;

import careplan.audit.AuditLog;
import careplan.base.Kana;
import careplan.base.LikePattern;
import careplan.client.ClientOffice;
import careplan.exchange.ExchangeVersion;
import careplan.master.MasterDataService;
import careplan.office.Office;
import careplan.request.NewRequest;
import careplan.request.ProcessingRequest;
import careplan.request.RequestIntake;
import careplan.request.RequestKind;
import careplan.schedule.MonthBeginning;
import careplan.schedule.MonthRefused;
import careplan.security.AccessControl;
import careplan.security.AccessDenied;
import careplan.staff.Menu;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** 月の一括作成: who has no month yet, what could not be carried over, and the request that makes them. */
@Stateless
@RolesAllowed("STAFF")
public class NextMonthService {

    /** The most clients of one request. */
    public static final int MOST_CLIENTS = 10_000;

    /** How many of the chosen clients are looked at before: each takes several queries, and nobody reads more. */
    public static final int MOST_LOOKED_AT = 300;

    private static final String ORDER = " order by c.corporation, c.kana, c.code, c.id";

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @EJB
    private AccessControl access;

    @EJB
    private AuditLog audit;

    @EJB
    private RequestIntake intake;

    @EJB
    private MasterDataService masterData;

    /** How many clients the office serves in the month. */
    public int count(long officeId, NextMonthSearch search) {
        Office office = access.requireOffice(Menu.SCHEDULES, officeId);
        return query("select count(c.id)", office, search, "").getSingleResult().intValue();
    }

    /** One page of them, by kana, each with what would become of the month. */
    public List<NextMonthRow> page(long officeId, NextMonthSearch search, int first, int size) {
        Office office = access.requireOffice(Menu.SCHEDULES, officeId);
        List<Long> ids = query("select c.id", office, search, ORDER)
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultList();
        audit.listed("CLIENTS_LISTED", officeId, ids);
        return rows(office, search, ids);
    }

    /** The ids of those that have nothing yet in the month, in the order of {@link #page}; not more than a request takes. */
    public List<Long> selectable(long officeId, NextMonthSearch search) {
        Office office = access.requireOffice(Menu.SCHEDULES, officeId);
        return query(
                        "select c.id",
                        office,
                        search,
                        " and not exists (select s.id from MonthlySchedule s where s.office.id = :office"
                                + " and s.serviceMonth = :month and s.client = c)" + ORDER)
                .setParameter("month", search.month())
                .setMaxResults(MOST_CLIENTS)
                .getResultList();
    }

    /**
     * What would become of the months of the chosen clients; nothing is changed.
     *
     * @throws AccessDenied if the office does not serve one of them in the month, or the caller may not use 予定実績 there
     */
    public NextMonthPreview preview(long officeId, NextMonthSearch search, Collection<Long> clientIds) {
        Office office = access.requireOffice(Menu.SCHEDULES, officeId);
        List<Long> ids = served(office, search, clientIds);
        List<NextMonthRow> rows = rows(office, search, ids.subList(0, Math.min(ids.size(), MOST_LOOKED_AT)));
        return new NextMonthPreview(
                count(rows, NextMonthRow.State.TO_MAKE),
                count(rows, NextMonthRow.State.EXISTS),
                count(rows, NextMonthRow.State.IMPOSSIBLE),
                rows.stream().filter(row -> !row.notes().isEmpty()).toList(),
                ids.size() - rows.size());
    }

    /**
     * Has the months made. What exists is left as it is.
     *
     * @return the id of the request
     * @throws AccessDenied as for {@link #preview}
     */
    public long request(long officeId, NextMonthSearch search, Collection<Long> clientIds) {
        Office office = access.requireOffice(Menu.SCHEDULES, officeId);
        List<Long> ids = served(office, search, clientIds);
        if (ids.isEmpty() || ids.size() > MOST_CLIENTS) {
            throw new IllegalArgumentException(ids.size() + " clients");
        }
        long requestId = intake.accept(new NewRequest(
                RequestKind.NEXT_MONTH,
                officeId,
                NextMonthWords.title(search.month(), search.beginning(), ids.size()),
                ExchangeVersion.V3,
                null,
                search.month(),
                null,
                false,
                ids,
                List.of()));
        em.find(ProcessingRequest.class, requestId).setBeginning(search.beginning());
        return requestId;
    }

    private static int count(List<NextMonthRow> rows, NextMonthRow.State state) {
        return (int) rows.stream().filter(row -> row.state() == state).count();
    }

    /** The ids, each once and by kana; refuses where the office does not serve one in the month. */
    private List<Long> served(Office office, NextMonthSearch search, Collection<Long> clientIds) {
        Set<Long> wanted = new HashSet<>(clientIds);
        NextMonthSearch all = new NextMonthSearch(search.month(), search.beginning(), null, null);
        List<Long> ids = query("select c.id", office, all, ORDER)
                .getResultStream()
                .filter(wanted::contains)
                .toList();
        if (ids.size() < wanted.size()) {
            throw new AccessDenied("a client is not of office id " + office.getId());
        }
        return ids;
    }

    private List<NextMonthRow> rows(Office office, NextMonthSearch search, List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        em.setFlushMode(FlushModeType.COMMIT);
        MonthBeginning beginnings = new MonthBeginning(em, masterData.current());
        return em.createQuery("select c.id, c.code, c.name from Client c where c.id in :ids" + ORDER, Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(row -> row(beginnings, office, search, (Long) row[0], (String) row[1], (String) row[2]))
                .toList();
    }

    private static NextMonthRow row(
            MonthBeginning beginnings, Office office, NextMonthSearch search, long id, String code, String name) {
        ClientOffice service =
                beginnings.service(office.getId(), id, search.month()).orElseThrow();
        try {
            return new NextMonthRow(
                    id,
                    code,
                    name,
                    NextMonthRow.State.TO_MAKE,
                    NextMonthNotes.of(beginnings, service, search.month(), search.beginning()));
        } catch (MonthRefused refused) {
            boolean exists = refused.key().equals("exists");
            return new NextMonthRow(
                    id,
                    code,
                    name,
                    exists ? NextMonthRow.State.EXISTS : NextMonthRow.State.IMPOSSIBLE,
                    exists ? List.of() : List.of(NextMonthWords.refusal(refused)));
        }
    }

    private TypedQuery<Long> query(String select, Office office, NextMonthSearch search, String more) {
        StringBuilder jpql = new StringBuilder(select)
                .append(" from Client c where c.corporation = :corporation and exists"
                        + " (select o.id from ClientOffice o where o.client = c and o.office.id = :office"
                        + " and o.validFrom <= :last and (o.validTo is null or o.validTo >= :first)");
        Map<String, Object> values = new HashMap<>();
        if (search.careManagerId() != null) {
            jpql.append(" and o.careManager.id = :manager");
            values.put("manager", search.careManagerId());
        }
        jpql.append(")");
        if (search.kana() != null && !search.kana().isBlank()) {
            jpql.append(" and c.kana like :kana");
            values.put("kana", LikePattern.begins(Kana.toHiragana(search.kana().strip())));
        }
        TypedQuery<Long> query = em.createQuery(jpql.append(more).toString(), Long.class)
                .setParameter("corporation", office.getCorporation())
                .setParameter("office", office.getId())
                .setParameter("first", search.month().atDay(1))
                .setParameter("last", search.month().atEndOfMonth());
        values.forEach(query::setParameter);
        return query;
    }
}
