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

/** Reads the result rows of a request page by page, and how many there are of each kind. */
@ApplicationScoped
public class ReportRows {

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    /** Up to {@code count} rows after the one given, by item and order. */
    @Transactional(TxType.REQUIRES_NEW)
    public List<RequestResultRow> page(long requestId, int afterItem, int afterSeq, int count) {
        List<RequestResultRow> rows = em.createQuery(
                        "select r from RequestResultRow r where r.request.id = :request"
                                + " and (r.itemSeq > :item or r.itemSeq = :item and r.seq > :seq)"
                                + " order by r.itemSeq, r.seq",
                        RequestResultRow.class)
                .setParameter("request", requestId)
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
