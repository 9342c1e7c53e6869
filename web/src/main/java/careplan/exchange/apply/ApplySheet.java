package careplan.exchange.apply;

import careplan.exchange.receive.RecordState;
import careplan.page.FacesMessages;
import careplan.page.Sheets;
import careplan.sheet.SheetColumn;
import java.util.List;

/** The list of 印刷・取込 as an Excel: its columns, and a row of them. */
final class ApplySheet {

    private static final String BUNDLE = "applyMsg";

    private ApplySheet() {}

    static List<SheetColumn> columns() {
        return Sheets.columns(
                BUNDLE,
                "column.status",
                12,
                "column.month",
                12,
                "column.keyDate",
                12,
                "column.sender",
                28,
                "column.clientCode",
                14,
                "column.clientName",
                24,
                "column.careLevel",
                10,
                "column.insurer",
                20,
                "column.insuredNumber",
                16,
                "column.messages",
                60);
    }

    static Object[] cells(ApplyRow row) {
        return new Object[] {
            FacesMessages.text(BUNDLE, status(row)),
            row.month(),
            row.keyDate(),
            row.sender(),
            row.clientCode(),
            row.clientName(),
            row.careLevel() == null ? null : row.careLevel().getShortLabel(),
            row.insurer(),
            row.insuredNumber(),
            row.messages()
        };
    }

    private static String status(ApplyRow row) {
        if (row.state() != RecordState.READY) {
            return "state." + row.state();
        }
        return row.status() == null ? "status.none" : "status." + row.status();
    }
}
