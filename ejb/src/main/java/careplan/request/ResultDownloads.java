package careplan.request;

import careplan.audit.AuditEntry;
import careplan.audit.AuditLog;
import careplan.base.JapanTime;
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
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Hands out what requests produced. */
@Stateless
@RolesAllowed("STAFF")
public class ResultDownloads {

    /**
     * A file to be sent.
     *
     * @param length bytes, or -1 where only reading it tells
     * @param content from the first byte on, read from the database piece by piece; needs no closing
     */
    public record Download(String name, String mediaType, long length, InputStream content) {}

    /** A file inside a ZIP. */
    public record Packed(String name, long length) implements Serializable {}

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @EJB
    private AccessControl access;

    @EJB
    private AuditLog audit;

    @Inject
    private StoredFileStore files;

    /**
     * Opens a result file. The download is recorded, since the file holds health data, and shown in the lists of requests.
     *
     * @param resultId of {@link RequestView.File}
     * @throws AccessDenied if there is no such file, or the caller may use neither ケアプラン連携 nor 一括処理状況確認 at the
     *     office it was made for; the two cases are not told apart
     */
    public Download open(long resultId) {
        ResultFile result = require(resultId);
        StoredFile file = result.getFile();
        record(result, null);
        return new Download(file.getName(), file.getMediaType(), file.getLength(), files.open(file.getId()));
    }

    /**
     * Writes all files of a request as one ZIP, without packing again what is packed. Each counts as downloaded.
     *
     * @throws AccessDenied as for {@link #open}; also if the request has no files
     * @throws IOException when the stream fails
     */
    public void writeAll(long requestId, OutputStream out) throws IOException {
        List<ResultFile> results = em.createQuery(
                        "select f from ResultFile f where f.request.id = :request order by f.seq", ResultFile.class)
                .setParameter("request", requestId)
                .getResultList();
        if (results.isEmpty()) {
            throw new AccessDenied("no result files of request " + requestId);
        }
        requirePermitted(results.get(0));
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.setLevel(Deflater.NO_COMPRESSION);
        for (ResultFile result : results) {
            record(result, null);
            zip.putNextEntry(new ZipEntry(entryName(result)));
            files.open(result.getFile().getId()).transferTo(zip);
        }
        zip.finish();
    }

    /** The name tells whose file it is, as the list does; a number before it keeps equal names apart. */
    private static String entryName(ResultFile result) {
        String label = result.getLabel() == null ? "" : result.getLabel().replaceAll("[\\\\/:*?\"<>|]", "") + "_";
        return String.format(
                "%03d_%s%s", result.getSeq(), label, result.getFile().getName());
    }

    /**
     * The files inside a ZIP that a request produced; none where it produced something else.
     *
     * @throws AccessDenied as for {@link #open}
     * @throws IOException when the stream fails
     */
    public List<Packed> packed(long resultId) throws IOException {
        StoredFile file = require(resultId).getFile();
        return isZip(file) ? ZipEntries.list(files.open(file.getId())) : List.of();
    }

    /**
     * Opens one file inside a ZIP. The download is recorded.
     *
     * @return nothing where the ZIP has no such file
     * @throws AccessDenied as for {@link #open}
     * @throws IOException when the stream fails
     */
    public Optional<Download> openPacked(long resultId, String name) throws IOException {
        ResultFile result = require(resultId);
        StoredFile file = result.getFile();
        Optional<InputStream> content =
                isZip(file) ? ZipEntries.open(files.open(file.getId()), name) : Optional.empty();
        content.ifPresent(found -> record(result, name));
        return content.map(found -> new Download(name, "application/octet-stream", -1, found));
    }

    private static boolean isZip(StoredFile file) {
        return file.getName().endsWith(".zip");
    }

    private ResultFile require(long resultId) {
        ResultFile result = em.find(ResultFile.class, resultId);
        if (result == null) {
            throw new AccessDenied("no result file " + resultId);
        }
        requirePermitted(result);
        return result;
    }

    private void requirePermitted(ResultFile result) {
        long officeId = result.getRequest().getOffice().getId();
        if (!access.mayUse(Menu.CAREPLAN_LINK, officeId)) {
            access.requireOffice(Menu.BATCH_STATUS, officeId);
        }
    }

    private void record(ResultFile result, String detail) {
        em.createQuery("update ResultFile f set f.fetchedAt = :now where f.id = :id")
                .setParameter("now", JapanTime.now())
                .setParameter("id", result.getId())
                .executeUpdate();
        audit.record(AuditEntry.of("RESULT_DOWNLOADED")
                .office(result.getRequest().getOffice().getId())
                .subject(StoredFile.class, result.getFile().getId())
                .request(result.getRequest().getId())
                .detail(detail));
    }
}
