package careplan.audit;

import careplan.base.JapanTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDateTime;
import java.util.List;

/**
 * Holds the entries of the audit log together. They are written without any regard to each other, by all nodes at once, and
 * sealed afterwards, some at a time, by one node at a time: no deed waits for the log of another (ADR 33).
 */
@ApplicationScoped
public class AuditChain {

    private static final int PAGE = 500;

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    private final AuditSeal sealing;

    /** Seals as the server's environment says. */
    public AuditChain() {
        this(null, AuditSeal.ofServer());
    }

    AuditChain(EntityManager em, AuditSeal sealing) {
        this.em = em;
        this.sealing = sealing;
    }

    /**
     * Seals entries that are not sealed yet, the oldest first.
     *
     * @return how many, at most a few hundred
     */
    @Transactional(TxType.REQUIRES_NEW)
    public int sealSome() {
        AuditChainEnd end = em.find(AuditChainEnd.class, AuditChainEnd.ID, LockModeType.PESSIMISTIC_WRITE);
        List<AuditEvent> open = em.createQuery(
                        "select e from AuditEvent e where e.chainNo is null order by e.id", AuditEvent.class)
                .setMaxResults(PAGE)
                .getResultList();
        open.forEach(event -> end.append(event, sealing));
        return open.size();
    }

    /**
     * Removes entries from before then, and leaves a mark in the place of each run of them. What is not sealed stays.
     *
     * @return how many, at most a few hundred
     */
    @Transactional(TxType.REQUIRES_NEW)
    public int removeSome(LocalDateTime before) {
        em.find(AuditChainEnd.class, AuditChainEnd.ID, LockModeType.PESSIMISTIC_WRITE);
        List<AuditEvent> old = em.createQuery(
                        "select e from AuditEvent e where e.occurredAt < :before and e.chainNo is not null"
                                + " order by e.chainNo",
                        AuditEvent.class)
                .setParameter("before", before)
                .setMaxResults(PAGE)
                .getResultList();
        int first = 0;
        for (int i = 1; i <= old.size(); i++) {
            if (i == old.size() || old.get(i).getChainNo() != old.get(i - 1).getChainNo() + 1) {
                em.persist(new AuditMark(old.get(first), old.get(i - 1), JapanTime.now(), sealing));
                first = i;
            }
        }
        if (!old.isEmpty()) {
            em.createQuery("delete from AuditEvent e where e.id in :ids")
                    .setParameter("ids", old.stream().map(AuditEvent::getId).toList())
                    .executeUpdate();
        }
        return old.size();
    }

    /** Looks whether the entries are as they were sealed, from the first to the one that is the last now; nobody waits for it. */
    @Transactional(TxType.REQUIRED)
    public ChainCheck check() {
        AuditChainEnd end = em.find(AuditChainEnd.class, AuditChainEnd.ID);
        long lastNo = end.getLastNo();
        String lastSeal = end.getLastSeal();
        ChainWalk walk = new ChainWalk(sealing, marks());
        List<AuditEvent> page = entries(0, lastNo);
        while (!page.isEmpty() && page.stream().allMatch(walk::accepts)) {
            long no = page.get(page.size() - 1).getChainNo();
            em.clear();
            page = entries(no, lastNo);
        }
        return walk.end(lastNo, lastSeal);
    }

    private List<AuditMark> marks() {
        return em.createQuery("select m from AuditMark m order by m.firstNo", AuditMark.class)
                .getResultList();
    }

    private List<AuditEvent> entries(long after, long last) {
        return em.createQuery(
                        "select e from AuditEvent e where e.chainNo > :after and e.chainNo <= :last order by e.chainNo",
                        AuditEvent.class)
                .setParameter("after", after)
                .setParameter("last", last)
                .setMaxResults(PAGE)
                .getResultList();
    }
}
