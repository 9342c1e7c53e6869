package careplan.operation;

import careplan.audit.AuditRow;
import careplan.audit.AuditSearch;
import careplan.page.FacesMessages;
import careplan.page.Sheets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.BiFunction;
import org.primefaces.model.StreamedContent;

/** 操作履歴 as an Excel. */
final class AuditSheet {

    private static final String BUNDLE = "operationMsg";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu/MM/dd HH:mm:ss");

    private AuditSheet() {}

    static StreamedContent of(AuditSearch search, BiFunction<Integer, Integer, List<AuditRow>> page) {
        return Sheets.list(
                text("audit.title"),
                Sheets.titles(
                        text("audit.scope"),
                        text("audit.filter.days"),
                        Sheets.period(search.from(), search.to()),
                        text("audit.filter.action"),
                        search.action() == null ? null : AuditWords.INSTANCE.action(search.action()),
                        text("audit.filter.person"),
                        search.person(),
                        text("audit.filter.office"),
                        search.officeNumber(),
                        text("audit.filter.client"),
                        search.clientCode(),
                        text("sheet.most"),
                        Sheets.MOST),
                Sheets.columns(
                        BUNDLE,
                        "audit.column.time",
                        20,
                        "audit.column.person",
                        24,
                        "audit.column.source",
                        30,
                        "audit.column.action",
                        24,
                        "audit.column.office",
                        30,
                        "audit.column.client",
                        14,
                        "audit.column.subject",
                        24,
                        "audit.column.request",
                        10,
                        "audit.column.detail",
                        60),
                Sheets.atMost(page),
                AuditSheet::cells);
    }

    private static Object[] cells(AuditRow row) {
        return new Object[] {
            row.occurredAt().format(TIME),
            joined(row.loginName(), row.staffName()),
            joined(row.address(), row.browser()),
            AuditWords.INSTANCE.action(row.action()),
            joined(row.officeNumber(), row.officeName()),
            row.clientCode(),
            AuditWords.INSTANCE.subject(row),
            row.requestId(),
            AuditWords.INSTANCE.detail(row)
        };
    }

    private static String joined(String one, String other) {
        return one == null ? other : other == null ? one : one + " " + other;
    }

    private static String text(String key) {
        return FacesMessages.text(BUNDLE, key);
    }
}
