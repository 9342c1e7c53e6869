package careplan.exchange.format;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;

/**
 * Writes one file of the standard: MS932, CRLF (inside texts too), free text always in double quotes (empty free text too),
 * other fields bare. A value of nothing but blanks is written as an empty one. Characters outside MS932 are replaced and each
 * replacement reported as a warning.
 */
public final class CsvFileWriter implements Closeable {
    private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

    private final Layout layout;
    private final String fileName;
    private final MessageSink sink;
    private final CsvWriter csv;
    private final String[] passed;
    private long lines;

    /**
     * @param out takes the bytes; closed with this writer
     * @param fileName shown in messages
     */
    public CsvFileWriter(OutputStream out, Layout layout, String fileName, MessageSink sink) {
        this.layout = layout;
        this.fileName = fileName;
        this.sink = sink;
        this.passed = new String[layout.size()];
        this.csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .quoteStrategy(new FreeText(layout))
                .build(new OutputStreamWriter(out, Ms932.CHARSET));
    }

    /** Rows written so far. */
    public long rows() {
        return lines;
    }

    /**
     * Writes a row.
     *
     * @throws IllegalArgumentException when the row has another layout than the file
     * @throws IOException when the stream fails
     */
    public void write(Row row) throws IOException {
        if (row.layout() != layout) {
            throw new IllegalArgumentException("a row of " + row.layout() + " in a file of " + layout);
        }
        lines++;
        try {
            csv.writeRecord(writable(row));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Values repeat from row to row as the same object; one that passed is not looked through again. */
    private String[] writable(Row row) {
        String[] values = row.valuesShared();
        String[] copy = null;
        for (int i = 0; i < values.length; i++) {
            if (values[i] == passed[i]) {
                continue;
            }
            String tidy = tidy(values[i]);
            boolean writable = Ms932.writable(tidy);
            if (writable && tidy.equals(values[i])) {
                passed[i] = values[i];
                continue;
            }
            copy = copy == null ? values.clone() : copy;
            copy[i] = writable ? tidy : replaced(layout.field(i), tidy);
        }
        return copy == null ? values : copy;
    }

    /** The value with the line ends of the standard, and "" for blanks alone. */
    private static String tidy(String value) {
        if (value.isBlank()) {
            return "";
        }
        return value.indexOf('\n') < 0 && value.indexOf('\r') < 0
                ? value
                : LINE_END.matcher(value).replaceAll("\r\n");
    }

    private String replaced(LayoutField field, String value) {
        CharacterReplacer.Result result = CharacterReplacer.replace(value);
        for (CharacterReplacer.Replacement replacement : result.replacements()) {
            sink.accept(Message.at(
                    MessageCode.WRITE_CHARACTER_REPLACED,
                    fileName,
                    lines,
                    field.name(),
                    value,
                    replacement.original(),
                    replacement.replacement()));
        }
        return result.text();
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    private record FreeText(Layout layout) implements QuoteStrategy {
        @Override
        public boolean quoteEmpty(int line, int index) {
            return layout.freeText(index);
        }

        @Override
        public boolean quoteValue(int line, int index, String value) {
            return layout.freeText(index);
        }
    }
}
