package careplan.master;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.time.LocalDate;
import java.util.Optional;

/** Looks up what an insurer is called. */
public final class InsurerNames {

    private final EntityManager em;

    /** In this database. */
    public InsurerNames(EntityManager em) {
        this.em = em;
    }

    /** The name that goes with this 保険者番号 on this day; empty where none is known. */
    public Optional<String> on(LocalDate day, String insurerNumber) {
        return em.createQuery(
                        "select i.name from InsurerName i where i.insurerNumber = :number and i.state = :inForce"
                                + " and i.validFrom <= :day and (i.validTo is null or i.validTo >= :day)",
                        String.class)
                .setParameter("number", insurerNumber)
                .setParameter("inForce", MasterRowState.IN_FORCE)
                .setParameter("day", day)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultStream()
                .findFirst();
    }
}
