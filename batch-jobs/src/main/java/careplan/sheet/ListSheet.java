package careplan.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.dhatim.fastexcel.Workbook;

/** A list of a screen as an Excel of one table, read page by page. */
public final class ListSheet {

    private static final int PAGE = 500;

    private ListSheet() {}

    /**
     * The file.
     *
     * @param name of the sheet
     * @param titles lines above the heading: of whom, of when, found by what
     * @param page reads the rows from the first number on, as many as the second says (500) or all that are left
     * @param cells the values of a row, one a column; see {@link TableSheet#row}
     */
    public static <T> byte[] of(
            String name,
            List<String> titles,
            List<SheetColumn> columns,
            BiFunction<Integer, Integer, List<T>> page,
            Function<T, Object[]> cells) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = Workbooks.open(file)) {
            TableSheet table =
                    new TableSheet(workbook, sheet -> sheet == 1 ? name : name + "(" + sheet + ")", columns, titles);
            int first = 0;
            List<T> rows;
            do {
                rows = page.apply(first, PAGE);
                for (T row : rows) {
                    table.row(cells.apply(row));
                }
                first += PAGE;
            } while (rows.size() == PAGE);
            table.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }
}
