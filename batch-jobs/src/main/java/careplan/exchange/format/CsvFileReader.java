package careplan.exchange.format;

import careplan.exchange.ExchangeVersion;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Reads one file of the standard row by row, with all form checks, in memory that does not grow with the file.
 *
 * <p>A row with an error is still returned, marked {@link Row#hasErrors()}, so that the caller knows which record it
 * stops. What makes the rest of the file unreadable (an encoding that is not MS932, the other version's
 * CSVバージョン, a quote that never closes) is reported once as an error, {@link #next()} then answers null and
 * {@link #rejected()} true: nothing of that file should be taken in.
 */
public final class CsvFileReader implements Closeable {
    /** Most characters of one field. The longest free text of a plan is a page; more is a quote left open. */
    public static final int MAX_FIELD_LENGTH = 128 * 1024;

    /** After this many messages about one file only errors of the whole file are still passed on. */
    public static final int MAX_MESSAGES = 1000;

    private final Layout layout;
    private final String fileName;
    private final MessageSink sink;
    private final long startLine;
    private final FormChecks formChecks;
    private final MeteredReader characters;
    private final RowHandler handler;
    private final CsvReader<RawRow> csv;
    private final CloseableIterator<RawRow> rows;

    private boolean headerSkipped;
    private boolean started;
    private boolean ended;
    private boolean rejected;
    private int messages;

    private CsvFileReader(InputStream in, Layout layout, String fileName, long startLine, MessageSink sink)
            throws IOException {
        this.layout = layout;
        this.fileName = fileName;
        this.sink = sink;
        this.startLine = startLine;
        this.formChecks = FormChecks.ofReceived(layout, fileName, this::report);
        EncodingProbe probe = EncodingProbe.of(in);
        this.characters = new MeteredReader(probe.stream());
        this.handler = new RowHandler(layout.size(), characters);
        this.csv = CsvReader.builder()
                .commentStrategy(CommentStrategy.NONE)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(MAX_FIELD_LENGTH)
                .build(handler, characters);
        this.rows = csv.iterator();
        probe.problem().ifPresent(code -> reject(code, 0, "", ""));
    }

    /**
     * Opens a file.
     *
     * @param in the bytes of the file; closed with this reader
     * @param layout what the file should be
     * @param fileName shown in messages
     * @throws IOException when the stream fails
     */
    public static CsvFileReader open(InputStream in, Layout layout, String fileName, MessageSink sink)
            throws IOException {
        return new CsvFileReader(in, layout, fileName, 0, sink);
    }

    /**
     * Opens a file to go on after an interruption: rows that begin before {@code startLine} are passed over, with
     * their messages, as they were handled before.
     */
    public static CsvFileReader openAt(InputStream in, Layout layout, String fileName, long startLine, MessageSink sink)
            throws IOException {
        return new CsvFileReader(in, layout, fileName, startLine, sink);
    }

    public Layout layout() {
        return layout;
    }

    /** Whether reading stopped because of an error of the whole file. */
    public boolean rejected() {
        return rejected;
    }

    /**
     * The next row, null after the last one.
     *
     * @throws IOException when the stream fails; faults of the content are messages, never exceptions
     */
    public Row next() throws IOException {
        while (!ended) {
            RawRow raw = nextRaw();
            if (raw == null) {
                ended = true;
                if (!started && !rejected) {
                    reject(MessageCode.FILE_EMPTY, 0, "", "");
                }
                return null;
            }
            if (!started && otherSeparator(raw)) {
                reject(MessageCode.FILE_SEPARATOR, raw.lineNumber(), "", "");
                return null;
            }
            if (endMark(raw) || !started && skipsAsHeader(raw)) {
                continue;
            }
            if (!started) {
                started = true;
                if (!acceptsVersion(raw)) {
                    return null;
                }
            }
            if (raw.lineNumber() < startLine) {
                continue;
            }
            return checked(raw);
        }
        return null;
    }

    private Row checked(RawRow raw) {
        Row row = new Row(layout, raw.lineNumber(), withOwnLineEnds(raw.values()));
        if (!formChecks.columns(row, raw.fieldCount(), raw.extraText())) {
            row.markErrors();
        }
        formChecks.check(row);
        return row;
    }

    /** Lines of a text end as those that are typed here do: what came back from a partner is no change of what was sent. */
    private static String[] withOwnLineEnds(String[] values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null && values[i].indexOf('\r') >= 0) {
                values[i] = values[i].replace("\r\n", "\n").replace('\r', '\n');
            }
        }
        return values;
    }

    /** Old software ends a file with the control character 1A, which then stands on a line of its own. */
    private static boolean endMark(RawRow raw) {
        return raw.fieldCount() == 1 && raw.values()[0].equals("\u001A");
    }

    /** Whether a line is one field to us, but many with the separators that spreadsheets write elsewhere. */
    private static boolean otherSeparator(RawRow raw) {
        String only = raw.values()[0];
        return raw.fieldCount() == 1 && (only.indexOf('\t') >= 0 || only.indexOf(';') >= 0);
    }

    /**
     * The standard has no header line; a first line that begins with words is one all the same. A line whose second
     * field is a number is data with a damaged CSVバージョン, and must not be lost.
     */
    private boolean skipsAsHeader(RawRow raw) {
        String first = raw.values()[0];
        if (headerSkipped || first.isEmpty() || Texts.digits(first) || Texts.digits(raw.values()[1])) {
            return false;
        }
        headerSkipped = true;
        if (startLine <= raw.lineNumber()) {
            report(Message.at(MessageCode.FILE_HEADER_SKIPPED, fileName, raw.lineNumber(), "", ""));
        }
        return true;
    }

    private boolean acceptsVersion(RawRow raw) {
        String value = raw.values()[0];
        ExchangeVersion wanted = layout.version();
        if (wanted.reads(value)) {
            formChecks.expectVersion(value);
            if (wanted.unusual(value) && startLine <= raw.lineNumber()) {
                report(Message.at(
                        MessageCode.FILE_VERSION_UNUSUAL,
                        fileName,
                        0,
                        layout.field(0).name(),
                        value,
                        wanted.label()));
            }
            return true;
        }
        rejectVersion(raw.lineNumber(), value);
        return false;
    }

    /** A name whose shape no edition of the content has is a mistake of the sender's; else the other screen reads the file. */
    private void rejectVersion(long line, String value) {
        ExchangeVersion wanted = layout.version();
        String field = layout.field(0).name();
        ExchangeVersion other = ExchangeVersion.ofCsvVersion(value).orElse(null);
        if (other == null) {
            reject(MessageCode.FILE_VERSION_UNKNOWN, line, field, value, known());
        } else if (other.typesInNames() == wanted.typesInNames()) {
            reject(MessageCode.FILE_VERSION_IS_OTHER, line, field, value, wanted.label(), other.label());
        } else {
            reject(MessageCode.FILE_VERSION_NOT_OF_NAME, line, field, value, wanted.label(), other.label());
        }
    }

    private static String known() {
        return Arrays.stream(ExchangeVersion.values())
                .map(version -> version.label() + "は" + String.join("・", version.csvVersions()))
                .collect(Collectors.joining("、"));
    }

    private RawRow nextRaw() throws IOException {
        try {
            return rows.hasNext() ? rows.next() : null;
        } catch (CsvParseException e) {
            rejectSyntax(e);
            return null;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void rejectSyntax(CsvParseException e) throws IOException {
        if (e.getCause() instanceof IOException failure) {
            throw failure;
        }
        long line = handler.lineNumber();
        if (characters.ended()) {
            reject(MessageCode.FILE_QUOTE_NOT_CLOSED, line, "", "", line);
        } else if (characters.count() - handler.charactersBefore() >= MAX_FIELD_LENGTH / 2) {
            reject(MessageCode.FILE_FIELD_TOO_LONG, line, "", "", line, MAX_FIELD_LENGTH);
        } else {
            reject(MessageCode.FILE_TEXT_AFTER_QUOTE, line, "", "", line);
        }
    }

    private void reject(MessageCode code, long line, String field, String value, Object... arguments) {
        rejected = true;
        ended = true;
        sink.accept(Message.at(code, fileName, line, field, value, arguments));
    }

    private void report(Message message) {
        messages++;
        if (messages <= MAX_MESSAGES) {
            sink.accept(message);
        } else if (messages == MAX_MESSAGES + 1) {
            sink.accept(Message.ofFile(MessageCode.FILE_MESSAGES_CAPPED, fileName, MAX_MESSAGES));
        }
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
