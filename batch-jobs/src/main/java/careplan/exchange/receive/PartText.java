package careplan.exchange.receive;

import careplan.exchange.format.Layout;
import careplan.exchange.format.Row;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * The text form in which received rows are kept: CSV as received, with the line number in the file before the first
 * field. Nothing of a row is lost by it, so that what was received can be shown and printed for as long as it is kept.
 */
public final class PartText {

    /** Longer than any field that the reader of files lets pass. */
    private static final int BUFFER = 256 * 1024;

    private PartText() {}

    /** The rows as text. */
    public static String write(List<Row> rows) {
        StringWriter text = new StringWriter();
        CsvWriter csv = CsvWriter.builder().bufferSize(0).build(text);
        for (Row row : rows) {
            String[] values = row.values();
            String[] fields = new String[values.length + 1];
            fields[0] = Long.toString(row.lineNumber());
            System.arraycopy(values, 0, fields, 1, values.length);
            csv.writeRecord(fields);
        }
        return text.toString();
    }

    /** The rows of a text that {@link #write} made for this layout. */
    public static List<Row> read(Layout layout, String text) {
        List<Row> rows = new ArrayList<>();
        CsvReader<CsvRecord> csv = CsvReader.builder().maxBufferSize(BUFFER).build(CsvRecordHandler.of(), text);
        for (CsvRecord kept : csv) {
            String[] values = new String[kept.getFieldCount() - 1];
            for (int i = 0; i < values.length; i++) {
                values[i] = kept.getField(i + 1);
            }
            rows.add(new Row(layout, Long.parseLong(kept.getField(0)), values));
        }
        return rows;
    }
}
