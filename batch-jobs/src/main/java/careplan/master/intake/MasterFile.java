package careplan.master.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A file of master data of any of the known formats. Which one it is shows in the file, never in its name: people rename
 * files, and browsers and mail programs do too.
 */
final class MasterFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String WORKBOOK = "xl/workbook.xml";
    private static final int HEAD = 8;

    private final Path file;
    private final ReadLimits limits;

    MasterFile(Path file, ReadLimits limits) {
        this.file = file;
        this.limits = limits;
    }

    /**
     * Reads all of it.
     *
     * @param start the day from which rows without dates hold, or null where the person has not said
     * @throws FileRefused if nothing of the file can be taken in
     */
    void read(LocalDate start, RowSink sink) throws IOException, FileRefused {
        long length = Files.size(file);
        if (length == 0) {
            throw new FileRefused(FileFault.EMPTY);
        }
        if (length > limits.bytes()) {
            throw new FileRefused(FileFault.TOO_LARGE, Long.toString(limits.megabytes()));
        }
        CountingSink counting = new CountingSink(sink, limits.rows());
        byte[] head = head();
        if (startsWith(head, 'P', 'K')) {
            excel(start, counting);
        } else if (startsWith(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new FileRefused(FileFault.OLD_EXCEL);
        } else {
            text(counting);
        }
        if (counting.rows() == 0) {
            throw new FileRefused(FileFault.NO_ROWS);
        }
    }

    private void excel(LocalDate start, RowSink sink) throws IOException, FileRefused {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            new ZipMeasure(limits.unpacked(), Files.size(file)).check(zip);
            if (zip.getEntry(WORKBOOK) == null) {
                throw new FileRefused(FileFault.ZIP);
            }
        } catch (ZipException e) {
            throw new FileRefused(FileFault.DAMAGED_EXCEL);
        }
        if (start == null) {
            throw new FileRefused(FileFault.NO_START);
        }
        ExcelTable.read(file, start, sink);
    }

    private void text(RowSink sink) throws IOException, FileRefused {
        Charset charset = TextProbe.charset(file);
        Optional<String> first = firstLine(charset);
        if (first.isPresent() && OwnTable.hasColumns(first.get())) {
            try (BufferedReader in = reader(charset)) {
                OwnTable.read(in, sink);
            }
        } else if (first.isPresent() && OfficialTable.hasColumns(first.get().split(",", -1).length)) {
            try (BufferedReader in = reader(charset)) {
                OfficialTable.read(in, sink);
            }
        } else {
            throw new FileRefused(FileFault.UNKNOWN_COLUMNS);
        }
    }

    /** The first line that is neither empty nor a remark. */
    private Optional<String> firstLine(Charset charset) throws IOException {
        try (BufferedReader in = reader(charset)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String text = line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
                if (!text.isBlank() && !text.startsWith("#")) {
                    return Optional.of(text);
                }
            }
        }
        return Optional.empty();
    }

    private BufferedReader reader(Charset charset) throws IOException {
        return new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset));
    }

    private byte[] head() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }

    private static boolean startsWith(byte[] head, int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /** Hands on, and stops where no such table goes. */
    private static final class CountingSink implements RowSink {
        private final RowSink next;
        private final int most;
        private int rows;

        CountingSink(RowSink next, int most) {
            this.next = next;
            this.most = most;
        }

        int rows() {
            return rows;
        }

        @Override
        public void row(Place place, MasterRow row) throws FileRefused {
            count();
            next.row(place, row);
        }

        @Override
        public void refused(Refusal refusal) throws FileRefused {
            count();
            next.refused(refusal);
        }

        private void count() throws FileRefused {
            if (++rows > most) {
                throw new FileRefused(FileFault.TOO_MANY_ROWS, Integer.toString(most));
            }
        }
    }
}
