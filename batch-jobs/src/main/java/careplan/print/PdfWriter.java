package careplan.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import com.openhtmltopdf.util.XRLog;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * Writes forms as a PDF: a template a form makes XHTML of the data, and the XHTML becomes pages. The fonts are embedded,
 * reduced to the characters used.
 */
public final class PdfWriter {

    private static final Configuration TEMPLATES = templates();

    private final PrintFonts fonts;

    /** A writer with the fonts of this system. */
    public PdfWriter() {
        this(PrintFonts.get());
    }

    PdfWriter(PrintFonts fonts) {
        this.fonts = fonts;
        // it tells every step, even every repeated table heading, to the log
        XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.SEVERE));
    }

    /**
     * Writes one PDF with the forms of all {@code clients}, a bookmark each, every form on a page of its own. Memory grows
     * with the number of pages: give a few dozen clients at most.
     *
     * @param clients at least one, each with at least one form
     * @param out is left open
     */
    public void write(List<ClientForms> clients, OutputStream out) throws IOException {
        Set<String> crowded = write(clients, Set.of(), out);
        if (!crowded.isEmpty()) {
            write(clients, crowded, out);
        }
    }

    /**
     * Writes the forms unless empty rows made sheets of some.
     *
     * @param crowded anchors of the forms that are printed without the room that the paper form has
     * @return those that are to be; then nothing has been written
     */
    private Set<String> write(List<ClientForms> clients, Set<String> crowded, OutputStream out) throws IOException {
        String html = html(clients, crowded);
        BitSet used = new BitSet();
        (html + SheetMarks.CHARACTERS).codePoints().forEach(used::set);
        try (PDDocument document = new PDDocument()) {
            Map<PrintFonts.Font, PDFont> embedded = new LinkedHashMap<>();
            for (PrintFonts.Font font : fonts.neededFor(html)) {
                embedded.put(font, EmbeddedFont.load(font.file(), document, used));
            }
            try (PdfBoxRenderer renderer = renderer(document, html, embedded)) {
                renderer.layout();
                FormSheets sheets = FormSheets.of(clients, renderer);
                Set<String> more = crowded.isEmpty() ? sheets.crowded() : Set.of();
                if (more.isEmpty()) {
                    renderer.createPDFKeepOpen();
                    new SheetMarks(embedded).mark(document, sheets);
                    document.save(out);
                }
                return more;
            }
        }
    }

    private static PdfBoxRenderer renderer(PDDocument document, String html, Map<PrintFonts.Font, PDFont> embedded) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePDDocument(document);
        embedded.forEach((font, pdFont) ->
                builder.useFont(new PDFontSupplier(pdFont), font.family(), 400, FontStyle.NORMAL, true));
        builder.useObjectDrawerFactory(drawers());
        builder.withProducer("Careplan Link");
        builder.withHtmlContent(html, "");
        // the marks are added before the document is saved
        builder.toStream(OutputStream.nullOutputStream());
        return builder.buildPdfRenderer();
    }

    private static DefaultObjectDrawerFactory drawers() {
        DefaultObjectDrawerFactory drawers = new DefaultObjectDrawerFactory();
        drawers.registerDrawer(RuledCells.TYPE, new RuledCells());
        return drawers;
    }

    /** The XHTML of the forms, with nothing in it that the fonts cannot show. */
    private String html(List<ClientForms> clients, Set<String> crowded) throws IOException {
        StringWriter html = new StringWriter();
        try {
            TEMPLATES
                    .getTemplate("document.ftlh")
                    .process(Map.of("clients", clients, "crowded", crowded, "families", fonts.families()), html);
        } catch (TemplateException e) {
            // its message quotes the template, never the data
            throw new IllegalStateException("a form's template does not fit its data", e);
        }
        return fonts.printable(html.toString());
    }

    private static Configuration templates() {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setClassForTemplateLoading(PdfWriter.class, "");
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setLocale(Locale.ROOT);
        configuration.setNumberFormat("computer");
        configuration.setLogTemplateExceptions(false);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        return configuration;
    }
}
