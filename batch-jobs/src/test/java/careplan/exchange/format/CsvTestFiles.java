package careplan.exchange.format;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Reads and writes whole small files for the tests of this package. */
final class CsvTestFiles {
    private CsvTestFiles() {}

    /** What reading a file gave. */
    record ReadResult(List<Row> rows, List<Message> messages, boolean rejected) {
        List<MessageCode> codes() {
            return messages.stream().map(Message::code).toList();
        }
    }

    static ReadResult read(byte[] file, Layout layout) {
        List<Row> rows = new ArrayList<>();
        List<Message> messages = new ArrayList<>();
        try (CsvFileReader reader =
                CsvFileReader.open(new ByteArrayInputStream(file), layout, "TEST.CSV", messages::add)) {
            for (Row row = reader.next(); row != null; row = reader.next()) {
                rows.add(row);
            }
            return new ReadResult(rows, messages, reader.rejected());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ReadResult read(String text, Layout layout) {
        return read(text.getBytes(Ms932.CHARSET), layout);
    }

    static byte[] write(Layout layout, List<Row> rows, MessageSink sink) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvFileWriter writer = new CsvFileWriter(out, layout, "TEST.CSV", sink)) {
            for (Row row : rows) {
                writer.write(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
