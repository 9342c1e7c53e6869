package careplan.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import careplan.request.JobFailure;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.Test;

class PdfWriterTest {

    private final PdfWriter writer = new PdfWriter();

    @Test
    void usageFormShowsEveryValue() throws Exception {
        showsEveryValue(SampleForms.usage(false, 5));
        showsEveryValue(SampleForms.usage(true, 5));
    }

    @Test
    void statementShowsEveryValue() throws Exception {
        showsEveryValue(SampleForms.statement(false, 5));
        showsEveryValue(SampleForms.statement(true, 5));
    }

    @Test
    void titleTellsUsageFromProvision() throws IOException {
        assertThat(page(SampleForms.usage(false, 1))).contains("令和6年7月分サービス利用票（兼居宅サービス計画）");
        assertThat(page(SampleForms.usage(true, 1))).contains("令和6年7月分サービス提供票");
        assertThat(page(SampleForms.statement(false, 1))).contains("令和6年7月分サービス利用票別表");
        assertThat(page(SampleForms.statement(true, 1))).contains("令和6年7月分サービス提供票別表");
    }

    @Test
    void fortyServicesRepeatTheHeadingsAndCutNoRow() throws IOException {
        List<String> pages = PdfText.pages(PdfText.pdf(writer, SampleForms.usage(false, 40)));
        assertThat(pages).hasSizeBetween(3, 4);
        int rows = 0;
        for (String page : pages) {
            assertThat(page).contains("サービス利用票", "0000123091", "見本花子", "サービス内容", "合計");
            int planned = PdfText.count(page, "予定");
            assertThat(PdfText.count(page, "実績"))
                    .as("rows of both kinds, and one in the heading")
                    .isEqualTo(planned + 1);
            rows += planned;
        }
        assertThat(rows).isEqualTo(40);
    }

    @Test
    void fortyLinesOfAStatementRepeatTheHeadings() throws IOException {
        List<String> pages = PdfText.pages(PdfText.pdf(writer, SampleForms.statement(false, 60)));
        assertThat(pages.size()).isGreaterThan(1);
        assertThat(pages.get(0)).contains("サービス利用票別表", "給付管理", "身体介護1");
        assertThat(pages.get(1)).contains("サービス利用票別表", "給付管理");
    }

    /** With its files below it; the sheets that continue it say whose they are. */
    @Test
    void everyRecordOfSendingStandsInTheProof() throws IOException {
        ProofForm.File file = new ProofForm.File("UPPLAN_202612.CSV", "0123456789abcdef".repeat(4), "記録と一致（操作履歴 12番）");
        ProofForm.Line line = new ProofForm.Line(
                "送信",
                "2026/12/10 09:30",
                "見本 花子",
                "0000000001　試験 太郎",
                "2870100019　見本デイ",
                "利用票（V4）",
                "2026/12",
                "20261210093000",
                "送信済",
                List.of(file, file));
        List<String> pages = PdfText.pages(PdfText.pdf(
                writer,
                new ProofForm("2345678912　見本ケアプラン", "2026/12/11 08:00", "区分：送信", Collections.nCopies(40, line))));
        assertThat(pages).hasSizeGreaterThan(1);
        int lines = 0;
        for (String page : pages) {
            assertThat(page).contains("送受信の記録", "2345678912", "担当者", "連番").doesNotContain("様");
            lines += PdfText.count(page, "20261210093000");
        }
        assertThat(lines).isEqualTo(40);
        assertThat(pages.get(0)).contains(file.sha256(), "操作履歴12番", "UPPLAN_202612.CSV", "40件");
    }

    @Test
    void emptyFormsAreStillForms() throws IOException {
        assertThat(page(SampleForms.emptyUsage())).contains("被保険者氏名", "31", "予定", "実績");
    }

    @Test
    void eachClientHasABookmark() throws IOException {
        byte[] pdf = PdfText.pdf(
                writer,
                List.of(
                        new ClientForms(null, "あ & <い>", "利用票", List.of(SampleForms.usage(false, 1))),
                        new ClientForms(null, "う", "利用票", List.of(SampleForms.usage(false, 1)))));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            PDOutlineItem first =
                    document.getDocumentCatalog().getDocumentOutline().getFirstChild();
            assertThat(first.getTitle()).isEqualTo("あ & <い>");
            assertThat(first.getNextSibling().getTitle()).isEqualTo("う");
            PDPage target = first.getNextSibling().findDestinationPage(document);
            assertThat(document.getPages().indexOf(target)).isEqualTo(1);
        }
    }

    @Test
    void whatIsAboutOneClientIsTitledSo() throws IOException {
        byte[] pdf = PdfText.pdf(
                writer, List.of(new ClientForms(null, "あ", "利用票_2026-12_0001", List.of(SampleForms.usage(false, 1)))));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("利用票_2026-12_0001");
        }
    }

    @Test
    void fontsAreEmbeddedAsSubsets() throws IOException {
        try (PDDocument document = Loader.loadPDF(PdfText.pdf(writer, SampleForms.usage(false, 3)))) {
            int fonts = 0;
            for (COSName name : document.getPage(0).getResources().getFontNames()) {
                PDFont font = document.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).contains("+");
                fonts++;
            }
            assertThat(fonts).isPositive();
        }
    }

    @Test
    void whatTheFontsLackIsShownAsGeta() {
        PrintFonts onlyJapanese =
                PrintFonts.load(List.of(PrintFonts.get().fonts().get(0).file().getPath()));
        assertThat(onlyJapanese.printable("葛\uDB40\uDD00飾 😀 \u0001吉")).isEqualTo("葛飾 〓 〓吉");
    }

    @Test
    void aFurtherFontLendsTheFirstItsCharacters() throws IOException {
        PrintFonts fonts = PrintFonts.get();
        String lent = fonts.fonts().stream()
                .skip(1)
                .flatMap(font -> font.characters().stream().boxed())
                .filter(character -> !fonts.fonts().get(0).characters().get(character))
                .filter(character -> Character.getType(character) == Character.OTHER_SYMBOL)
                .map(Character::toString)
                .findFirst()
                .orElseThrow();
        StatementForm form = SampleForms.statementOf("見本" + lent + "花子");
        assertThat(page(form)).contains("見本" + lent + "花子");
    }

    /** 月, 用, 生 and many others share their glyph with a radical, which must not be what a search finds. */
    @Test
    void charactersThatShareAGlyphComeBackAsWritten() throws IOException {
        StatementForm form = SampleForms.statementOf("月生用見長黒 ~〜");
        assertThat(page(form)).contains("月生用見長黒~〜");
    }

    @Test
    void withoutAFontTheMessageSaysWhatToDo() {
        assertThatThrownBy(() -> PrintFonts.load(List.of("/nowhere/a.ttf", "/nowhere/b.ttf")))
                .isInstanceOf(JobFailure.class)
                .hasMessageContaining("日本語フォントが見つかりません")
                .hasMessageContaining("careplan.font")
                .hasMessageContaining("/nowhere/b.ttf");
    }

    private void showsEveryValue(FormData form) throws Exception {
        String text = page(form);
        assertThat(PdfText.texts(form)).isNotEmpty().allSatisfy(value -> assertThat(text)
                .contains(PdfText.squeeze(value)));
    }

    private String page(FormData form) throws IOException {
        return String.join("", PdfText.pages(PdfText.pdf(writer, form)));
    }
}
