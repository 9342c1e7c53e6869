package careplan.master;

import careplan.base.Batches;
import jakarta.persistence.EntityManager;
import java.util.List;

/**
 * Puts an edition of service codes in force, and takes it back, as a whole. Rows are never changed: a row of a new edition
 * with the insurer, code and first day of an older one replaces it, which is how a code is changed or ended; the older one
 * remembers which edition did it. So taking an edition back is only to forget it.
 *
 * <p>Whoever writes an edition sees to it that the rows of a code do not overlap in time: where a new row begins later than
 * one that is open, the edition also has the older row again with its last day.
 */
public final class MasterEditions {

    private MasterEditions() {}

    /** Makes the rows of {@code edition}, which nobody has seen, count instead of those they replace. */
    public static void putInForce(EntityManager em, MasterEdition edition) {
        em.flush();
        List<Long> replaced = em.createQuery(
                        "select s.id from ServiceCode s, ServiceCode n where n.edition = :edition and s.state = :inForce"
                                + " and s.code = n.code and s.insurerNumber = n.insurerNumber"
                                + " and s.validFrom = n.validFrom",
                        Long.class)
                .setParameter("edition", edition)
                .setParameter("inForce", MasterRowState.IN_FORCE)
                .getResultList();
        for (List<Long> batch : Batches.of(replaced)) {
            em.createQuery("update ServiceCode s set s.state = :replaced, s.supersededBy = :edition where s.id in :ids")
                    .setParameter("edition", edition)
                    .setParameter("replaced", MasterRowState.REPLACED)
                    .setParameter("ids", batch)
                    .executeUpdate();
        }
        em.createQuery("update ServiceCode s set s.state = :inForce where s.edition = :edition")
                .setParameter("inForce", MasterRowState.IN_FORCE)
                .setParameter("edition", edition)
                .executeUpdate();
        edition.setState(MasterEditionState.IN_FORCE);
    }

    /**
     * Removes the rows of {@code edition}; those they replaced count again. Only what no later edition has replaced a row
     * of can be taken back.
     *
     * @throws IllegalStateException if a later edition has
     */
    public static void takeBack(EntityManager em, MasterEdition edition) {
        if (isBuiltUpon(em, edition)) {
            throw new IllegalStateException("edition " + edition.getId() + " has been replaced in part");
        }
        em.flush();
        em.createQuery("delete from ServiceCode s where s.edition = :edition")
                .setParameter("edition", edition)
                .executeUpdate();
        em.createQuery("update ServiceCode s set s.state = :inForce, s.supersededBy = null"
                        + " where s.supersededBy = :edition")
                .setParameter("inForce", MasterRowState.IN_FORCE)
                .setParameter("edition", edition)
                .executeUpdate();
        edition.setState(MasterEditionState.TAKEN_BACK);
    }

    /** Whether a later edition has replaced rows of {@code edition}. */
    public static boolean isBuiltUpon(EntityManager em, MasterEdition edition) {
        return em.createQuery(
                                "select count(s) from ServiceCode s where s.edition = :edition"
                                        + " and s.supersededBy is not null",
                                Long.class)
                        .setParameter("edition", edition)
                        .getSingleResult()
                > 0;
    }
}
