package careplan.exchange.apply;

import careplan.request.ProcessingRequest;
import careplan.request.RequestResultRow;
import careplan.request.RowAction;
import careplan.sheet.SheetColumn;
import careplan.sheet.TableSheet;
import careplan.sheet.Workbooks;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes the result of an import as an Excel: a sheet of counts, a sheet of what has to be looked at, and one with a line for
 * everything that was done.
 */
final class ReportWriter {

    private static final int PAGE = 1_000;
    private static final Set<RowAction> FAULTS = EnumSet.of(RowAction.ERROR, RowAction.WARNING);

    /** The columns and their widths. */
    private static final Map<String, Integer> COLUMNS = columns();

    private final ReportRows rows;
    private final ProcessingRequest request;
    private final LocalDateTime now;

    ReportWriter(ReportRows rows, ProcessingRequest request, LocalDateTime now) {
        this.rows = rows;
        this.request = request;
        this.now = now;
    }

    /**
     * Writes everything; the stream stays open.
     *
     * @param stopped asked between pages
     * @return false where it was told to stop: the file is not whole then
     */
    boolean write(OutputStream out, BooleanSupplier stopped) throws IOException {
        try (Workbook workbook = Workbooks.open(out)) {
            boolean faults = summary(workbook.newWorksheet(Words.text("sheet.summary")));
            return (!faults || table(workbook, "sheet.faults", FAULTS, stopped))
                    && table(workbook, "sheet.rows", EnumSet.allOf(RowAction.class), stopped);
        }
    }

    /** The counts; whether there is an error or a warning among them. */
    private boolean summary(Worksheet sheet) throws IOException {
        sheet.width(0, 24);
        sheet.width(1, 44);
        sheet.width(2, 16);
        TableSheet.paper(sheet);
        DateTimeFormatter time = DateTimeFormatter.ofPattern(Words.text("dateTime"));
        int row = 0;
        pair(sheet, row++, "summary.title", request.getTitle());
        pair(sheet, row++, "summary.office", request.getOffice().getName());
        pair(sheet, row++, "summary.requestedAt", request.getRequestedAt().format(time));
        pair(sheet, row++, "summary.staff", request.getStaff().getName());
        pair(sheet, row++, "summary.madeAt", now.format(time));
        row++;
        TableSheet.heading(
                sheet,
                row,
                List.of(Words.text("summary.action"), Words.text("summary.clients"), Words.text("summary.lines")));
        Map<RowAction, Long> clients = rows.clients(request.getId());
        Map<RowAction, Long> lines = rows.lines(request.getId());
        for (RowAction action : EnumSet.complementOf(EnumSet.of(RowAction.WARNING))) {
            counts(sheet, ++row, "action." + action, clients.getOrDefault(action, 0L), lines.getOrDefault(action, 0L));
        }
        counts(sheet, ++row, "summary.total", sum(clients), sum(lines));
        sheet.range(row, 0, row, 2).style().bold().set();
        long warned = rows.warned(request.getId());
        counts(sheet, ++row, "summary.warned", warned, lines.getOrDefault(RowAction.WARNING, 0L));
        sheet.finish();
        return warned > 0 || clients.containsKey(RowAction.ERROR) || lines.containsKey(RowAction.ERROR);
    }

    private static void counts(Worksheet sheet, int row, String key, long clients, long lines) {
        sheet.value(row, 0, Words.text(key));
        sheet.value(row, 1, clients);
        sheet.value(row, 2, lines);
    }

    private static long sum(Map<RowAction, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static void pair(Worksheet sheet, int row, String key, String value) {
        sheet.value(row, 0, Words.text(key));
        sheet.value(row, 1, value);
        sheet.style(row, 0).bold().set();
    }

    private static Map<String, Integer> columns() {
        Map<String, Integer> columns = new LinkedHashMap<>();
        columns.put("no", 7);
        columns.put("file", 30);
        columns.put("line", 8);
        columns.put("clientCode", 14);
        columns.put("clientName", 20);
        columns.put("insuredNumber", 16);
        columns.put("action", 11);
        columns.put("subject", 48);
        columns.put("before", 36);
        columns.put("after", 36);
        columns.put("message", 60);
        return columns;
    }

    private boolean table(Workbook workbook, String name, Set<RowAction> actions, BooleanSupplier stopped)
            throws IOException {
        TableSheet table = new TableSheet(
                workbook,
                sheet -> sheet == 1 ? Words.text(name) : Words.format(name + ".more", sheet),
                COLUMNS.entrySet().stream()
                        .map(column -> new SheetColumn(Words.text("column." + column.getKey()), column.getValue()))
                        .toList(),
                titles());
        int number = 0;
        int item = 0;
        int seq = 0;
        boolean whole = true;
        List<RequestResultRow> page;
        do {
            page = rows.page(request.getId(), actions, item, seq, PAGE);
            for (RequestResultRow result : page) {
                line(table, ++number, result);
                item = result.getItemSeq();
                seq = result.getSeq();
            }
            whole = !stopped.getAsBoolean();
        } while (whole && page.size() == PAGE);
        table.end();
        return whole;
    }

    /** What stands above each table: what was asked for, of which office, made when. */
    private List<String> titles() {
        return List.of(
                request.getTitle(),
                Words.format(
                        "summary.made",
                        request.getOffice().getName(),
                        now.format(DateTimeFormatter.ofPattern(Words.text("dateTime")))));
    }

    private static void line(TableSheet table, int number, RequestResultRow result) throws IOException {
        table.row(
                number,
                result.getFileName(),
                result.getLineNo(),
                result.getClientCode(),
                result.getClientName(),
                result.getInsuredNumber(),
                Words.text("action." + result.getAction()),
                result.getSubject(),
                result.getBeforeValue(),
                result.getAfterValue(),
                result.getMessage());
    }
}
