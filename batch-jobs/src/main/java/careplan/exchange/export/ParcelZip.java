package careplan.exchange.export;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A ZIP of files that go to destinations; it notes the sum of each as it is written. */
final class ParcelZip {

    private final ZipOutputStream zip;
    private final LocalDateTime time;
    private final MessageDigest digest;
    private final List<Entry> entries = new ArrayList<>();
    private Entry open;
    private long length;

    /**
     * A file in it.
     *
     * @param destinationSeq which destination of the request it goes to
     * @param itemSeq which client, where each has a unit of its own; else {@link SentFile#EVERYBODY}
     */
    record Entry(String name, int destinationSeq, int itemSeq, long length, String sha256) {}

    /**
     * A new one.
     *
     * @param time what every file in it is dated
     */
    ParcelZip(OutputStream out, LocalDateTime time) {
        zip = new ZipOutputStream(out);
        this.time = time;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of Java", e);
        }
    }

    void begin(String name, int destinationSeq, int itemSeq) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(time);
        zip.putNextEntry(entry);
        open = new Entry(name, destinationSeq, itemSeq, 0, "");
        length = 0;
    }

    void write(byte[] content) throws IOException {
        zip.write(content);
        digest.update(content);
        length += content.length;
    }

    void end() throws IOException {
        zip.closeEntry();
        entries.add(new Entry(
                open.name(),
                open.destinationSeq(),
                open.itemSeq(),
                length,
                HexFormat.of().formatHex(digest.digest())));
    }

    void close() throws IOException {
        zip.close();
    }

    /** The files so far, in their order. */
    List<Entry> entries() {
        return List.copyOf(entries);
    }
}
