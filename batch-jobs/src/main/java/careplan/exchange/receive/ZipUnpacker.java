package careplan.exchange.receive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * Hands out the files of an uploaded ZIP one after the other, never on disk and never whole in memory.
 *
 * <p>An entry is known by its last name alone, whatever folders it claims to lie in: nothing is ever written to a path.
 * Limits on entries, bytes and the rate of expansion stop a ZIP made to fill the database; a ZIP in the ZIP is not
 * opened at all.
 */
public final class ZipUnpacker {

    /** Names that are not marked as UTF-8 are those of a Japanese Windows. */
    private static final Charset NAMES = Charset.forName("windows-31j");

    /** Expansion is looked at only from here on: a short file of blanks harms nobody. */
    private static final long RATIO_FROM = 10L * 1024 * 1024;

    /** What a ZIP may hold. */
    public record Limits(int entries, long bytes, int ratio) {}

    /** Takes one file of the ZIP. */
    @FunctionalInterface
    public interface Taker {
        /**
         * @param name last part of the entry's name
         * @param content the entry's bytes; need not be read to the end
         */
        void take(String name, InputStream content) throws IOException;
    }

    /** Why unpacking stopped. */
    public enum Fault {
        NESTED,
        TOO_LARGE,
        UNREADABLE
    }

    /** Unpacking stopped; what was handed out before is to be given up. */
    public static final class ZipRefused extends IOException {
        private static final long serialVersionUID = 1L;
        private final Fault fault;

        ZipRefused(Fault fault, String name) {
            super(name);
            this.fault = fault;
        }

        public Fault fault() {
            return fault;
        }
    }

    private final Limits limits;
    private long total;

    public ZipUnpacker(Limits limits) {
        this.limits = limits;
    }

    /**
     * Hands out every file of the ZIP.
     *
     * @return how many there were; folders and what operating systems add of their own are not counted
     * @throws ZipRefused when the ZIP is damaged, encrypted, beyond the limits, or holds another ZIP; its message is
     *     the name of the entry
     */
    public int unpack(InputStream in, Taker taker) throws IOException {
        Counted compressed = new Counted(in);
        int entries = 0;
        try (ZipInputStream zip = new ZipInputStream(compressed, NAMES)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = lastName(entry.getName());
                if (entry.isDirectory() || isClutter(entry.getName(), name)) {
                    continue;
                }
                if (name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
                    throw new ZipRefused(Fault.NESTED, name);
                }
                if (++entries > limits.entries()) {
                    throw new ZipRefused(Fault.TOO_LARGE, name);
                }
                InputStream content = new Watched(zip, compressed, name);
                taker.take(name, content);
                content.transferTo(OutputStream.nullOutputStream()); // what was not wanted counts as well
            }
        } catch (ZipException | IllegalArgumentException e) {
            throw new ZipRefused(Fault.UNREADABLE, "");
        }
        return entries;
    }

    private static String lastName(String path) {
        String name = path.replace('\\', '/');
        return name.substring(name.lastIndexOf('/') + 1);
    }

    private static boolean isClutter(String path, String name) {
        return name.isEmpty()
                || name.startsWith(".")
                || path.startsWith("__MACOSX/")
                || name.equalsIgnoreCase("Thumbs.db");
    }

    /** Counts what was read of the ZIP itself. */
    private static final class Counted extends FilterInputStream {
        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count += Math.max(read, 0);
            return read;
        }
    }

    /** An entry's content, which stops at the limits; closing it leaves the ZIP open. */
    private final class Watched extends InputStream {
        private final ZipInputStream zip;
        private final Counted compressed;
        private final String name;

        Watched(ZipInputStream zip, Counted compressed, String name) {
            this.zip = zip;
            this.compressed = compressed;
            this.name = name;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = zip.read(bytes, offset, length);
            total += Math.max(read, 0);
            if (total > limits.bytes() || total > RATIO_FROM && total / limits.ratio() > compressed.count) {
                throw new ZipRefused(Fault.TOO_LARGE, name);
            }
            return read;
        }
    }
}
