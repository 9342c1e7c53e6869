package careplan.exchange.export;

import careplan.exchange.FileKind;
import careplan.exchange.format.CsvFileWriter;
import careplan.exchange.format.FormChecks;
import careplan.exchange.format.Layout;
import careplan.exchange.format.Layouts;
import careplan.exchange.format.Message;
import careplan.exchange.format.Row;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The rows of one client as they will stand in the files; a value that the layout forbids refuses the client. */
final class RowEncoder {

    /** The longest text that an item keeps. */
    private static final int MESSAGE_LENGTH = 1000;

    private final ExportTask task;
    private final List<Message> messages = new ArrayList<>();

    RowEncoder(ExportTask task) {
        this.task = task;
    }

    /**
     * The bytes of each file that has rows.
     *
     * @throws ExportRefusal with the first error that the layouts' own checks find
     */
    Map<FileKind, byte[]> encode(Map<FileKind, List<Row>> rows) throws ExportRefusal {
        Map<FileKind, byte[]> files = new EnumMap<>(FileKind.class);
        for (Map.Entry<FileKind, List<Row>> file : rows.entrySet()) {
            if (!file.getValue().isEmpty()) {
                files.put(file.getKey(), bytes(file.getKey(), file.getValue()));
            }
        }
        for (Message message : messages) {
            if (message.isError()) {
                throw new ExportRefusal(message);
            }
        }
        return files;
    }

    /** What people should know about the rows, each thing once; null where there is nothing. */
    String warnings() {
        String text = messages.stream().map(Message::text).distinct().collect(Collectors.joining("\n"));
        if (text.isEmpty()) {
            return null;
        }
        return text.length() <= MESSAGE_LENGTH ? text : text.substring(0, MESSAGE_LENGTH - 1) + "…";
    }

    private byte[] bytes(FileKind kind, List<Row> rows) {
        Layout layout = Layouts.of(kind, task.version());
        FormChecks checks = new FormChecks(layout, kind.name(), messages::add);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256 * rows.size());
        try (CsvFileWriter writer = new CsvFileWriter(bytes, layout, kind.name(), messages::add)) {
            for (Row row : rows) {
                checks.check(row);
                writer.write(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // never: the bytes go to memory
        }
        return bytes.toByteArray();
    }
}
