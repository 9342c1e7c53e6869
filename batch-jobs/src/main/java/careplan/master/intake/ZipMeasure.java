package careplan.master.intake;

import careplan.exchange.receive.ZipUnpacker;
import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Unpacks a ZIP into nothing, to see that it does not grow beyond measure, before anything reads it in earnest. By its
 * directory, as the reader of Excel files does: what writes Excel often says the sizes only there.
 */
final class ZipMeasure {

    private static final int BUFFER = 64 * 1024;

    private final ZipUnpacker.Limits limits;
    private final long packed;
    private long total;

    /**
     * A measure.
     *
     * @param packed bytes of the ZIP itself
     */
    ZipMeasure(ZipUnpacker.Limits limits, long packed) {
        this.limits = limits;
        this.packed = packed;
    }

    /**
     * Measures.
     *
     * @throws FileRefused if it is beyond the limits
     * @throws ZipException if it cannot be unpacked
     */
    void check(ZipFile zip) throws IOException, FileRefused {
        if (zip.size() > limits.entries()) {
            throw new FileRefused(FileFault.ZIP_BOMB);
        }
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            entry(zip, entries.nextElement());
        }
    }

    private void entry(ZipFile zip, ZipEntry entry) throws IOException, FileRefused {
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                total += read;
                if (total > limits.bytes() || total / limits.ratio() > packed) {
                    throw new FileRefused(FileFault.ZIP_BOMB);
                }
            }
        }
    }
}
