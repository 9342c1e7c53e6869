package careplan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.exchange.FileKind;
import careplan.exchange.format.Layouts;
import careplan.exchange.format.Row;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows become forms and forms rows, and nothing is lost between. */
class DocumentRowsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

    @ParameterizedTest
    @EnumSource(PlanKind.class)
    void whatIsTypedIntoEveryFieldIsReadAgain(PlanKind kind) {
        DocumentForm typed = PlanTexts.filled(kind);
        DocumentForm read = new DocumentForm(kind, 1);
        Map<FileKind, List<Row>> rows = rows(typed);
        rows.forEach((file, ofFile) -> DocumentRows.read(read.sheet(file), ofFile));
        assertThat(rows(read)).isEqualTo(rows);
        for (FileKind file : kind.files()) {
            assertThat(read.sheet(file).getValues()).isEqualTo(typed.sheet(file).getValues());
            assertThat(read.sheet(file).getLists()).isEqualTo(typed.sheet(file).getLists());
        }
        assertThat(DocumentRules.check(read, rows)).isEmpty();
    }

    @Test
    void theTreesNumbersFollowItsOrderAndTextsStandOnce() {
        DocumentForm form = PlanTexts.filled(PlanKind.CARE_PLAN);
        List<Row> rows = rows(form).get(FileKind.UP2KYO);
        assertThat(rows).hasSize(8);
        assertThat(rows)
                .extracting(row -> row.get("課題ＮＯ") + row.get("援助目標ＮＯ") + row.get("援助内容ＮＯ"))
                .containsExactly("111", "112", "121", "122", "211", "212", "221", "222");
        assertThat(rows).extracting(row -> row.get("課題")).containsExactly("課題1", "", "", "", "課題2", "", "", "");
        assertThat(rows)
                .extracting(row -> row.get("長期目標"))
                .containsExactly("長期目標11", "", "長期目標12", "", "長期目標21", "", "長期目標22", "");
        assertThat(rows).extracting(row -> row.get("サービス内容")).doesNotContain("");
    }

    @Test
    void nodesAreMovedAndRemovedWithAllBelowThem() {
        SheetForm sheet = PlanTexts.filled(PlanKind.CARE_PLAN).sheet(FileKind.UP2KYO);
        PlanTree tree = sheet.getTree();
        tree.move(tree.getRoots().get(0), 1);
        tree.move(tree.getRoots().get(1), 1);
        assertThat(write(sheet)).extracting(row -> row.get("サービス内容")).startsWith("サービス内容211");
        tree.remove(tree.getRoots().get(0).getChildren().get(1));
        assertThat(write(sheet))
                .extracting(row -> row.get("サービス内容"))
                .containsExactly("サービス内容211", "サービス内容212", "サービス内容111", "サービス内容112", "サービス内容121", "サービス内容122");
        tree.remove(tree.getRoots().get(1));
        tree.remove(tree.getRoots().get(0));
        assertThat(write(sheet)).isEmpty();
    }

    @Test
    void aNeedWithoutGoalsIsARowOfItsOwn() {
        SheetForm sheet = new SheetForm(FileKind.UP2KYO);
        sheet.getTree().add(null).getValues().put("課題", "まだ目標がない");
        sheet.getTree().getRoots().get(0).getChildren().clear();
        List<Row> rows = write(sheet);
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).get("課題ＮＯ") + rows.get(0).get("援助目標ＮＯ")).isEqualTo("1");
        SheetForm read = new SheetForm(FileKind.UP2KYO);
        DocumentRows.read(read, rows);
        assertThat(read.getTree().getRoots().get(0).getChildren()).isEmpty();
    }

    @Test
    void receivedRowsThatRepeatTextsOrNumbersAreUnderstood() {
        SheetForm sheet = new SheetForm(FileKind.UP2KYO);
        DocumentRows.read(
                sheet,
                List.of(
                        need("1", "歩けない", "1", "歩く", "1", "体操"),
                        need("1", "", "1", "", "2", "散歩"),
                        need("1", "歩けない", "1", "歩く", "3", "杖"),
                        need("1", "食べられない", "1", "食べる", "1", "配食")));
        assertThat(sheet.getTree().getRoots())
                .extracting(node -> node.getValues().get("課題"))
                .containsExactly("歩けない", "食べられない");
        assertThat(sheet.getTree().getRoots().get(0).getChildren()).hasSize(1);
        assertThat(sheet.getTree().getRoots().get(0).getChildren().get(0).getChildren())
                .hasSize(3);
    }

    @Test
    void oneRowMayHoldAServiceAndAnActivity() {
        SheetForm sheet = new SheetForm(FileKind.UP3KYO);
        Row both = Row.builder(Layouts.of(FileKind.UP3KYO, FormParts.VERSION))
                .set("介護サービス内容", "通所介護")
                .set("曜日", "1")
                .set("開始時間", "0930")
                .set("終了時間", "1645")
                .set("主な日常生活上の活動", "昼食")
                .set("活動開始時間", "1200")
                .set("週単位以外のサービス", "福祉用具")
                .build();
        DocumentRows.read(sheet, List.of(both));
        assertThat(sheet.getLists().get("service")).hasSize(1);
        assertThat(sheet.getLists().get("activity")).hasSize(1);
        assertThat(sheet.getLists().get("other")).hasSize(1);
        assertThat(write(sheet)).hasSize(3);
    }

    @Test
    void emptyRowsAreNotKept() {
        SheetForm sheet = new SheetForm(FileKind.UPKIHON_SUB1);
        sheet.addRow("day");
        sheet.addRow("day").put("時間", " ");
        sheet.addRow("day").put("時間", "6:30");
        assertThat(write(sheet)).hasSize(1);
    }

    private static Row need(String need, String text, String goal, String goalText, String service, String content) {
        return Row.builder(Layouts.of(FileKind.UP2KYO, FormParts.VERSION))
                .set("課題ＮＯ", need)
                .set("課題", text)
                .set("援助目標ＮＯ", goal)
                .set("長期目標", goalText)
                .set("援助内容ＮＯ", service)
                .set("サービス内容", content)
                .build();
    }

    private static List<Row> write(SheetForm sheet) {
        String key = sheet.getFile() == FileKind.UPKIHON_SUB1
                ? PlanKind.CLIENT_PROFILE.keyField()
                : PlanKind.CARE_PLAN.keyField();
        return DocumentRows.write(sheet, new DocumentRows.Keys("281055", "9000000001", key, DAY, "2345678912"));
    }

    static Map<FileKind, List<Row>> rows(DocumentForm form) {
        Map<FileKind, List<Row>> rows = new EnumMap<>(FileKind.class);
        form.getSheets()
                .forEach(sheet -> rows.put(
                        sheet.getFile(),
                        DocumentRows.write(
                                sheet,
                                new DocumentRows.Keys(
                                        "281055", "9000000001", form.getKind().keyField(), DAY, "2345678912"))));
        return rows;
    }
}
