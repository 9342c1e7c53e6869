package careplan.master.intake;

import careplan.base.JapanTime;
import careplan.file.StoredFile;
import careplan.file.StoredFileOutputStream;
import careplan.file.StoredFileStore;
import careplan.security.AccessDenied;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Uploaded files of master data, from the upload until they are handed to a job. */
@ApplicationScoped
class IntakeUploads {

    /** Marks a stored file that was uploaded and belongs to no edition yet. */
    private static final String STAGED = "application/x-careplan-master";

    /** Marks one that an edition is made of. */
    static final String KEPT = "application/octet-stream";

    private static final int BUFFER = 64 * 1024;
    private static final int NAME_LENGTH = 200;

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @Inject
    private StoredFileStore store;

    @Inject
    private IntakeFiles files;

    /** Those that somebody has uploaded and left. */
    List<Long> forgotten() {
        return em.createQuery(
                        "select f.id from StoredFile f where f.mediaType = :staged and f.createdAt < :before",
                        Long.class)
                .setParameter("staged", STAGED)
                .setParameter("before", JapanTime.now().minusDays(1))
                .getResultList();
    }

    /**
     * Stores a file.
     *
     * @throws FileRefused if it is larger than such a file may be; nothing of it stays
     */
    long take(long officeId, String name, InputStream in, long length) throws IOException, FileRefused {
        long most = files.mostBytes();
        if (length > most) {
            throw tooLarge();
        }
        StoredFileOutputStream out = store.create(officeId, name, STAGED);
        boolean kept = false;
        try {
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
                if (out.length() > most) {
                    throw tooLarge();
                }
            }
            out.close();
            kept = true;
            return out.fileId();
        } finally {
            if (!kept) {
                out.abandon();
            }
        }
    }

    private FileRefused tooLarge() {
        return new FileRefused(FileFault.TOO_LARGE, Long.toString(files.mostMegabytes()));
    }

    /**
     * An upload that is still one.
     *
     * @throws AccessDenied if there is none such: nobody gets at other files by their numbers
     */
    StoredFile require(long uploadId) {
        StoredFile file = em.find(StoredFile.class, uploadId);
        if (file == null || !file.getMediaType().equals(STAGED) || !file.isComplete()) {
            throw new AccessDenied("no upload of master data " + uploadId);
        }
        return file;
    }

    long mostMegabytes() {
        return files.mostMegabytes();
    }

    /** The name of a file without the folders that some browsers send. */
    static String lastName(String path) {
        String name = path.replace('\\', '/');
        String last = name.substring(name.lastIndexOf('/') + 1);
        return last.length() <= NAME_LENGTH ? last : last.substring(last.length() - NAME_LENGTH);
    }
}
