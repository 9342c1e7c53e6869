package careplan.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** What a reader of a PDF can select and search, and what should be there. */
final class PdfText {

    private PdfText() {}

    static byte[] pdf(PdfWriter writer, FormData... forms) throws IOException {
        return pdf(writer, List.of(new ClientForms(null, "見本", "見本", List.of(forms))));
    }

    static byte[] pdf(PdfWriter writer, List<ClientForms> clients) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(clients, out);
        return out.toByteArray();
    }

    /** The text of each page without spaces and line breaks, since cells break lines where they please. */
    static List<String> pages(byte[] pdf) throws IOException {
        List<String> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(squeeze(stripper.getText(document)));
            }
        }
        return pages;
    }

    /** The lines of all pages as they stand on the paper, cells of one row side by side, with single spaces. */
    static List<String> lines(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document)
                    .lines()
                    .map(line -> line.replaceAll("[\\s\\u3000\\u00a0]+", " ").strip())
                    .toList();
        }
    }

    static String squeeze(String text) {
        return text.replaceAll("[\\s\\u3000\\u00a0]", "");
    }

    /** All texts of a form, however deep; of a choice none, since its words are there whatever is chosen. */
    static List<String> texts(Object value) throws ReflectiveOperationException {
        List<String> texts = new ArrayList<>();
        if (value instanceof String text) {
            texts.add(text);
        } else if (value instanceof List<?> list) {
            for (Object element : list) {
                texts.addAll(texts(element));
            }
        } else if (value instanceof Record && !(value instanceof Choice)) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                if (!component.getName().matches("style|shade")) {
                    component.getAccessor().setAccessible(true);
                    texts.addAll(texts(component.getAccessor().invoke(value)));
                }
            }
        }
        return texts;
    }

    static int count(String text, String part) {
        return (text.length() - text.replace(part, "").length()) / part.length();
    }
}
