package careplan.sheet;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntFunction;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table on as many sheets as it needs: the heading stays in view and can be filtered, and is repeated on paper.
 *
 * <p>Texts are written as texts in cells formatted as text. What a partner's file brings cannot become a formula and a code
 * cannot lose its zeros, not even when somebody edits the cell. Rows are sent on as they are written, so that memory does
 * not grow with them.
 */
public final class TableSheet {

    /** Excel ends at 1,048,576 rows; the heading is one. */
    private static final int SHEET_ROWS = 1_000_000;

    private static final int SENT_EVERY = 5_000;
    private static final int WRAPPED_FROM = 30;
    private static final String HEADING_COLOUR = "FFDCEFEF";

    private final Workbook workbook;
    private final IntFunction<String> names;
    private final List<SheetColumn> columns;
    private final List<String> titles;
    private final int sheetRows;
    private Worksheet sheet;
    private int sheets;
    private int row;

    /**
     * Begins the table, on a sheet of its own.
     *
     * @param names of the sheets, counted from 1
     */
    public TableSheet(Workbook workbook, IntFunction<String> names, List<SheetColumn> columns) {
        this(workbook, names, columns, List.of());
    }

    /**
     * The same with lines above the heading of every sheet.
     *
     * @param titles what the table holds, of whom and of when
     */
    public TableSheet(Workbook workbook, IntFunction<String> names, List<SheetColumn> columns, List<String> titles) {
        this(workbook, names, columns, titles, SHEET_ROWS);
    }

    TableSheet(
            Workbook workbook,
            IntFunction<String> names,
            List<SheetColumn> columns,
            List<String> titles,
            int sheetRows) {
        this.workbook = workbook;
        this.titles = List.copyOf(titles);
        this.names = names;
        this.sheetRows = sheetRows;
        this.columns = List.copyOf(columns);
        begin();
    }

    /** Has any sheet printed on as many pages as it is long, none wider than the paper. */
    public static void paper(Worksheet sheet) {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.footer("&P / &N", Position.CENTER);
    }

    /** Writes the cells of a heading at {@code row} of any sheet. */
    public static void heading(Worksheet sheet, int row, List<String> texts) {
        for (int column = 0; column < texts.size(); column++) {
            sheet.value(row, column, texts.get(column));
        }
        sheet.range(row, 0, row, texts.size() - 1)
                .style()
                .bold()
                .fillColor(HEADING_COLOUR)
                .set();
    }

    /**
     * Adds a row.
     *
     * @param values one a column: a string, a number, a date, or null for an empty cell
     */
    public void row(Object... values) throws IOException {
        if (values.length != columns.size()) {
            throw new IllegalArgumentException(values.length + " values for " + columns.size() + " columns");
        }
        if (row == sheetRows) {
            end();
            begin();
        }
        row++;
        for (int column = 0; column < values.length; column++) {
            cell(column, values[column]);
        }
        if (row % SENT_EVERY == 0) {
            sheet.flush();
        }
    }

    /** Ends the last sheet; the workbook stays open. */
    public void end() throws IOException {
        sheet.setAutoFilter(titles.size(), 0, row, columns.size() - 1);
        sheet.finish();
    }

    private void begin() {
        row = titles.size();
        sheet = workbook.newWorksheet(names.apply(++sheets));
        for (int column = 0; column < columns.size(); column++) {
            sheet.width(column, columns.get(column).width());
        }
        sheet.freezePane(0, row + 1);
        sheet.repeatRows(row);
        sheet.pageOrientation("landscape");
        paper(sheet);
        for (int line = 0; line < row; line++) {
            sheet.inlineString(line, 0, titles.get(line));
            sheet.style(line, 0).format("@").set();
        }
        heading(sheet, row, columns.stream().map(SheetColumn::heading).toList());
    }

    private void cell(int column, Object value) {
        if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value instanceof LocalDate date) {
            sheet.value(row, column, date);
            sheet.style(row, column).format("yyyy/mm/dd").set();
        } else if (value != null) {
            // in the cell itself: shared strings would all be held in memory until the end
            sheet.inlineString(row, column, value.toString());
            sheet.style(row, column)
                    .format("@")
                    .wrapText(columns.get(column).width() >= WRAPPED_FROM)
                    .verticalAlignment("top")
                    .set();
        }
    }
}
