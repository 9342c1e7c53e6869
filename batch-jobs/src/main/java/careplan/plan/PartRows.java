package careplan.plan;

import careplan.exchange.format.Layout;
import careplan.exchange.format.Row;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The rows of a {@link PlanDocumentPart} and their text: CSV in the order of the layout, lines ended by CRLF. */
public final class PartRows {

    /** Longer than any field that the reader of files lets pass. */
    private static final int BUFFER = 256 * 1024;

    private PartRows() {}

    /** The rows as text. */
    public static String write(List<Row> rows) {
        StringWriter text = new StringWriter();
        // without a buffer of its own, which it would keep its last lines in
        CsvWriter csv = CsvWriter.builder()
                .bufferSize(0)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text);
        rows.forEach(row -> csv.writeRecord(row.values()));
        return text.toString();
    }

    /** The rows of a text; a row with too few fields, as an older layout had them, is filled up with empty ones. */
    public static List<Row> read(Layout layout, String text) {
        List<Row> rows = new ArrayList<>();
        CsvReader<CsvRecord> csv = CsvReader.builder().maxBufferSize(BUFFER).build(CsvRecordHandler.of(), text);
        for (CsvRecord kept : csv) {
            String[] values = Arrays.copyOf(kept.getFields().toArray(new String[0]), layout.size());
            for (int i = kept.getFieldCount(); i < values.length; i++) {
                values[i] = "";
            }
            rows.add(new Row(layout, kept.getStartingLineNumber(), values));
        }
        return rows;
    }
}
