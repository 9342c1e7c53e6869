package careplan.exchange.receive;

import careplan.exchange.DataKind;
import careplan.exchange.FileKind;
import careplan.exchange.format.CsvFileReader;
import careplan.exchange.format.FileName;
import careplan.exchange.format.Layouts;
import careplan.exchange.format.Message;
import careplan.exchange.format.MessageCode;
import careplan.exchange.format.RecordChecks;
import careplan.exchange.format.Row;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads one file of a unit record by record, with the checks of fields and rows. The check before taking in and the job
 * that takes in read through this one class, so that both find the same.
 *
 * <p>Only consecutive rows are gathered, which bounds memory; rows of a record that stand apart come as further groups
 * of the same record.
 */
public final class RowGroups implements Closeable {

    /** Most rows of one group; a longer run is handed out in several. */
    public static final int MAX_ROWS = 500;

    private final DataKind unit;
    private final FileName name;
    private final long startLine;
    private final CsvFileReader reader;
    private final RecordChecks checks;
    private final List<Message> pending = new ArrayList<>();
    private final List<Message> fileMessages = new ArrayList<>();
    private Row ahead;
    private List<Message> aheadMessages = List.of();
    private boolean begun;

    private RowGroups(DataKind unit, FileName name, InputStream in, long startLine) throws IOException {
        this.unit = unit;
        this.name = name;
        this.startLine = startLine;
        this.reader = CsvFileReader.openAt(
                in, Layouts.of(name.kind(), name.version()), name.format(), startLine, this::message);
        this.checks = new RecordChecks(name, this::message);
        fileMessages.addAll(pending); // what was found before the first row: another encoding
    }

    /**
     * Opens a file.
     *
     * @param unit what the unit of the file holds
     * @param in the bytes; closed with this reader
     * @param startLine rows before this line are passed over; 0 for the whole file
     * @throws IOException when the stream fails
     */
    public static RowGroups open(DataKind unit, FileName name, InputStream in, long startLine) throws IOException {
        return new RowGroups(unit, name, in, startLine);
    }

    /**
     * The next group, null after the last.
     *
     * @throws IOException when the stream fails
     */
    public RowGroup next() throws IOException {
        if (!begun) {
            begun = true;
            advance();
        }
        if (ahead == null) {
            return null;
        }
        Optional<RecordId> id = RecordId.of(unit, ahead);
        List<Row> rows = new ArrayList<>();
        List<Message> messages = new ArrayList<>();
        Map<Object, Long> seen = new HashMap<>();
        boolean error = false;
        while (ahead != null
                && rows.size() < MAX_ROWS
                && RecordId.of(unit, ahead).equals(id)) {
            rows.add(ahead);
            messages.addAll(aheadMessages);
            error |= ahead.hasErrors() | repeats(ahead, seen, messages);
            advance();
        }
        return new RowGroup(name.kind(), id.orElse(null), rows, messages, error);
    }

    /** Line of the first row not handed out yet, where a restart goes on; beyond every line after the last. */
    public long position() {
        if (!begun) {
            return startLine;
        }
        return ahead == null ? Long.MAX_VALUE : ahead.lineNumber();
    }

    /** Whether the file cannot be read to its end: nothing of it may be taken in. */
    public boolean rejected() {
        return reader.rejected();
    }

    /** What is wrong with the file as a whole; complete once {@link #next} has answered null. */
    public List<Message> fileMessages() {
        return fileMessages;
    }

    private void advance() throws IOException {
        pending.clear();
        ahead = reader.next();
        if (ahead == null) {
            fileMessages.addAll(pending);
            pending.clear();
            return;
        }
        checks.check(ahead);
        List<Message> own = new ArrayList<>();
        for (Message message : pending) {
            (message.line() == ahead.lineNumber() ? own : fileMessages).add(message);
        }
        aheadMessages = own;
        pending.clear();
    }

    /** A service on a day, or a row of a file that has one row a record, may stand there once only. */
    private boolean repeats(Row row, Map<Object, Long> seen, List<Message> messages) {
        Object key = uniqueKey(row);
        if (key == null) {
            return false;
        }
        Long before = seen.putIfAbsent(key, row.lineNumber());
        if (before == null) {
            return false;
        }
        messages.add(Message.at(MessageCode.RECORD_KEY_REPEATED, name.format(), row.lineNumber(), "", "", before));
        return true;
    }

    private static Object uniqueKey(Row row) {
        return switch (row.layout().kind()) {
            case UPPLAN, UPJSK ->
                List.of(row.get("サービス利用日"), ServiceRows.line(row).key());
            case DLTJSK -> List.of(row.get("サービス事業者コード"), row.get("サービス種類コード"));
            default -> single(row.layout().kind()) ? List.of() : null;
        };
    }

    /** Whether a record has one row in a file of this kind. */
    static boolean single(FileKind kind) {
        return switch (kind) {
            case UPHOSOKU, UP1KYO, UPKIHON, UPYOBO, DLT1KYO, DLTPLAN, DLTKIHON, DLTYOBO -> true;
            default -> false;
        };
    }

    private void message(Message message) {
        pending.add(message);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
