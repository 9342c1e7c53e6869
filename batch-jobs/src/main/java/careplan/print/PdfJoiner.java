package careplan.print;

import careplan.file.TempFiles;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessStreamCache.StreamCacheCreateFunction;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Joins PDFs, bookmarks included, one after the other. Pages and fonts lie in temporary files; only the objects that name
 * them are in memory, some kilobytes a page.
 */
final class PdfJoiner implements Closeable {

    private final PDDocument joined = new PDDocument(cache());
    private final PDFMergerUtility merger = new PDFMergerUtility();
    private final String title;

    /**
     * @param title what the joined PDF calls itself
     */
    PdfJoiner(String title) {
        this.title = title;
    }

    private static StreamCacheCreateFunction cache() {
        return MemoryUsageSetting.setupTempFileOnly()
                .setTempDir(TempFiles.folder().toFile())
                .streamCache;
    }

    /** Adds a PDF at the end. */
    void add(byte[] pdf) throws IOException {
        Path file = TempFiles.create(".pdf");
        try {
            Files.write(file, pdf);
            try (PDDocument document = Loader.loadPDF(file.toFile(), cache())) {
                merger.appendDocument(joined, document);
            }
        } finally {
            Files.delete(file);
        }
    }

    /** Writes what has been added; {@code out} is left open. */
    void save(OutputStream out) throws IOException {
        joined.getDocumentInformation().setTitle(title);
        // compressed object streams would be put together in memory
        joined.save(out, CompressParameters.NO_COMPRESSION);
    }

    @Override
    public void close() throws IOException {
        joined.close();
    }
}
