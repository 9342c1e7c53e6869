package careplan.request;

import careplan.audit.AuditEntry;
import careplan.audit.AuditLog;
import careplan.file.StoredFile;
import careplan.file.StoredFileStore;
import careplan.security.AccessControl;
import careplan.security.AccessDenied;
import careplan.staff.Menu;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.InputStream;

/** Hands out what requests produced. */
@Stateless
@RolesAllowed("STAFF")
public class ResultDownloads {

    /**
     * A file to be sent.
     *
     * @param length bytes
     * @param content from the first byte on, read from the database piece by piece; needs no closing
     */
    public record Download(String name, String mediaType, long length, InputStream content) {}

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @EJB
    private AccessControl access;

    @EJB
    private AuditLog audit;

    @Inject
    private StoredFileStore files;

    /**
     * Opens a result file. The download is recorded, since the file holds health data.
     *
     * @param resultId of {@link RequestView.File}
     * @throws AccessDenied if there is no such file, or the caller may use neither ケアプラン連携 nor 一括処理状況確認 at the
     *     office it was made for; the two cases are not told apart
     */
    public Download open(long resultId) {
        ResultFile result = em.find(ResultFile.class, resultId);
        if (result == null) {
            throw new AccessDenied("no result file " + resultId);
        }
        long officeId = result.getRequest().getOffice().getId();
        if (!access.mayUse(Menu.CAREPLAN_LINK, officeId)) {
            access.requireOffice(Menu.BATCH_STATUS, officeId);
        }
        StoredFile file = result.getFile();
        audit.record(AuditEntry.of("RESULT_DOWNLOADED")
                .office(officeId)
                .subject(StoredFile.class, file.getId())
                .request(result.getRequest().getId()));
        return new Download(file.getName(), file.getMediaType(), file.getLength(), files.open(file.getId()));
    }
}
