package careplan.master.intake;

import careplan.audit.AuditEntry;
import careplan.audit.AuditLog;
import careplan.base.JapanTime;
import careplan.file.StoredFileStore;
import careplan.master.MasterEdition;
import careplan.master.MasterEditionState;
import careplan.master.MasterEditions;
import careplan.master.MasterIntake;
import careplan.request.ProcessingRequest;
import careplan.request.RequestChanges;
import careplan.security.AccessControl;
import careplan.security.AccessDenied;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** Taking editions back, and stopping and going on with their making; for administrators. All of it is in the audit log. */
@Stateless
@RolesAllowed("STAFF")
public class EditionControl {

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @EJB
    private AccessControl access;

    @EJB
    private AuditLog audit;

    @Inject
    private RequestChanges requests;

    @Inject
    private StoredFileStore store;

    @Inject
    private Event<MasterDataChanged> changed;

    /** How taking back went. */
    public enum Outcome {
        /** Done: the rows are as they were before the edition. */
        DONE,
        /** Its job is still at work; stop it first. */
        UNDER_WAY,
        /** A later edition has replaced rows of it; take that one back first. */
        BUILT_UPON,
        /** It is taken back already, or came with the product. */
        NOT_POSSIBLE
    }

    /**
     * Takes an edition back as a whole, with all that it changed and ended.
     *
     * @throws AccessDenied if the caller is no administrator of the installation, or there is no such edition
     */
    public Outcome takeBack(long editionId) {
        access.requireInstallationAdmin();
        MasterIntake intake = intake(editionId);
        MasterEdition edition = locked(editionId);
        if (intake == null || edition.getState() == MasterEditionState.TAKEN_BACK) {
            return Outcome.NOT_POSSIBLE;
        }
        ProcessingRequest request = request(intake);
        if (edition.getState() == MasterEditionState.LOADING && request != null && request.isUnderWay()) {
            return Outcome.UNDER_WAY;
        }
        if (MasterEditions.isBuiltUpon(em, edition)) {
            return Outcome.BUILT_UPON;
        }
        if (request != null) {
            requests.cancel(request, IntakeTexts.takenBack(), JapanTime.now());
        }
        MasterEditions.takeBack(em, edition);
        letGoOfFile(intake);
        audit.record(AuditEntry.of("MASTER_TAKEN_BACK").subject(MasterEdition.class, editionId));
        changed.fire(new MasterDataChanged());
        return Outcome.DONE;
    }

    private void letGoOfFile(MasterIntake intake) {
        if (intake.getFile() != null) {
            long fileId = intake.getFile().getId();
            intake.setFile(null);
            em.flush();
            store.delete(fileId);
        }
    }

    /**
     * Asks the job that makes the edition to stop at the end of its present chunk.
     *
     * @return false where it is not at work any more
     * @throws AccessDenied as for {@link #takeBack}
     */
    public boolean stop(long editionId) {
        access.requireInstallationAdmin();
        ProcessingRequest request = request(intake(editionId));
        return record("REQUEST_STOPPED", request, request != null && requests.stop(request));
    }

    /**
     * Goes on with the making of an edition where it ended.
     *
     * @return false where it is neither stopped nor failed
     * @throws AccessDenied as for {@link #takeBack}
     */
    public boolean restart(long editionId) {
        access.requireInstallationAdmin();
        ProcessingRequest request = request(intake(editionId));
        return record("REQUEST_RESTARTED", request, request != null && requests.restart(request));
    }

    private boolean record(String action, ProcessingRequest request, boolean done) {
        if (done) {
            audit.record(AuditEntry.of(action).request(request.getId()));
        }
        return done;
    }

    private MasterEdition locked(long editionId) {
        MasterEdition edition = em.find(MasterEdition.class, editionId, LockModeType.PESSIMISTIC_WRITE);
        if (edition == null) {
            throw new AccessDenied("no edition of master data " + editionId);
        }
        return edition;
    }

    private MasterIntake intake(long editionId) {
        return em.createQuery("select i from MasterIntake i where i.edition.id = :edition", MasterIntake.class)
                .setParameter("edition", editionId)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    private ProcessingRequest request(MasterIntake intake) {
        return intake == null || intake.getRequestId() == null
                ? null
                : em.find(ProcessingRequest.class, intake.getRequestId(), LockModeType.PESSIMISTIC_WRITE);
    }
}
