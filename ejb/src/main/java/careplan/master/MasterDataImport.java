package careplan.master;

import careplan.master.intake.FileRefused;
import careplan.master.intake.FolderIntake;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * Takes in master data at the start, for the folder that the administrator names in {@code careplan.master-data}: files of
 * every format that 運用 > マスタ reads, but for those that do not say from when on they hold.
 */
@Stateless
@PermitAll
public class MasterDataImport {

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    /** For the container. */
    public MasterDataImport() {}

    /** Over an entity manager that is in a transaction; for use without a container. */
    MasterDataImport(EntityManager em) {
        this.em = em;
    }

    /**
     * Takes in the files of the folder. All or nothing.
     *
     * @return the number of rows that have changed
     * @throws IllegalStateException if a file cannot be taken in; it names the file and the line. Also while an intake of
     *     somebody is not at its end
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public int takeIn(Path folder) {
        long loading = em.createQuery("select count(e) from MasterEdition e where e.state = :loading", Long.class)
                .setParameter("loading", MasterEditionState.LOADING)
                .getSingleResult();
        if (loading > 0) {
            throw new IllegalStateException("an intake of master data is not at its end");
        }
        try {
            return new FolderIntake(em).takeIn(folder);
        } catch (FileRefused e) {
            throw new IllegalStateException(e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
