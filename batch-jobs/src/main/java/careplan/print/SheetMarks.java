package careplan.print;

import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.util.Matrix;

/**
 * Finishes the sheets: those of a form that has several say below which form, whose, and which of how many they are, so
 * that a sheet that got loose finds its place again; forms on A3 are enlarged.
 */
final class SheetMarks {

    /** What the marks may need beside the words of the forms. */
    static final String CHARACTERS = "0123456789／様　";

    private static final float SIZE = 6.5f;
    private static final float ABOVE_EDGE = 11;

    /** A3 is twice A4. */
    private static final float ENLARGED = (float) Math.sqrt(2);

    private final Map<PrintFonts.Font, PDFont> fonts;

    /**
     * @param fonts those of the document, the main one first
     */
    SheetMarks(Map<PrintFonts.Font, PDFont> fonts) {
        this.fonts = fonts;
    }

    void mark(PDDocument document, FormSheets sheets) throws IOException {
        for (FormSheets.Sheets form : sheets.forms()) {
            for (int number = 1; number <= form.count(); number++) {
                PDPage page = document.getPage(form.first() + number - 1);
                if (form.count() > 1) {
                    write(document, page, mark(form, number));
                }
                if (form.form().large()) {
                    enlarge(document, page);
                }
            }
        }
    }

    private static String mark(FormSheets.Sheets form, int number) {
        return form.form().title() + "　" + form.form().owner() + "　" + number + "／" + form.count();
    }

    private void write(PDDocument document, PDPage page, String text) throws IOException {
        PDRectangle paper = page.getMediaBox();
        try (PDPageContentStream out = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            out.beginText();
            out.newLineAtOffset((paper.getWidth() - width(text)) / 2, ABOVE_EDGE);
            for (int character : PrintFonts.get().printable(text).codePoints().toArray()) {
                out.setFont(font(character), SIZE);
                out.showText(Character.toString(character));
            }
            out.endText();
        }
    }

    /** Japanese letters are as wide as they are high. */
    private static float width(String text) {
        return text.codePointCount(0, text.length()) * SIZE;
    }

    private PDFont font(int character) {
        return fonts.entrySet().stream()
                .filter(font -> font.getKey().characters().get(character))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    private static void enlarge(PDDocument document, PDPage page) throws IOException {
        PDRectangle paper = page.getMediaBox();
        try (PDPageContentStream out = new PDPageContentStream(document, page, AppendMode.PREPEND, true, false)) {
            out.transform(Matrix.getScaleInstance(ENLARGED, ENLARGED));
        }
        PDRectangle large = new PDRectangle(paper.getWidth() * ENLARGED, paper.getHeight() * ENLARGED);
        page.setMediaBox(large);
        page.setCropBox(large);
    }
}
