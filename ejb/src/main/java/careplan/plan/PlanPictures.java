package careplan.plan;

import careplan.file.StoredFile;
import careplan.file.StoredFileStore;
import careplan.security.AccessControl;
import careplan.security.CurrentUser;
import careplan.staff.Menu;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Pictures that were chosen and are not kept with a document yet. They wait in the database and not in the page, of which
 * one session may have many; as files that never become whole, so that the nightly purge takes what nobody has kept.
 */
@Stateless
@RolesAllowed("STAFF")
public class PlanPictures {

    /** As many as one person has pages open; the oldest goes. */
    static final int MOST_OF_ONE_PERSON = 20;

    private static final String WAITING = "application/x-careplan-picture";
    private static final int PIECE = 1024 * 1024;

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @EJB
    private AccessControl access;

    @EJB
    private CurrentUser currentUser;

    @Inject
    private StoredFileStore store;

    /**
     * What has become of a picture.
     *
     * @param fileId what {@link DocumentForm#putPicture} is given; null if it was refused
     * @param problem why, as a key of the page's bundle; null if it was not
     */
    public record Upload(Long fileId, String problem) {}

    /** Takes a picture that is good. */
    public Upload upload(long officeId, byte[] content) {
        access.requireOffice(Menu.SCHEDULES, officeId);
        Optional<String> problem = FamilyPicture.problem(content);
        if (problem.isPresent()) {
            return new Upload(null, problem.get());
        }
        String name = "picture of staff " + currentUser.staffId();
        makeRoom(name);
        long fileId = store.begin(officeId, name, WAITING);
        for (int from = 0, seq = 0; from < content.length; from += PIECE, seq++) {
            store.append(fileId, seq, Arrays.copyOfRange(content, from, Math.min(from + PIECE, content.length)));
        }
        return new Upload(fileId, null);
    }

    /** The bytes of a picture that waits at this office; empty if there is no such one any more. */
    public Optional<byte[]> waiting(long officeId, long fileId) {
        access.requireOffice(Menu.SCHEDULES, officeId);
        StoredFile file = em.find(StoredFile.class, fileId);
        if (file == null || file.getOffice().getId() != officeId || !WAITING.equals(file.getMediaType())) {
            return Optional.empty();
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] piece = store.piece(fileId, 0);
        for (int seq = 1; piece != null; seq++) {
            content.writeBytes(piece);
            piece = store.piece(fileId, seq);
        }
        return Optional.of(content.toByteArray());
    }

    private void makeRoom(String name) {
        List<Long> earlier = em.createQuery(
                        "select f.id from StoredFile f where f.name = :name and f.mediaType = :waiting order by f.id",
                        Long.class)
                .setParameter("name", name)
                .setParameter("waiting", WAITING)
                .getResultList();
        earlier.subList(0, Math.max(0, earlier.size() - MOST_OF_ONE_PERSON + 1)).forEach(store::delete);
    }
}
