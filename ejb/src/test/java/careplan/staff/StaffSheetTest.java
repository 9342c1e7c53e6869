package careplan.staff;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.sheet.OpenedSheet;
import careplan.sheet.OpenedSheet.Cell;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The Excel of 職員検索 as LibreOffice opens it. */
class StaffSheetTest {

    /** What somebody types into a name to have another's computer do something. */
    private static final String FORMULA = "=HYPERLINK(\"http://127.0.0.1/\",\"押す\")";

    @Test
    void everyPageIsThereAndNothingIsAFormula() throws Exception {
        List<StaffRow> staff = new ArrayList<>();
        staff.add(new StaffRow(1, "0001", "垂水 あゆみ", "たるみ あゆみ", Gender.FEMALE, true, false, true, true));
        staff.add(new StaffRow(2, "0002", FORMULA, "+1", null, true, true, false, true));
        for (int i = 3; i <= 2500; i++) {
            staff.add(new StaffRow(
                    i, "%04d".formatted(i), "職員" + i, "しょくいん", Gender.MALE, false, false, false, i % 2 == 0));
        }
        byte[] excel = StaffSheet.of(
                List.of(),
                (first, size) -> staff.subList(Math.min(first, staff.size()), Math.min(first + size, staff.size())));

        List<OpenedSheet> sheets = OpenedSheet.open(excel);

        assertThat(sheets).hasSize(1);
        OpenedSheet sheet = sheets.get(0);
        assertThat(sheet.name()).isEqualTo("職員一覧");
        assertThat(sheet.filtered()).isTrue();
        assertThat(texts(sheet, 0)).containsExactly("職員コード", "氏名", "氏名かな", "性別", "在籍", "ログイン", "管理者");
        assertThat(texts(sheet, 1)).containsExactly("0001", "垂水 あゆみ", "たるみ あゆみ", "女性", "在籍中", "○", "○");
        assertThat(texts(sheet, 2)).containsExactly("0002", FORMULA, "+1", "", "在籍中", "ロック中");
        assertThat(texts(sheet, 3)).containsExactly("0003", "職員3", "しょくいん", "男性", "退職");
        assertThat(sheet.rows()).hasSize(2501);
        assertThat(texts(sheet, 2500)).startsWith("2500", "職員2500");
        assertThat(sheet.rows().stream().flatMap(List::stream)).allSatisfy(cell -> {
            assertThat(cell.formula()).isEmpty();
            assertThat(cell.type()).isIn("string", "");
        });
    }

    private static List<String> texts(OpenedSheet sheet, int row) {
        return sheet.rows().get(row).stream().map(Cell::text).toList();
    }
}
