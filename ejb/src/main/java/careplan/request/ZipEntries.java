package careplan.request;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Looks into a ZIP file that is read from the database piece by piece. */
final class ZipEntries {

    private ZipEntries() {}

    /** The files in it, in their order. */
    static List<ResultDownloads.Packed> list(InputStream content) throws IOException {
        List<ResultDownloads.Packed> packed = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(content)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                packed.add(
                        new ResultDownloads.Packed(entry.getName(), zip.transferTo(OutputStream.nullOutputStream())));
            }
        }
        return packed;
    }

    /** The bytes of one of them, which end with it; nothing where there is none of the name. */
    static Optional<InputStream> open(InputStream content, String name) throws IOException {
        ZipInputStream zip = new ZipInputStream(content);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().equals(name)) {
                return Optional.of(zip);
            }
        }
        zip.close();
        return Optional.empty();
    }
}
