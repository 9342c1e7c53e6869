package careplan.exchange.apply;

import careplan.request.RequestResultRow;
import careplan.request.RowAction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the result rows of a request page by page, and how many there are of each kind. */
@ApplicationScoped
public class ReportRows {

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    /**
     * Up to {@code count} rows after the one given, by item and order.
     *
     * @param actions what became of the rows that are wanted
     */
    @Transactional(TxType.REQUIRES_NEW)
    public List<RequestResultRow> page(long requestId, Set<RowAction> actions, int afterItem, int afterSeq, int count) {
        List<RequestResultRow> rows = em.createQuery(
                        "select r from RequestResultRow r where r.request.id = :request and r.action in :actions"
                                + " and (r.itemSeq > :item or r.itemSeq = :item and r.seq > :seq)"
                                + " order by r.itemSeq, r.seq",
                        RequestResultRow.class)
                .setParameter("request", requestId)
                .setParameter("actions", actions)
                .setParameter("item", afterItem)
                .setParameter("seq", afterSeq)
                .setMaxResults(count)
                .getResultList();
        em.clear();
        return rows;
    }

    /** Rows of clients as a whole: the first of each item. */
    @Transactional(TxType.SUPPORTS)
    public Map<RowAction, Long> clients(long requestId) {
        return count(requestId, " and r.seq = 1");
    }

    /** How many clients have a warning, whatever became of them. */
    @Transactional(TxType.SUPPORTS)
    public long warned(long requestId) {
        return em.createQuery(
                        "select count(distinct r.itemSeq) from RequestResultRow r where r.request.id = :request"
                                + " and r.action = careplan.request.RowAction.WARNING",
                        Long.class)
                .setParameter("request", requestId)
                .getSingleResult();
    }

    /** Rows of lines and values. */
    @Transactional(TxType.SUPPORTS)
    public Map<RowAction, Long> lines(long requestId) {
        return count(requestId, " and r.seq > 1");
    }

    private Map<RowAction, Long> count(long requestId, String condition) {
        Map<RowAction, Long> counts = new EnumMap<>(RowAction.class);
        em.createQuery(
                        "select r.action, count(r) from RequestResultRow r where r.request.id = :request" + condition
                                + " group by r.action",
                        Object[].class)
                .setParameter("request", requestId)
                .getResultList()
                .forEach(row -> counts.put((RowAction) row[0], (Long) row[1]));
        return counts;
    }
}
