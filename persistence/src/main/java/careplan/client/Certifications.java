package careplan.client;

import jakarta.persistence.EntityManager;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which 認定 counts in a month: one that is valid on any of its days, and of several the latest. */
public final class Certifications {

    private Certifications() {}

    /** Whether it is valid on any day of the month. */
    public static boolean inForce(Certification certification, YearMonth month) {
        return !certification.getValidFrom().isAfter(month.atEndOfMonth())
                && !certification.getValidTo().isBefore(month.atDay(1));
    }

    /** The client's one of the month; empty if none is valid in it. */
    public static Optional<Certification> inMonth(EntityManager em, long clientId, YearMonth month) {
        return Optional.ofNullable(inMonth(em, List.of(clientId), month).get(clientId));
    }

    /**
     * All of several clients, by the client's id.
     *
     * @param clientIds at most 1,000, Oracle's limit
     */
    public static Map<Long, List<Certification>> of(EntityManager em, Collection<Long> clientIds) {
        Map<Long, List<Certification>> all = new HashMap<>();
        if (!clientIds.isEmpty()) {
            em.createQuery(
                            "select c from Certification c join fetch c.insurer where c.client.id in :clients",
                            Certification.class)
                    .setParameter("clients", clientIds)
                    .getResultStream()
                    .forEach(found -> all.computeIfAbsent(found.getClient().getId(), id -> new ArrayList<>())
                            .add(found));
        }
        return all;
    }

    /**
     * Those of several clients, by the client's id; without the clients who have none in the month.
     *
     * @param clientIds at most 1,000, Oracle's limit
     */
    public static Map<Long, Certification> inMonth(EntityManager em, Collection<Long> clientIds, YearMonth month) {
        Map<Long, Certification> latest = new HashMap<>();
        if (clientIds.isEmpty()) {
            return latest;
        }
        // all of a client, which are few: with the days as conditions H2 reads everybody's
        em.createQuery(
                        "select c from Certification c join fetch c.insurer where c.client.id in :clients"
                                + " order by c.validFrom, c.id",
                        Certification.class)
                .setParameter("clients", clientIds)
                .getResultStream()
                .filter(found -> inForce(found, month))
                .forEach(found -> latest.put(found.getClient().getId(), found));
        return latest;
    }
}
