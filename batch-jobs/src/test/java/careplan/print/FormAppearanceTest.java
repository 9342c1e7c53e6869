package careplan.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import careplan.exchange.FileKind;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The first page of every form looks as the pictures beside this class, which a person has looked at. Small pictures, so
 * that rulings, headings and blocks of text count and not every pixel of a letter. After a wanted change run with {@code
 * -Dcareplan.print.references=write}, look at the pictures and at the PDFs in {@code target}, and commit the pictures.
 */
class FormAppearanceTest {

    private static final Path REFERENCES = Path.of("src/test/resources/careplan/print/appearance");

    /** The font the pictures were made with: IPAexゴシック 004.01. With another the comparison means nothing. */
    private static final String FONT = "3b9955a5e437ffb24c41548e79296fa724822da21ee75dc1b94f6ccdb8f400dd";

    private static final int DPI = 40;

    /** Grey levels by which a pixel may differ without counting. */
    private static final int LEVELS = 64;

    /** Share of the pixels that may count. */
    private static final double SHARE = 0.005;

    @TestFactory
    List<DynamicTest> formsLookAsBefore() {
        assumeTrue(FONT.equals(sha256(PrintFonts.get().fonts().get(0).file().toPath())), "another font");
        List<DynamicTest> tests = new ArrayList<>();
        forms().forEach((name, form) -> tests.add(DynamicTest.dynamicTest(name, () -> looksAsBefore(name, form))));
        return tests;
    }

    private static Map<String, FormData> forms() {
        Map<String, FormData> forms = new LinkedHashMap<>();
        forms.put("usage", SampleForms.usage(false, 6));
        forms.put("provision", SampleForms.usage(true, 40));
        forms.put("statement", SampleForms.statement(false, 6));
        List<FormData> plan = CarePlanForms.of(
                SampleRows.filled(6, "", FileKind.UP1KYO, FileKind.UP2KYO, FileKind.UP3KYO),
                SampleRows.PERSON,
                PrintOptions.NONE);
        forms.put("care-plan", plan.get(0));
        forms.put("needs", plan.get(1));
        forms.put("week", plan.get(2));
        forms.put(
                "profile",
                ProfileForms.of(
                                SampleRows.filled(
                                        3, "", FileKind.UPKIHON, FileKind.UPKIHON_SUB1, FileKind.UPKIHON_SUB2),
                                null)
                        .get(0));
        forms.put(
                "preventive-plan",
                PreventivePlanForms.of(
                                SampleRows.filled(5, "", FileKind.UPYOBO, FileKind.UPYOBO_SUB), PrintOptions.NONE)
                        .get(0));
        return forms;
    }

    private static void looksAsBefore(String name, FormData form) throws IOException {
        byte[] pdf = PdfText.pdf(new PdfWriter(), form);
        BufferedImage image = firstPage(pdf);
        if ("write".equals(System.getProperty("careplan.print.references"))) {
            Files.createDirectories(REFERENCES);
            Files.write(Path.of("target", "appearance-" + name + ".pdf"), pdf);
            ImageIO.write(image, "png", REFERENCES.resolve(name + ".png").toFile());
        }
        BufferedImage reference = reference(name);
        assertThat(image.getWidth()).isEqualTo(reference.getWidth());
        assertThat(image.getHeight()).isEqualTo(reference.getHeight());
        double share = differing(image, reference);
        if (share > SHARE) {
            Path seen = Path.of("target", "appearance-" + name + ".png");
            ImageIO.write(image, "png", seen.toFile());
            assertThat(share).as("differing pixels, see " + seen).isLessThanOrEqualTo(SHARE);
        }
    }

    private static BufferedImage firstPage(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(0, DPI, ImageType.GRAY);
        }
    }

    private static BufferedImage reference(String name) throws IOException {
        try (InputStream in = Files.newInputStream(REFERENCES.resolve(name + ".png"))) {
            return ImageIO.read(in);
        }
    }

    private static double differing(BufferedImage one, BufferedImage other) {
        long count = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                int difference =
                        one.getRaster().getSample(x, y, 0) - other.getRaster().getSample(x, y, 0);
                count += Math.abs(difference) > LEVELS ? 1 : 0;
            }
        }
        return (double) count / one.getWidth() / one.getHeight();
    }

    private static String sha256(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
