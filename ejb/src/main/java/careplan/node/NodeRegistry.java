package careplan.node;

import careplan.base.JapanTime;
import careplan.request.JobRuns;
import careplan.request.NodeName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;

/** The table of nodes; each method is a short transaction of its own. */
@ApplicationScoped
public class NodeRegistry {

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @Inject
    private JobRuns runs;

    /** Counts this node's beat up; enters it where it is not there (any more). */
    @Transactional(TxType.REQUIRES_NEW)
    public void beat() {
        int updated = em.createQuery(
                        "update ServerNode n set n.beat = n.beat + 1, n.beatAt = :now where n.node = :node")
                .setParameter("now", JapanTime.now())
                .setParameter("node", NodeName.get())
                .executeUpdate();
        if (updated == 0) {
            ServerNode node = new ServerNode();
            node.setNode(NodeName.get());
            node.setProcessId(ProcessHandle.current().pid());
            node.setStartedAt(JapanTime.now());
            node.setBeatAt(JapanTime.now());
            em.persist(node);
        }
    }

    /** Every node of the table. */
    @Transactional(TxType.REQUIRES_NEW)
    public List<Beat> beats() {
        return em.createQuery("select n.node, n.processId, n.beat from ServerNode n", Object[].class)
                .getResultStream()
                .map(row -> new Beat((String) row[0], (Long) row[1], (Long) row[2]))
                .toList();
    }

    /** Whether of all nodes in the table this one has been there the longest. */
    @Transactional(TxType.REQUIRES_NEW)
    public boolean isEldest() {
        return em.createQuery("select n.node from ServerNode n order by n.startedAt, n.id", String.class)
                .setMaxResults(1)
                .getResultStream()
                .anyMatch(NodeName.get()::equals);
    }

    /**
     * Strikes a node out: it has left, or is dead, and so are the system's own jobs there. Should it live after all, its next
     * beat enters it again.
     */
    @Transactional(TxType.REQUIRES_NEW)
    public void remove(String node) {
        runs.lostAt(node);
        em.createQuery("delete from ServerNode n where n.node = :node")
                .setParameter("node", node)
                .executeUpdate();
    }
}
