package careplan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.exchange.FileKind;
import careplan.exchange.format.FieldType;
import careplan.exchange.format.Layout;
import careplan.exchange.format.LayoutField;
import careplan.exchange.format.Layouts;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No field of a plan document's layouts can be forgotten by its screens. */
class FormPartsTest {

    /** What nobody types: keys that the document itself has, numbers that follow from the order, what the sending fills. */
    private static final List<String> NEVER_TYPED = List.of(
            "CSVバージョン",
            "保険者番号",
            "被保険者番号",
            "居宅サービス計画作成（変更）日",
            "相談日",
            "計画作成(変更)日",
            "更新業者コード",
            "識別子",
            "家族構成 画像ファイル名",
            "課題ＮＯ",
            "援助目標ＮＯ",
            "援助内容ＮＯ",
            "支援計画ＮＯ",
            "利用サービスＮＯ");

    @Test
    void everyFieldOfEveryLayoutHasExactlyOnePlace() {
        for (PlanKind kind : PlanKind.values()) {
            for (FileKind file : kind.files()) {
                Layout layout = Layouts.of(file, FormParts.VERSION);
                List<String> placed = new ArrayList<>();
                FormParts.of(file).forEach(part -> part.fields().forEach(field -> placed.add(field.key())));
                assertThat(placed)
                        .as(file.name())
                        .containsExactlyInAnyOrderElementsOf(
                                layout.fields().stream().map(LayoutField::key).toList());
            }
        }
    }

    @Test
    void whatIsNotTypedIsNamedHere() {
        for (PlanKind kind : PlanKind.values()) {
            for (FileKind file : kind.files()) {
                FormParts.of(file, FormPart.Place.AUTO).forEach(part -> assertThat(part.fields())
                        .as(file.name())
                        .extracting(FormField::label)
                        .isSubsetOf(NEVER_TYPED));
            }
        }
    }

    @Test
    void everyFileOfTheDocumentsIsShown() {
        List<FileKind> shown = new ArrayList<>();
        FormParts.files().forEach(shown::add);
        List<FileKind> wanted = new ArrayList<>();
        for (PlanKind kind : PlanKind.values()) {
            wanted.addAll(kind.files());
        }
        assertThat(shown).containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void codesAreChosenByTheirMeaning() {
        for (PlanKind kind : PlanKind.values()) {
            for (FileKind file : kind.files()) {
                for (LayoutField field : Layouts.of(file, FormParts.VERSION).fields()) {
                    FormField shown = FormField.of(field, false);
                    assertThat(shown.input().equals("choice")).isEqualTo(field.type() == FieldType.CODE);
                    assertThat(shown.choices())
                            .as(field.name())
                            .hasSameSizeAs(field.codes())
                            .allSatisfy((code, name) ->
                                    assertThat(name).isNotBlank().isNotEqualTo(code));
                }
            }
        }
    }

    @Test
    void theManualsSizes() {
        assertThat(Layouts.of(FileKind.UPKIHON, FormParts.VERSION).fields()).hasSize(71);
        assertThat(Layouts.of(FileKind.UPYOBO, FormParts.VERSION).fields()).hasSize(57);
    }
}
