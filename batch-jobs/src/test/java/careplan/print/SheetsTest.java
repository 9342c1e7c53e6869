package careplan.print;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.exchange.FileKind;
import careplan.exchange.format.Row;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.Test;

/** How forms are spread over sheets, and what a sheet says of itself. */
class SheetsTest {

    private static final FileKind[] CARE_PLAN = {FileKind.UP1KYO, FileKind.UP2KYO, FileKind.UP3KYO};
    private static final FileKind[] PROFILE = {FileKind.UPKIHON, FileKind.UPKIHON_SUB1, FileKind.UPKIHON_SUB2};
    private static final FileKind[] PREVENTIVE = {FileKind.UPYOBO, FileKind.UPYOBO_SUB};

    private final PdfWriter writer = new PdfWriter();

    @Test
    void sheetsThatBelongTogetherSayWhichTheyAre() throws IOException {
        List<String> pages = PdfText.pages(PdfText.pdf(
                writer, SampleForms.usage(true, 40), SampleForms.statement(true, 3), SampleForms.usage(false, 2)));
        int sheets = pages.size() - 2;
        assertThat(sheets).isGreaterThan(1);
        for (int number = 1; number <= sheets; number++) {
            assertThat(pages.get(number - 1)).endsWith("サービス提供票見本花子様" + number + "／" + sheets);
        }
        assertThat(pages.subList(sheets, pages.size())).noneMatch(page -> page.contains("様1／"));
    }

    @Test
    void whatTheFontsLackIsMissingOnTheSheetsAsInTheForm() throws IOException {
        Map<FileKind, List<Row>> rows = SampleRows.filled(40, "", FileKind.UP2KYO);
        List<FormData> forms = CarePlanForms.of(rows, new Person("見本 \uD842\uDFB7美", "", ""), PrintOptions.NONE);
        List<String> pages = PdfText.pages(PdfText.pdf(writer, forms.get(0)));
        assertThat(pages.get(0)).contains("見本〓美殿").containsPattern("見本〓美様1／\\d$");
    }

    @Test
    void blankRowsMakeNoSheet() throws IOException {
        for (int lines = 1; lines <= 6; lines++) {
            for (int length = 0; length <= 40; length += 8) {
                List<FormData> forms = CarePlanForms.of(
                        SampleRows.filled(lines, "長い文。".repeat(length), CARE_PLAN),
                        SampleRows.PERSON,
                        PrintOptions.NONE);
                List<String> pages = PdfText.pages(PdfText.pdf(writer, forms.get(1)));
                String last = pages.get(pages.size() - 1);
                assertThat(last.substring(last.indexOf("頻度期間") + 4))
                        .as("%d lines of length %d: sheet %d", lines, length, pages.size())
                        .doesNotStartWith("※１");
            }
        }
    }

    @Test
    void aShortFormKeepsTheRowsOfThePaper() throws IOException {
        String page =
                PdfText.pages(PdfText.pdf(writer, SampleForms.usage(false, 2))).get(0);
        assertThat(PdfText.count(page, "予定")).isEqualTo(14);
    }

    @Test
    void aLongRowBeginsOnTheSheetWithRoomForIt() throws IOException {
        List<FormData> forms =
                PreventivePlanForms.of(SampleRows.filled(2, "長い文章も、終わりまで。".repeat(13), PREVENTIVE), PrintOptions.NONE);
        assertThat(PdfText.pages(PdfText.pdf(writer, forms.get(0))).get(0)).contains("運動・移動について");
    }

    @Test
    void theDayIsNotCutWhereItFitsOnOneSheet() throws IOException {
        List<FormData> forms = ProfileForms.of(SampleRows.filled(26, "", PROFILE), null);
        List<String> pages = PdfText.pages(PdfText.pdf(writer, forms.get(0)));
        assertThat(pages)
                .filteredOn(page -> page.contains("どんな暮らしを"))
                .hasSize(1)
                .allSatisfy(page -> assertThat(page).contains("本人の生活状況の内容1", "本人の生活状況の内容26", "友人・地域との関係"));
    }

    @Test
    void linesForTheSignatureAreThereByChoice() throws IOException {
        Map<FileKind, List<Row>> rows = SampleRows.filled(2, "", CARE_PLAN);
        String without = first(CarePlanForms.of(rows, SampleRows.PERSON, PrintOptions.NONE));
        String with = first(CarePlanForms.of(rows, SampleRows.PERSON, new PrintOptions(true, false)));
        assertThat(without).doesNotContain("同意し");
        assertThat(with).contains("説明を受け、内容に同意し、交付を受けました", "利用者同意欄");
    }

    @Test
    void theSupportPlanIsOnA3ByChoice() throws IOException {
        Map<FileKind, List<Row>> rows = SampleRows.filled(2, "", PREVENTIVE);
        assertThat(width(PreventivePlanForms.of(rows, PrintOptions.NONE))).isEqualTo(297);
        assertThat(width(PreventivePlanForms.of(rows, new PrintOptions(false, true))))
                .isEqualTo(420);
    }

    @Test
    void optionsComeBackFromTheirText() {
        for (boolean signature : new boolean[] {false, true}) {
            for (boolean large : new boolean[] {false, true}) {
                PrintOptions options = new PrintOptions(signature, large);
                assertThat(PrintOptions.of(options.text())).isEqualTo(options);
            }
        }
        assertThat(PrintOptions.of(null)).isEqualTo(PrintOptions.NONE);
        assertThat(PrintOptions.of("other")).isEqualTo(PrintOptions.NONE);
    }

    @Test
    void theContentsListTheFormsOfAClient() throws IOException {
        byte[] pdf = PdfText.pdf(writer, SampleForms.usage(true, 1), SampleForms.statement(true, 1));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDOutlineItem client =
                    document.getDocumentCatalog().getDocumentOutline().getFirstChild();
            assertThat(client.children())
                    .extracting(PDOutlineItem::getTitle)
                    .containsExactly("サービス提供票　見本ヘルパーステーション", "サービス提供票別表　見本ヘルパーステーション");
        }
    }

    private String first(List<FormData> forms) throws IOException {
        return PdfText.pages(PdfText.pdf(writer, forms.get(0))).get(0);
    }

    private long width(List<FormData> forms) throws IOException {
        try (PDDocument document = Loader.loadPDF(PdfText.pdf(writer, forms.get(0)))) {
            return Math.round(document.getPage(0).getMediaBox().getWidth() / 72 * 25.4);
        }
    }
}
