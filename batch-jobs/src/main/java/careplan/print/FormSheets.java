package careplan.print;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.PageBox;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which sheets of a laid out document are of which form. */
record FormSheets(List<Sheets> forms) {

    /**
     * The sheets of one form.
     *
     * @param anchor the id of the form's element
     * @param first index of its first sheet in the document
     */
    record Sheets(String anchor, FormData form, int first, int count) {

        /** Whether it has more than its entries may need. */
        boolean isCrowded() {
            return count > form.sheets() && form.hasRoom();
        }
    }

    /** Looks the forms' anchors up in a document that is laid out. */
    static FormSheets of(List<ClientForms> clients, PdfBoxRenderer renderer) {
        List<PageBox> pages = renderer.getRootBox().getLayer().getPages();
        int end = pages.size();
        List<Sheets> sheets = new ArrayList<>();
        for (int client = clients.size() - 1; client >= 0; client--) {
            List<FormData> forms = clients.get(client).forms();
            for (int form = forms.size() - 1; form >= 0; form--) {
                String anchor = "form-" + client + "-" + form;
                int first = sheet(pages, renderer.getSharedContext().getBoxById(anchor));
                sheets.add(0, new Sheets(anchor, forms.get(form), first, end - first));
                end = first;
            }
        }
        return new FormSheets(sheets);
    }

    /** Index of the sheet on which a box begins. */
    private static int sheet(List<PageBox> pages, Box box) {
        int index = 0;
        while (pages.get(index).getBottom() <= box.getAbsY()) {
            index++;
        }
        return index;
    }

    /** The anchors of the forms that are to be printed without room. */
    Set<String> crowded() {
        return forms.stream().filter(Sheets::isCrowded).map(Sheets::anchor).collect(Collectors.toSet());
    }
}
