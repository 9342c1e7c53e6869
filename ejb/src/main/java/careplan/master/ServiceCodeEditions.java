package careplan.master;

import careplan.base.JapanTime;
import careplan.schedule.statement.ServiceCodeRecord;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Writes rows of service codes as an edition. */
final class ServiceCodeEditions {

    private ServiceCodeEditions() {}

    /** Writes the rows as an edition of this name and puts it in force, all in the transaction of {@code em}. */
    static MasterEdition write(EntityManager em, String name, String source, List<ServiceCodeRecord> records) {
        MasterEdition edition = new MasterEdition();
        edition.setName(name);
        edition.setSource(source);
        edition.setCreatedAt(JapanTime.now());
        em.persist(edition);
        for (ServiceCodeRecord record : records) {
            ServiceCode code = MasterRows.fill(new ServiceCode(), record);
            code.setEdition(edition);
            em.persist(code);
        }
        MasterEditions.putInForce(em, edition);
        return edition;
    }
}
