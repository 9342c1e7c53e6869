package careplan.plan;

import careplan.page.FacesMessages;
import careplan.page.Sheets;
import careplan.sheet.SheetColumn;
import java.util.ArrayList;
import java.util.List;

/** The lists of plan documents as an Excel: their columns, and a client with the newest version and how many there are. */
final class PlanSheet {

    private static final String BUNDLE = "planMsg";

    private PlanSheet() {}

    static List<SheetColumn> columns(PlanKind kind) {
        List<SheetColumn> columns =
                new ArrayList<>(Sheets.columns(BUNDLE, "column.clientCode", 14, "column.clientName", 24));
        columns.add(new SheetColumn(FacesMessages.text(BUNDLE, "keyDate." + kind), 16));
        columns.addAll(Sheets.columns(
                BUNDLE, "column.author", 20, "column.insuredNumber", 16, "column.sentAt", 12, "column.versions", 8));
        return columns;
    }

    static Object[] cells(PlanRow row) {
        PlanRow.Version newest = row.versions().get(0);
        return new Object[] {
            row.clientCode(),
            row.clientName(),
            newest.keyDate(),
            newest.authorName(),
            newest.insuredNumber(),
            newest.sentAt() == null ? null : newest.sentAt().toLocalDate(),
            row.versions().size()
        };
    }
}
