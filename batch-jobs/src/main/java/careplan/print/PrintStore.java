package careplan.print;

import careplan.request.ItemState;
import careplan.request.ProcessingRequest;
import careplan.request.RequestItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;

/** Reads and writes the rows of a print for its steps. */
@ApplicationScoped
public class PrintStore {

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    /** The request's values. */
    @Transactional
    public PrintTask task(long requestId) {
        return PrintTask.of(em.find(ProcessingRequest.class, requestId));
    }

    /** The next pending items after {@code seq}. */
    @Transactional
    public List<PrintItem> pending(long requestId, int seq, int most) {
        return em.createQuery(
                        "select i.seq, i.targetId, i.attempts from RequestItem i where i.request.id = :request"
                                + " and i.seq > :seq and i.state = :pending order by i.seq",
                        Object[].class)
                .setParameter("request", requestId)
                .setParameter("seq", seq)
                .setParameter("pending", ItemState.PENDING)
                .setMaxResults(most)
                .getResultStream()
                .map(row -> new PrintItem((Integer) row[0], (Long) row[1], (Integer) row[2], null, null))
                .toList();
    }

    /** Notes, whatever becomes of the chunk, that these are in hand now: if the server dies, one of them may be why. */
    @Transactional(TxType.REQUIRES_NEW)
    public void begin(long requestId, List<Integer> seqs) {
        em.createQuery("update RequestItem i set i.attempts = i.attempts + 1"
                        + " where i.request.id = :request and i.seq in :seqs")
                .setParameter("request", requestId)
                .setParameter("seqs", seqs)
                .executeUpdate();
    }

    /** Notes that an item is printed, or why it is not; joins the chunk's transaction. */
    @Transactional(TxType.MANDATORY)
    public void note(long requestId, int seq, String refusal) {
        RequestItem item = em.createQuery(
                        "select i from RequestItem i where i.request.id = :request and i.seq = :seq", RequestItem.class)
                .setParameter("request", requestId)
                .setParameter("seq", seq)
                .getSingleResult();
        item.setState(refusal == null ? ItemState.DONE : ItemState.FAILED);
        item.setMessage(refusal);
    }

    /** Keeps the PDF of some items; joins the chunk's transaction. */
    @Transactional(TxType.MANDATORY)
    public void keep(long requestId, int firstSeq, byte[] pdf) {
        PrintFragment fragment = new PrintFragment();
        fragment.setRequest(em.getReference(ProcessingRequest.class, requestId));
        fragment.setFirstSeq(firstSeq);
        fragment.setContent(pdf);
        em.persist(fragment);
    }

    /** The orders of the kept PDFs, in their order. */
    @Transactional(TxType.REQUIRES_NEW)
    public List<Integer> fragments(long requestId) {
        return em.createQuery(
                        "select f.firstSeq from PrintFragment f where f.request.id = :request order by f.firstSeq",
                        Integer.class)
                .setParameter("request", requestId)
                .getResultList();
    }

    /** One kept PDF. */
    @Transactional(TxType.REQUIRES_NEW)
    public byte[] fragment(long requestId, int firstSeq) {
        return em.createQuery(
                        "select f.content from PrintFragment f where f.request.id = :request and f.firstSeq = :seq",
                        byte[].class)
                .setParameter("request", requestId)
                .setParameter("seq", firstSeq)
                .getSingleResult();
    }

    /** Lets the kept PDFs go, all at once: a join that is done again needs all of them. */
    @Transactional(TxType.REQUIRES_NEW)
    public void letGo(long requestId) {
        em.createQuery("delete from PrintFragment f where f.request.id = :request")
                .setParameter("request", requestId)
                .executeUpdate();
    }
}
