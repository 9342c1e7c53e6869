package careplan.master;

import careplan.base.JapanTime;
import careplan.schedule.statement.ServiceCodeRecord;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Writes the supplied service codes as an edition. */
final class ServiceCodeEditions {

    /** Rows sent to the database together, and forgotten here then: memory does not grow with the table. */
    private static final int CHUNK = 1_000;

    private ServiceCodeEditions() {}

    /** Writes the rows as an edition of this name into a table that has none: they count at once, as they replace nothing. */
    static void write(EntityManager em, String name, String source, List<ServiceCodeRecord> records) {
        MasterEdition edition = new MasterEdition();
        edition.setName(name);
        edition.setSource(source);
        edition.setCreatedAt(JapanTime.now());
        edition.setState(MasterEditionState.IN_FORCE);
        em.persist(edition);
        for (int from = 0; from < records.size(); from += CHUNK) {
            MasterEdition kept = em.getReference(MasterEdition.class, edition.getId());
            for (ServiceCodeRecord record : records.subList(from, Math.min(records.size(), from + CHUNK))) {
                ServiceCode code = MasterRows.fill(new ServiceCode(), record);
                code.setEdition(kept);
                code.setState(MasterRowState.IN_FORCE);
                em.persist(code);
            }
            em.flush();
            em.clear();
        }
    }
}
