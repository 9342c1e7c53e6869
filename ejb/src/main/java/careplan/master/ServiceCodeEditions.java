package careplan.master;

import careplan.base.JapanTime;
import careplan.schedule.statement.ServiceCodeRecord;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Writes rows of service codes as an edition. */
final class ServiceCodeEditions {

    private ServiceCodeEditions() {}

    /** Rows sent to the database together, and forgotten here then: memory does not grow with the table. */
    private static final int CHUNK = 1_000;

    /** Writes the rows as an edition of this name and puts it in force, all in the transaction of {@code em}. */
    static void write(EntityManager em, String name, String source, List<ServiceCodeRecord> records) {
        MasterEdition edition = new MasterEdition();
        edition.setName(name);
        edition.setSource(source);
        edition.setCreatedAt(JapanTime.now());
        em.persist(edition);
        for (int from = 0; from < records.size(); from += CHUNK) {
            MasterEdition kept = em.getReference(MasterEdition.class, edition.getId());
            for (ServiceCodeRecord record : records.subList(from, Math.min(records.size(), from + CHUNK))) {
                ServiceCode code = MasterRows.fill(new ServiceCode(), record);
                code.setEdition(kept);
                em.persist(code);
            }
            em.flush();
            em.clear();
        }
        MasterEditions.putInForce(em, em.find(MasterEdition.class, edition.getId()));
    }
}
