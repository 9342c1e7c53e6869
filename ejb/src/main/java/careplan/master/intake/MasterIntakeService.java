package careplan.master.intake;

import careplan.audit.AuditEntry;
import careplan.audit.AuditLog;
import careplan.exchange.ExchangeVersion;
import careplan.file.StoredFile;
import careplan.file.StoredFileStore;
import careplan.master.MasterEdition;
import careplan.master.MasterIntake;
import careplan.request.NewRequest;
import careplan.request.RequestIntake;
import careplan.request.RequestKind;
import careplan.security.AccessControl;
import careplan.security.AccessDenied;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * マスタの取込, for administrators: a file comes in, is compared with what is in force, and is handed to the job that makes an
 * edition of it. Upload and comparison run outside transactions, since they may take as long as a large file does.
 */
@Stateless
@RolesAllowed("STAFF")
public class MasterIntakeService {

    private static final int NAME_LENGTH = 100;

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @EJB
    private AccessControl access;

    @EJB
    private AuditLog audit;

    @EJB
    private RequestIntake requests;

    @Inject
    private IntakeUploads uploads;

    @Inject
    private IntakeChecks checks;

    @Inject
    private EditionRegister editions;

    @Inject
    private StoredFileStore store;

    /**
     * Takes an uploaded file into the database, and says what it would do.
     *
     * @param fileName as the browser gives it
     * @param in read to its end or to the limit; not closed
     * @param length bytes, or -1 where the browser does not say
     * @throws IOException when the stream fails
     * @throws AccessDenied if the caller is no administrator of the installation
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public IntakeCheck upload(String fileName, InputStream in, long length, IntakeOptions options) throws IOException {
        long officeId = editions.officeOf(access.requireInstallationAdmin());
        uploads.forgotten().forEach(store::delete);
        String name = IntakeUploads.lastName(fileName);
        try {
            return check(uploads.take(officeId, name, in, length), name, options);
        } catch (FileRefused refused) {
            return IntakeCheck.refused(name, null, IntakeWords.of(refused));
        }
    }

    /**
     * Says once more what an uploaded file would do, read with other options.
     *
     * @throws AccessDenied as for {@link #upload}; also for what is no such upload
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public IntakeCheck check(long uploadId, IntakeOptions options) throws IOException {
        access.requireInstallationAdmin();
        return check(uploadId, uploads.require(uploadId).getName(), options);
    }

    /** A file that cannot be read stays: with a first day, it may be another matter. */
    private IntakeCheck check(long uploadId, String name, IntakeOptions options) throws IOException {
        try {
            return checks.check(name, uploadId, options);
        } catch (FileRefused refused) {
            return IntakeCheck.refused(name, uploadId, IntakeWords.of(refused));
        }
    }

    /** Deletes an uploaded file that is not wanted after all. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void discard(long uploadId) {
        access.requireInstallationAdmin();
        store.delete(uploads.require(uploadId).getId());
    }

    /**
     * Has the job make an edition of an uploaded file.
     *
     * @param check what the person has seen, for the record
     * @param name what the edition is called
     * @return the request
     * @throws IntakeBusy if another intake is not at its end
     * @throws AccessDenied as for {@link #check}
     */
    public long take(IntakeCheck check, IntakeOptions options, String name) {
        long officeId = editions.officeOf(access.requireInstallationAdmin());
        StoredFile file = uploads.require(check.uploadId());
        MasterEdition edition = editions.begin(cut(name), file.getName());
        file.setMediaType(IntakeUploads.KEPT);
        long requestId = requests.accept(new NewRequest(
                RequestKind.MASTER_INTAKE,
                officeId,
                IntakeTexts.title(edition.getName()),
                ExchangeVersion.V3,
                null,
                null,
                null,
                false,
                List.of(edition.getId()),
                List.of()));
        MasterIntake intake = new MasterIntake();
        intake.setEdition(edition);
        intake.setFile(file);
        intake.setRequestId(requestId);
        intake.setStartsOn(options.startsOn());
        intake.setEndsMissing(options.endsMissing());
        intake.setAdded(check.added());
        intake.setChanged(check.changed());
        intake.setEnded(check.ended());
        intake.setRefused(check.refused());
        em.persist(intake);
        audit.record(AuditEntry.of("MASTER_TAKEN_IN")
                .subject(MasterEdition.class, edition.getId())
                .request(requestId)
                .detail("added=" + check.added() + " changed=" + check.changed() + " ended=" + check.ended()));
        return requestId;
    }

    private static String cut(String name) {
        return name.length() <= NAME_LENGTH ? name : name.substring(0, NAME_LENGTH);
    }

    /** The most megabytes that a file may have, for the page. */
    public long mostMegabytes() {
        access.requireInstallationAdmin();
        return uploads.mostMegabytes();
    }
}
