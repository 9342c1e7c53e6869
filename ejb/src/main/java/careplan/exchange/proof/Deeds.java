package careplan.exchange.proof;

import careplan.request.ItemState;
import careplan.request.RequestKind;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Who had things done: the names of those who asked for the requests that did them. */
final class Deeds {

    private Deeds() {}

    /** By the id of what such a request has done last; what none has done, or none that is still kept, is missing. */
    static Map<Long, String> of(EntityManager em, RequestKind kind, Collection<Long> targets) {
        Map<Long, String> people = new HashMap<>();
        em.createQuery(
                        "select i.targetId, p.name from RequestItem i join i.request q join q.staff p"
                                + " where q.kind = :kind and i.state = :done and i.targetId in :targets order by q.id",
                        Object[].class)
                .setParameter("kind", kind)
                .setParameter("done", ItemState.DONE)
                .setParameter("targets", targets)
                .getResultList()
                .forEach(row -> people.put((Long) row[0], (String) row[1]));
        return people;
    }
}
