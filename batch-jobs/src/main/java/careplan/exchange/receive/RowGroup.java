package careplan.exchange.receive;

import careplan.exchange.FileKind;
import careplan.exchange.format.Message;
import careplan.exchange.format.Row;
import java.util.List;

/**
 * Consecutive rows of one record in one file, with what is wrong with them.
 *
 * @param id whose rows they are, or null where that cannot be read: such rows belong to no record
 * @param rows at least one, at most {@link RowGroups#MAX_ROWS}
 * @param messages errors and warnings about these rows
 * @param error whether a row has an error: it stops the whole record
 */
public record RowGroup(FileKind kind, RecordId id, List<Row> rows, List<Message> messages, boolean error) {

    /** Line of the first row in its file. */
    public long firstLine() {
        return rows.get(0).lineNumber();
    }

    /** Line of the last row in its file. */
    public long lastLine() {
        return rows.get(rows.size() - 1).lineNumber();
    }
}
