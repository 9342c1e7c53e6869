package careplan.master.intake;

import careplan.file.StoredFile;
import careplan.file.StoredFileStore;
import careplan.master.EditionRow;
import careplan.master.MasterEdition;
import careplan.master.MasterEditionState;
import careplan.master.MasterEditions;
import careplan.master.MasterIntake;
import careplan.request.JobFailure;
import careplan.request.RequestTracker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The edition that a request's job makes: what is to be written, what is written, and the moment when it counts. */
@ApplicationScoped
public class EditionStore {

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @Inject
    private IntakeFiles files;

    @Inject
    private StoredFileStore store;

    @Inject
    private RequestTracker tracker;

    @Inject
    private Event<MasterDataChanged> changed;

    /**
     * What the file of the request would do to the rows in force.
     *
     * @throws JobFailure if it cannot be read any more
     */
    @Transactional(TxType.SUPPORTS)
    public Comparison compare(long requestId) throws IOException {
        MasterIntake intake = intake(requestId);
        try {
            ReadFile file = files.read(intake.getFile().getId(), intake.getStartsOn());
            return compare(file, intake);
        } catch (FileRefused e) {
            throw new JobFailure(IntakeWords.of(e), e);
        }
    }

    private Comparison compare(ReadFile file, MasterIntake intake) {
        return Comparison.of(file, RowsInForce.of(em, file), intake.isEndsMissing() ? intake.getStartsOn() : null);
    }

    /** Those of the changes whose rows the edition does not have yet. */
    @Transactional(TxType.SUPPORTS)
    public List<Change> notYetWritten(long requestId, List<Change> changes) {
        MasterEdition edition = intake(requestId).getEdition();
        Set<String> written =
                EditionTables.rows(em, edition).stream().map(Change::id).collect(Collectors.toSet());
        return changes.stream()
                .filter(change -> !written.contains(Change.id(change.after())))
                .toList();
    }

    /**
     * Writes rows of the edition, which do not count yet.
     *
     * @return how many it has now
     */
    @Transactional
    public int write(long requestId, List<MasterRow> rows) {
        MasterEdition edition = intake(requestId).getEdition();
        for (MasterRow row : rows) {
            EditionRow entity = EditionTables.entity(row);
            entity.setEdition(edition);
            em.persist(entity);
        }
        em.flush();
        int written = EditionTables.count(em, edition);
        em.clear();
        return written;
    }

    /** Makes the edition count, and lets go of its file. Done already, nothing happens. */
    @Transactional(TxType.REQUIRES_NEW)
    public void putInForce(long requestId) {
        MasterIntake intake = intake(requestId);
        MasterEdition edition =
                em.find(MasterEdition.class, intake.getEdition().getId(), LockModeType.PESSIMISTIC_WRITE);
        if (edition.getState() != MasterEditionState.LOADING) {
            return;
        }
        tracker.progress(requestId, EditionTables.count(em, edition));
        MasterEditions.putInForce(em, edition);
        StoredFile file = intake.getFile();
        intake.setFile(null);
        em.flush();
        store.delete(file.getId());
        changed.fire(new MasterDataChanged());
    }

    private MasterIntake intake(long requestId) {
        return em.createQuery("select i from MasterIntake i where i.requestId = :request", MasterIntake.class)
                .setParameter("request", requestId)
                .getSingleResult();
    }
}
