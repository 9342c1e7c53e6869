package careplan.master;

import careplan.base.Batches;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;

/**
 * Puts an edition of master data in force, and takes it back, as a whole. Rows are never changed: a row of a new edition with
 * the key and first day of an older one replaces it, which is how a code, a price or a limit is changed or ended; the older
 * one remembers which edition did it. So taking an edition back is only to forget it.
 *
 * <p>Whoever writes an edition sees to it that the rows of a key do not overlap in time: where a new row begins later than
 * one that is open, the edition also has the older row again with its last day.
 */
public final class MasterEditions {

    /** The tables whose rows come with editions. */
    private static final List<Class<? extends EditionRow>> TABLES =
            List.of(ServiceCode.class, UnitPrice.class, CareLevelLimit.class, InsurerName.class);

    /** By table, when a row {@code n} has the key of a row {@code s}. */
    private static final Map<Class<? extends EditionRow>, String> SAME_KEY = Map.of(
            ServiceCode.class, "s.code = n.code and s.insurerNumber = n.insurerNumber",
            UnitPrice.class, "s.areaGrade = n.areaGrade and s.serviceType = n.serviceType",
            CareLevelLimit.class, "s.careLevel = n.careLevel",
            InsurerName.class, "s.insurerNumber = n.insurerNumber");

    private MasterEditions() {}

    /** The tables whose rows come with editions. */
    public static List<Class<? extends EditionRow>> tables() {
        return TABLES;
    }

    /** Makes the rows of {@code edition}, which nobody has seen, count instead of those they replace. */
    public static void putInForce(EntityManager em, MasterEdition edition) {
        em.flush();
        for (Class<? extends EditionRow> table : TABLES) {
            String name = table.getSimpleName();
            List<Long> replaced = em.createQuery(
                            "select s.id from " + name + " s, " + name + " n where n.edition = :edition"
                                    + " and s.state = :inForce and " + SAME_KEY.get(table)
                                    + " and s.validFrom = n.validFrom",
                            Long.class)
                    .setParameter("edition", edition)
                    .setParameter("inForce", MasterRowState.IN_FORCE)
                    .getResultList();
            for (List<Long> batch : Batches.of(replaced)) {
                em.createQuery("update " + name
                                + " s set s.state = :replaced, s.supersededBy = :edition where s.id in :ids")
                        .setParameter("edition", edition)
                        .setParameter("replaced", MasterRowState.REPLACED)
                        .setParameter("ids", batch)
                        .executeUpdate();
            }
            em.createQuery("update " + name + " s set s.state = :inForce where s.edition = :edition")
                    .setParameter("inForce", MasterRowState.IN_FORCE)
                    .setParameter("edition", edition)
                    .executeUpdate();
        }
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
        forget(em, edition);
        edition.setState(MasterEditionState.TAKEN_BACK);
    }

    private static void forget(EntityManager em, MasterEdition edition) {
        for (Class<? extends EditionRow> table : TABLES) {
            String name = table.getSimpleName();
            em.createQuery("delete from " + name + " s where s.edition = :edition")
                    .setParameter("edition", edition)
                    .executeUpdate();
            em.createQuery("update " + name + " s set s.state = :inForce, s.supersededBy = null"
                            + " where s.supersededBy = :edition")
                    .setParameter("inForce", MasterRowState.IN_FORCE)
                    .setParameter("edition", edition)
                    .executeUpdate();
        }
    }

    /** Whether a later edition has replaced rows of {@code edition}. */
    public static boolean isBuiltUpon(EntityManager em, MasterEdition edition) {
        long replaced = 0;
        for (Class<? extends EditionRow> table : TABLES) {
            replaced += em.createQuery(
                            "select count(s) from " + table.getSimpleName()
                                    + " s where s.edition = :edition and s.supersededBy is not null",
                            Long.class)
                    .setParameter("edition", edition)
                    .getSingleResult();
        }
        return replaced > 0;
    }
}
