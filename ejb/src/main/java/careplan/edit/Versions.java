package careplan.edit;

import careplan.base.BaseEntity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

/** The one version that a screen's record has, whichever of its tables an edit touches. */
public final class Versions {

    private Versions() {}

    /**
     * Locks the row for the rest of the transaction, so that checks over several rows hold until the commit, and counts
     * the edit even where only rows that belong to it change.
     *
     * @param seen the version that the person saw
     * @throws EditConflict if it is not the present one
     */
    public static void take(EntityManager em, BaseEntity entity, int seen) {
        em.refresh(entity, LockModeType.PESSIMISTIC_WRITE);
        if (entity.getVersion() != seen) {
            throw new EditConflict(entity.getVersion());
        }
        em.lock(entity, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }
}
