package careplan.audit;

import careplan.base.BaseEntity;
import careplan.base.JapanTime;
import jakarta.persistence.EntityManager;
import java.io.Serializable;
import java.time.LocalDateTime;

/**
 * Who changed a record last, as 操作履歴 has it: told to whoever was not quick enough.
 *
 * @param name of the person
 */
public record LastChange(String name, LocalDateTime at) implements Serializable {

    /** A page is open no longer than a session lasts. */
    private static final int HOURS = 12;

    /** The last change of {@code entity}; null where it is not known. */
    public static LastChange of(EntityManager em, BaseEntity entity) {
        return em.createQuery(
                        "select s.name, e.occurredAt from AuditEvent e, Staff s where s.id = e.staffId"
                                + " and e.occurredAt >= :since and e.subjectType = :type and e.subjectId = :id"
                                + " and e.actionCode not like '%VIEWED' order by e.occurredAt desc, e.id desc",
                        Object[].class)
                .setParameter("since", JapanTime.now().minusHours(HOURS))
                .setParameter("type", entity.getClass().getSimpleName())
                .setParameter("id", entity.getId())
                .setMaxResults(1)
                .getResultStream()
                .map(row -> new LastChange((String) row[0], (LocalDateTime) row[1]))
                .findFirst()
                .orElse(null);
    }
}
