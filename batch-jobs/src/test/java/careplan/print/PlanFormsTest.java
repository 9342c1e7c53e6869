package careplan.print;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.exchange.ExchangeVersion;
import careplan.exchange.FileKind;
import careplan.exchange.format.Layouts;
import careplan.exchange.format.Row;
import careplan.plan.PartRows;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

/** The forms of plan documents, from the rows in which they are kept and received. */
class PlanFormsTest {

    private static final FileKind[] CARE_PLAN = {FileKind.UP1KYO, FileKind.UP2KYO, FileKind.UP3KYO};
    private static final FileKind[] PROFILE = {FileKind.UPKIHON, FileKind.UPKIHON_SUB1, FileKind.UPKIHON_SUB2};
    private static final FileKind[] PREVENTIVE = {FileKind.UPYOBO, FileKind.UPYOBO_SUB};

    /** Fields that no form prints: keys, codes that are circles, numbers of offices. */
    private static final List<String> NOT_PRINTED = List.of(
            "CSVバージョン",
            "保険者番号",
            "被保険者番号",
            "介護支援事業者コード",
            "サービス事業者コード",
            "更新業者コード",
            "識別子",
            "家族構成 画像ファイル名",
            "利用者郵便番号",
            "居宅サービス計画作成（変更）日");

    private static final String LONG = "長い文章も、終わりまで印刷される。".repeat(20);

    private final PdfWriter writer = new PdfWriter();

    @Test
    void carePlanShowsEveryText() throws IOException {
        Map<FileKind, List<Row>> rows = SampleRows.filled(3, "", CARE_PLAN);
        String text = text(CarePlanForms.of(rows, SampleRows.PERSON, PrintOptions.NONE));
        assertThat(text).contains("居宅サービス計画書（１）", "居宅サービス計画書（２）", "週間サービス計画表");
        assertThat(text).contains("見本花子殿", "昭和10年4月1日").doesNotContain("神戸市兵庫区見本町１－２");
        showsTexts(text, rows);
    }

    @Test
    void clientProfileShowsEveryText() throws IOException {
        Map<FileKind, List<Row>> rows = SampleRows.filled(3, "", PROFILE);
        String text = text(ProfileForms.of(rows, null));
        assertThat(text).contains("利用者基本情報", "《介護予防に関する事項》", "《現病歴・既往歴と経過》", "《現在利用しているサービス》");
        showsTexts(text, rows);
    }

    @Test
    void preventivePlanShowsEveryText() throws IOException {
        Map<FileKind, List<Row>> rows = SampleRows.filled(6, "", PREVENTIVE);
        String text = text(PreventivePlanForms.of(rows, PrintOptions.NONE));
        assertThat(text).contains("介護予防サービス・支援計画書", "運動・移動について", "計画に関する同意");
        showsTexts(text, rows);
    }

    @Test
    void longTextsFlowOnAndLoseNothing() throws IOException {
        List<FormData> forms = new ArrayList<>();
        forms.addAll(CarePlanForms.of(SampleRows.filled(4, LONG, CARE_PLAN), SampleRows.PERSON, PrintOptions.NONE));
        forms.addAll(ProfileForms.of(SampleRows.filled(4, LONG, PROFILE), null));
        forms.addAll(PreventivePlanForms.of(SampleRows.filled(4, LONG, PREVENTIVE), PrintOptions.NONE));
        List<String> values = new ArrayList<>();
        for (FileKind[] kinds : List.of(CARE_PLAN, PROFILE, PREVENTIVE)) {
            SampleRows.filled(4, LONG, kinds)
                    .values()
                    .forEach(rows -> rows.forEach(row -> values.addAll(List.of(row.values()).stream()
                            .filter(value -> value.endsWith(LONG))
                            .toList())));
        }
        // cells are read line by line across the page: what must be there is every character, as often as it was given
        String text = text(forms);
        assertThat(PdfText.count(text, "刷"))
                .isGreaterThanOrEqualTo(values.stream()
                        .distinct()
                        .mapToInt(value -> PdfText.count(value, "刷"))
                        .sum());
    }

    @Test
    void emptyDocumentsAreEmptyForms() throws IOException {
        assertThat(text(CarePlanForms.of(SampleRows.empty(CARE_PLAN), new Person("", "", ""), PrintOptions.NONE)))
                .contains("総合的な援助の方針", "短期目標", "主な日常生活上の活動");
        assertThat(text(ProfileForms.of(SampleRows.empty(PROFILE), null))).contains("緊急連絡先");
        assertThat(text(PreventivePlanForms.of(SampleRows.empty(PREVENTIVE), PrintOptions.NONE)))
                .contains("総合的課題");
    }

    @Test
    void headingsOfTheNeedsAreOnEveryPage() throws IOException {
        List<FormData> forms =
                CarePlanForms.of(SampleRows.filled(60, "", FileKind.UP2KYO), SampleRows.PERSON, PrintOptions.NONE);
        List<String> pages = PdfText.pages(PdfText.pdf(writer, forms.toArray(new FormData[0])));
        assertThat(pages.size()).isGreaterThan(1);
        assertThat(pages).allSatisfy(page -> {
            assertThat(PdfText.count(page, "居宅サービス計画書（２）"))
                    .as("as title, and in the mark of the sheet")
                    .isEqualTo(2);
            assertThat(page).contains("短期目標", "見本花子殿");
        });
    }

    @Test
    void aRepeatedNeedIsWrittenOnce() {
        NeedsForm form = (NeedsForm)
                CarePlanForms.of(SampleRows.filled(4, "", FileKind.UP2KYO), SampleRows.PERSON, PrintOptions.NONE)
                        .get(0);
        assertThat(form.lines()).extracting(NeedsForm.Line::newNeed).containsExactly(true, false, true, false);
        assertThat(form.lines()).extracting(NeedsForm.Line::need).containsExactly("課題その1", "", "課題その2", "");
        assertThat(form.lines()).extracting(NeedsForm.Line::covered).containsOnly("○");
    }

    @Test
    void aServiceOverTheFormsEndOfDayIsContinuedAtItsBeginning() {
        WeekForm form = week(row("1", "2230", "0530", "夜間対応型訪問介護"));
        assertThat(form.columns().get(0))
                .extracting(WeekForm.Block::top, WeekForm.Block::minutes)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(0, 330), org.assertj.core.groups.Tuple.tuple(1350, 90));
    }

    @Test
    void servicesAtTheSameTimeStandSideBySide() {
        WeekForm form =
                week(row("2", "0900", "1000", "甲"), row("2", "0930", "1030", "乙"), row("2", "1030", "1100", "丙"));
        assertThat(form.columns().get(1))
                .extracting(WeekForm.Block::text, WeekForm.Block::lane, WeekForm.Block::lanes)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("甲", 0, 2),
                        org.assertj.core.groups.Tuple.tuple("乙", 1, 2),
                        org.assertj.core.groups.Tuple.tuple("丙", 0, 1));
    }

    @Test
    void aTextTooLongForItsTimeIsToldBelow() {
        WeekForm form = week(row("1", "0900", "0930", LONG), row("3", "0900", "0930", LONG));
        assertThat(form.notes()).containsExactly(new WeekForm.Note("※1", LONG));
        assertThat(form.columns().get(2).get(0).text()).isEqualTo("※1");
    }

    @Test
    void theFamilyTreeIsPrinted() throws IOException {
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "jpg", jpeg);
        assertThat(images(jpeg.toByteArray())).isEqualTo(1);
        assertThat(images("no picture".getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
                .isZero();
    }

    @Test
    void keptRowsComeBackAsTheyWere() {
        List<Row> rows = SampleRows.filled(3, "、\"引用\"\n改行", FileKind.UP2KYO).get(FileKind.UP2KYO);
        assertThat(PartRows.read(Layouts.of(FileKind.UP2KYO, ExchangeVersion.V4), PartRows.write(rows)))
                .isEqualTo(rows);
    }

    private int images(byte[] picture) throws IOException {
        List<FormData> forms = ProfileForms.of(SampleRows.filled(1, "", PROFILE), picture);
        try (PDDocument document = Loader.loadPDF(PdfText.pdf(writer, forms.toArray(new FormData[0])))) {
            int images = 0;
            for (var name : document.getPage(0).getResources().getXObjectNames()) {
                images += document.getPage(0).getResources().isImageXObject(name) ? 1 : 0;
            }
            return images;
        }
    }

    private static WeekForm week(Row... rows) {
        return (WeekForm) CarePlanForms.of(Map.of(FileKind.UP3KYO, List.of(rows)), SampleRows.PERSON, PrintOptions.NONE)
                .get(0);
    }

    private static Row row(String weekday, String start, String end, String service) {
        return Row.builder(Layouts.of(FileKind.UP3KYO, ExchangeVersion.V4))
                .set("曜日", weekday)
                .set("開始時間", start)
                .set("終了時間", end)
                .set("介護サービス内容", service)
                .build();
    }

    private String text(List<FormData> forms) throws IOException {
        return String.join("", PdfText.pages(PdfText.pdf(writer, forms.toArray(new FormData[0]))));
    }

    /** Every text and date of the rows is on the paper. Long ones break inside cells, so their characters are looked for. */
    private static void showsTexts(String text, Map<FileKind, List<Row>> rows) {
        List<String> missing = new ArrayList<>();
        rows.values()
                .forEach(list -> list.forEach(row -> Fields.of(row).forEach((name, value) -> {
                    boolean printed = !NOT_PRINTED.contains(name)
                            && switch (row.layout()
                                    .field(row.layout().index(name))
                                    .type()) {
                                case TEXT, SHORT_TEXT, DATE, TIME -> true;
                                default -> false;
                            };
                    if (printed && !text.contains(PdfText.squeeze(value)) && !inOrder(text, PdfText.squeeze(value))) {
                        missing.add(row + " " + name + ": " + value);
                    }
                })));
        assertThat(missing).isEmpty();
    }

    /** Whether all characters come one after the other within a stretch of text, as when a cell breaks its lines. */
    private static boolean inOrder(String text, String value) {
        for (int start = text.indexOf(value.charAt(0)); start >= 0; start = text.indexOf(value.charAt(0), start + 1)) {
            int at = start;
            int found = 1;
            while (found < value.length()) {
                int next = text.indexOf(value.charAt(found), at + 1);
                if (next < 0 || next - start > 40 * value.length()) {
                    break;
                }
                at = next;
                found++;
            }
            if (found == value.length()) {
                return true;
            }
        }
        return false;
    }
}
