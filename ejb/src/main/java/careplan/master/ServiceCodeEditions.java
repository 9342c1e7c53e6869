package careplan.master;

import careplan.base.JapanTime;
import careplan.master.intake.CodeRow;
import careplan.master.intake.EditionTables;
import careplan.master.intake.SuppliedTables;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Writes the supplied service codes as an edition. */
final class ServiceCodeEditions {

    /** Rows sent to the database together, and forgotten here then: memory does not grow with the table. */
    private static final int CHUNK = 1_000;

    private ServiceCodeEditions() {}

    /**
     * Writes the rows of an edition into a table that has none: they count at once, as they replace nothing.
     *
     * @return how many
     */
    static int write(EntityManager em, SuppliedTables.Edition supplied) {
        MasterEdition edition = new MasterEdition();
        edition.setName(supplied.name());
        edition.setSource(supplied.source());
        edition.setCreatedAt(JapanTime.now());
        edition.setState(MasterEditionState.IN_FORCE);
        em.persist(edition);
        List<CodeRow> rows = supplied.rows();
        for (int from = 0; from < rows.size(); from += CHUNK) {
            MasterEdition kept = em.getReference(MasterEdition.class, edition.getId());
            for (CodeRow row : rows.subList(from, Math.min(rows.size(), from + CHUNK))) {
                EditionRow code = EditionTables.entity(row);
                code.setEdition(kept);
                code.setState(MasterRowState.IN_FORCE);
                em.persist(code);
            }
            em.flush();
            em.clear();
        }
        return rows.size();
    }
}
