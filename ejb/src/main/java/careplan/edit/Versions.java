package careplan.edit;

import careplan.audit.LastChange;
import careplan.base.BaseEntity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Table;

/** The one version that a screen's record has, whichever of its tables an edit touches. */
public final class Versions {

    private Versions() {}

    /**
     * Counts the edit, even where only rows that belong to the record will change, and so locks the row until the commit:
     * checks over several rows then hold. One statement compares and counts, so of two who save at once one is told.
     *
     * @param entity managed and not changed yet; it is read anew
     * @param seen the version that the person saw
     * @throws EditConflict if it is not the present one
     */
    public static void take(EntityManager em, BaseEntity entity, int seen) {
        String table = entity.getClass().getAnnotation(Table.class).name();
        int counted = em.createNativeQuery(
                        "update " + table + " set version = version + 1 where id = ?1 and version = ?2")
                .setParameter(1, entity.getId())
                .setParameter(2, seen)
                .executeUpdate();
        em.refresh(entity);
        if (counted == 0) {
            throw new EditConflict(entity.getVersion(), LastChange.of(em, entity));
        }
    }
}
