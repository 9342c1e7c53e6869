package careplan.exchange.export;

import careplan.exchange.StandardFileCheck;
import careplan.file.StoredFileStore;
import careplan.request.ResultFile;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What an export has produced, read back from the database. */
@ApplicationScoped
public class ExportedFiles {

    private static final Charset MS932 = Charset.forName("MS932");

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @Inject
    private StoredFileStore files;

    /** The result files of a request in their order. */
    @Transactional
    public List<ResultFile> results(long requestId) {
        List<ResultFile> results = em.createQuery(
                        "select f from ResultFile f join fetch f.file where f.request.id = :id order by f.seq",
                        ResultFile.class)
                .setParameter("id", requestId)
                .getResultList();
        results.forEach(em::detach);
        return results;
    }

    /** The bytes of a result file. */
    public byte[] bytes(ResultFile result) throws IOException {
        try (InputStream in = files.open(result.getFile().getId())) {
            return in.readAllBytes();
        }
    }

    /** The files in a ZIP: name to content, in their order; each as a foreign, strict reader would accept it. */
    public static Map<String, byte[]> entries(byte[] zip) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        StandardFileCheck.accept(entries);
        return entries;
    }

    /** The same, name to text. */
    public static Map<String, String> unzip(byte[] zip) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        entries(zip).forEach((name, content) -> texts.put(name, text(content)));
        return texts;
    }

    /** What a file of the standard says. */
    public static String text(byte[] content) {
        return new String(content, MS932);
    }

    /** The fields of every row of a file. */
    public static List<List<String>> rows(String text) {
        List<List<String>> rows = new ArrayList<>();
        for (CsvRecord row : CsvReader.builder().ofCsvRecord(text)) {
            rows.add(row.getFields());
        }
        return rows;
    }
}
