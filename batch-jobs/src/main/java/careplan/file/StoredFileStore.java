package careplan.file;

import careplan.base.JapanTime;
import careplan.office.Office;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.InputStream;
import java.util.List;

/**
 * Files in the database, written and read piece by piece.
 *
 * <p>Each piece is written in a transaction of its own, so that a file of any length needs no large transaction; the
 * file counts only once {@link #complete} has been called. What a killed server leaves incomplete is deleted by the
 * restarted job that began it, or by age.
 */
@ApplicationScoped
public class StoredFileStore {

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    /** This bean as others see it: only calls through it have the transactions that its methods declare. */
    @Inject
    private StoredFileStore self;

    /**
     * Begins a file.
     *
     * @param officeId whose data it holds
     * @param name file name as downloaded, at most 200 characters
     * @return its id; it stays incomplete until {@link #complete}
     */
    @Transactional(TxType.REQUIRES_NEW)
    public long begin(long officeId, String name, String mediaType) {
        StoredFile file = new StoredFile();
        file.setOffice(em.getReference(Office.class, officeId));
        file.setName(name);
        file.setMediaType(mediaType);
        file.setCreatedAt(JapanTime.now());
        em.persist(file);
        em.flush();
        return file.getId();
    }

    /** Adds the piece number {@code seq} (from 0). */
    @Transactional(TxType.REQUIRES_NEW)
    public void append(long fileId, int seq, byte[] piece) {
        StoredFileChunk chunk = new StoredFileChunk();
        chunk.setFile(em.getReference(StoredFile.class, fileId));
        chunk.setSeq(seq);
        chunk.setContent(piece);
        em.persist(chunk);
    }

    /** Declares the file whole. */
    @Transactional(TxType.REQUIRES_NEW)
    public void complete(long fileId, long length, String sha256) {
        StoredFile file = em.find(StoredFile.class, fileId);
        file.setLength(length);
        file.setSha256(sha256);
        file.setComplete(true);
    }

    /** Deletes a file and its pieces, in the caller's transaction if there is one; does nothing where it is gone already. */
    @Transactional
    public void delete(long fileId) {
        em.createQuery("delete from StoredFileChunk c where c.file.id = :id")
                .setParameter("id", fileId)
                .executeUpdate();
        em.createQuery("delete from StoredFile f where f.id = :id")
                .setParameter("id", fileId)
                .executeUpdate();
    }

    /** Deletes the files of an office with names that begin so which an interrupted run of a job began and no request hands out. */
    @Transactional(TxType.REQUIRES_NEW)
    public void deleteLeft(long officeId, String namePrefix) {
        em.createQuery(
                        "select f.id from StoredFile f where f.office.id = :office and f.name like :prefix escape '!'"
                                + " and not exists (select r.id from ResultFile r where r.file = f)",
                        Long.class)
                .setParameter("office", officeId)
                .setParameter("prefix", namePrefix.replace("_", "!_") + "%")
                .getResultList()
                .forEach(this::delete);
    }

    /** The piece number {@code seq}, or null after the last. */
    @Transactional(TxType.SUPPORTS)
    public byte[] piece(long fileId, int seq) {
        List<byte[]> found = em.createQuery(
                        "select c.content from StoredFileChunk c where c.file.id = :id and c.seq = :seq", byte[].class)
                .setParameter("id", fileId)
                .setParameter("seq", seq)
                .getResultList();
        return found.isEmpty() ? null : found.get(0);
    }

    /** Reads a file from its beginning, holding one piece at a time. */
    public InputStream open(long fileId) {
        return new StoredFileInputStream(self, fileId);
    }

    /** Writes a new file; close the stream to make it whole. */
    public StoredFileOutputStream create(long officeId, String name, String mediaType) {
        return new StoredFileOutputStream(self, self.begin(officeId, name, mediaType));
    }
}
