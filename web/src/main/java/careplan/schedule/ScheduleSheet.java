package careplan.schedule;

import careplan.page.FacesMessages;
import careplan.page.Sheets;
import careplan.sheet.SheetColumn;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The lists 利用票 and 提供票 as an Excel: their columns, and a row of them. */
final class ScheduleSheet {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu/MM/dd HH:mm");

    private ScheduleSheet() {}

    static List<SheetColumn> columns(boolean provision) {
        return Sheets.columns(
                "scheduleMsg",
                "column.status",
                10,
                "column.clientCode",
                14,
                "column.clientName",
                24,
                "column.careLevel",
                12,
                "column.insurer",
                20,
                "column.insuredNumber",
                16,
                provision ? "column.careManagementOffice" : "column.careManager",
                28,
                "column.sent",
                18,
                "sent.changed",
                14,
                "column.planned",
                10,
                "column.actual",
                10,
                "column.over",
                12,
                "column.remark",
                40);
    }

    static Object[] cells(ScheduleRow row, boolean provision) {
        return new Object[] {
            FacesMessages.text("scheduleMsg", "status." + row.status()),
            row.clientCode(),
            row.clientName(),
            row.careLevel().getLabel(),
            row.insurerName(),
            row.insuredNumber(),
            provision ? row.careManagementOfficeName() : row.careManagerName(),
            row.sent().sentAt() == null ? null : row.sent().sentAt().format(TIME),
            row.sent().changed() ? FacesMessages.text("scheduleMsg", "sent.changed") : null,
            row.visits().planned(),
            row.visits().actual(),
            row.overUnits() > 0 ? row.overUnits() : null,
            row.remark()
        };
    }
}
