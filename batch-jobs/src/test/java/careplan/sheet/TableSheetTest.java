package careplan.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;

/** What the parts of the file say that a program without a window does not show. */
class TableSheetTest {

    private static final int SHEET_ROWS = 100;
    private static final List<SheetColumn> COLUMNS = List.of(new SheetColumn("No.", 7), new SheetColumn("氏名", 20));

    @Test
    void theHeadingStaysInViewAndIsRepeatedOnPaper() throws IOException {
        Map<String, String> parts = parts(1);
        String sheet = parts.get("xl/worksheets/sheet1.xml");
        assertThat(sheet)
                .contains("ySplit=\"1\"", "state=\"frozen\"", "<autoFilter ref=\"A1:B2\"")
                .contains("orientation=\"landscape\"", "fitToHeight=\"0\"", "inlineStr");
        assertThat(parts.get("xl/workbook.xml")).contains("_xlnm.Print_Titles");
        assertThat(parts.get("xl/styles.xml")).contains("formatCode=\"@\"");
    }

    @Test
    void moreRowsThanASheetHoldsGoOnOnTheNext() throws IOException {
        Map<String, String> parts = parts(SHEET_ROWS + 1);
        assertThat(parts).containsKey("xl/worksheets/sheet2.xml").doesNotContainKey("xl/worksheets/sheet3.xml");
        assertThat(parts.get("xl/worksheets/sheet2.xml")).contains("ref=\"A1:B2\"", "<v>101</v>");
    }

    @Test
    void aRowWithoutAValueForEachColumnIsAMistake() throws IOException {
        try (Workbook workbook = Workbooks.open(new ByteArrayOutputStream())) {
            TableSheet table = new TableSheet(workbook, number -> "表" + number, COLUMNS);
            assertThatThrownBy(() -> table.row(1)).isInstanceOf(IllegalArgumentException.class);
            table.end();
        }
    }

    private static Map<String, String> parts(int rows) throws IOException {
        Path file = Files.createTempFile("table", ".xlsx");
        try {
            try (OutputStream out = Files.newOutputStream(file);
                    Workbook workbook = Workbooks.open(out)) {
                TableSheet table = new TableSheet(workbook, number -> "表" + number, COLUMNS, List.of(), SHEET_ROWS);
                for (int i = 1; i <= rows; i++) {
                    table.row(i, "=" + i);
                }
                table.end();
            }
            Map<String, String> parts = new HashMap<>();
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    parts.put(
                            entry.getName(),
                            new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            return parts;
        } finally {
            Files.delete(file);
        }
    }
}
