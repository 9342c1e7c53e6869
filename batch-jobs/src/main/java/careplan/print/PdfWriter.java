package careplan.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;

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
        String html = html(clients);
        try (PDDocument document = new PDDocument()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.usePDDocument(document);
            BitSet used = new BitSet();
            html.codePoints().forEach(used::set);
            for (PrintFonts.Font font : fonts.neededFor(html)) {
                PDFontSupplier supplier = new PDFontSupplier(EmbeddedFont.load(font.file(), document, used));
                builder.useFont(supplier, font.family(), 400, FontStyle.NORMAL, true);
            }
            builder.withProducer("Careplan Link");
            builder.withHtmlContent(html, "");
            builder.toStream(out);
            builder.run();
        }
    }

    /** The XHTML of the forms, with nothing in it that the fonts cannot show. */
    String html(List<ClientForms> clients) throws IOException {
        StringWriter html = new StringWriter();
        try {
            TEMPLATES
                    .getTemplate("document.ftlh")
                    .process(Map.of("clients", clients, "families", fonts.families()), html);
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
