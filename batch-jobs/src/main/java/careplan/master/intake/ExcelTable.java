package careplan.master.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * The ministry's Excel of service codes: any number of sheets, each with its headings somewhere and one code a row. Sheets
 * without the headings are passed over. It is read row by row; the file has been
 * measured before ({@link MasterFile}).
 */
final class ExcelTable {

    private ExcelTable() {}

    /**
     * Reads all sheets.
     *
     * @param start the day from which the codes hold, which the file does not tell
     */
    static void read(Path file, LocalDate start, RowSink sink) throws IOException, FileRefused {
        boolean found = false;
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
                ZipFile zip = new ZipFile(file.toFile())) {
            WorkbookParts parts = new WorkbookParts(zip);
            Iterator<Sheet> sheets = workbook.getSheets().iterator();
            while (sheets.hasNext()) {
                Sheet sheet = sheets.next();
                found |= sheet(sheet, parts.mergedCells(sheet.getId()), start, sink);
            }
        } catch (XMLStreamException | IOException | RuntimeException e) {
            // what a reader throws at a damaged file is of all kinds
            throw new FileRefused(FileFault.DAMAGED_EXCEL);
        }
        if (!found) {
            throw new FileRefused(FileFault.NO_HEADINGS);
        }
    }

    private static boolean sheet(Sheet sheet, MergedCells merged, LocalDate start, RowSink sink)
            throws IOException, FileRefused {
        CodeSheet codes = new CodeSheet(sheet.getName(), new SheetCells(merged), start);
        try (Stream<Row> rows = sheet.openStream()) {
            Iterator<Row> each = rows.iterator();
            while (each.hasNext()) {
                codes.row(each.next(), sink);
            }
        }
        return codes.hasHeadings();
    }
}
