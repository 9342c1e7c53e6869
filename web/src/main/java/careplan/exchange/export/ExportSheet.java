package careplan.exchange.export;

import careplan.page.FacesMessages;
import careplan.page.Sheets;
import careplan.sheet.SheetColumn;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/** The list of 出力 as an Excel: its columns, and a row of them. */
final class ExportSheet {

    private static final String BUNDLE = "exportMsg";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu/MM/dd HH:mm");

    private ExportSheet() {}

    static List<SheetColumn> columns() {
        return Sheets.columns(
                BUNDLE,
                "column.status",
                10,
                "column.keyDate",
                12,
                "column.exportedAt",
                18,
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
                "column.careManager",
                20,
                "column.messages",
                60);
    }

    static Object[] cells(ExportRow row) {
        return new Object[] {
            row.status() == null ? null : text("status." + row.status()),
            row.key().keyDate(),
            row.exportedAt() == null ? null : row.exportedAt().format(TIME),
            row.clientCode(),
            row.clientName(),
            row.careLevel() == null ? null : row.careLevel().getShortLabel(),
            row.insurerName(),
            row.insuredNumber(),
            row.careManagerName(),
            row.messages().stream()
                    .map(message -> text(message.error() ? "message.error" : "message.warning") + message.text())
                    .collect(Collectors.joining("\n"))
        };
    }

    private static String text(String key) {
        return FacesMessages.text(BUNDLE, key);
    }
}
