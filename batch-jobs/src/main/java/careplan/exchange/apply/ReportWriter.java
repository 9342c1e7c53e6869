package careplan.exchange.apply;

import careplan.request.ProcessingRequest;
import careplan.request.RequestResultRow;
import careplan.request.RowAction;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes the result of an import as an Excel: a sheet of counts and a sheet with a line for everything that was done.
 *
 * <p>Rows are sent on as they are written, so that memory does not grow with them. Texts are written as texts, never as
 * formulas: what a partner's file brings cannot become one.
 */
final class ReportWriter {

    /** Excel ends at 1,048,576 rows; the heading is one. */
    private static final int SHEET_ROWS = 1_000_000;

    private static final int PAGE = 1_000;
    private static final int SENT_EVERY = 5_000;
    private static final String[] COLUMNS = {
        "no",
        "file",
        "line",
        "clientCode",
        "clientName",
        "insuredNumber",
        "action",
        "subject",
        "before",
        "after",
        "message"
    };
    private static final int[] WIDTHS = {7, 30, 8, 14, 20, 16, 11, 48, 36, 36, 60};

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
        OutputStream kept = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                out.write(b);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
            }
        };
        try (Workbook workbook = new Workbook(kept, "Careplan Link", null)) {
            summary(workbook.newWorksheet(Words.text("sheet.summary")));
            return lines(workbook, stopped);
        }
    }

    private void summary(Worksheet sheet) throws IOException {
        sheet.width(0, 24);
        sheet.width(1, 44);
        sheet.width(2, 16);
        DateTimeFormatter time = DateTimeFormatter.ofPattern(Words.text("dateTime"));
        int row = 0;
        pair(sheet, row++, "summary.title", request.getTitle());
        pair(sheet, row++, "summary.office", request.getOffice().getName());
        pair(sheet, row++, "summary.requestedAt", request.getRequestedAt().format(time));
        pair(sheet, row++, "summary.staff", request.getStaff().getName());
        pair(sheet, row++, "summary.madeAt", now.format(time));
        row++;
        heading(sheet, row, Words.text("summary.action"), Words.text("summary.clients"), Words.text("summary.lines"));
        Map<RowAction, Long> clients = rows.clients(request.getId());
        Map<RowAction, Long> lines = rows.lines(request.getId());
        for (RowAction action : RowAction.values()) {
            row++;
            sheet.value(row, 0, Words.text("action." + action));
            sheet.value(row, 1, clients.getOrDefault(action, 0L));
            sheet.value(row, 2, lines.getOrDefault(action, 0L));
        }
        row++;
        sheet.value(row, 0, Words.text("summary.total"));
        sheet.value(row, 1, clients.values().stream().mapToLong(Long::longValue).sum());
        sheet.value(row, 2, lines.values().stream().mapToLong(Long::longValue).sum());
        sheet.range(row, 0, row, 2).style().bold().set();
        sheet.finish();
    }

    private static void pair(Worksheet sheet, int row, String key, String value) {
        sheet.value(row, 0, Words.text(key));
        sheet.value(row, 1, value);
        sheet.style(row, 0).bold().set();
    }

    private static void heading(Worksheet sheet, int row, String... texts) {
        for (int column = 0; column < texts.length; column++) {
            sheet.value(row, column, texts[column]);
        }
        sheet.range(row, 0, row, texts.length - 1)
                .style()
                .bold()
                .fillColor("DCEFEF")
                .set();
    }

    private boolean lines(Workbook workbook, BooleanSupplier stopped) throws IOException {
        int sheets = 1;
        Worksheet sheet = lineSheet(workbook, Words.text("sheet.rows"));
        int row = 0;
        int number = 0;
        int item = 0;
        int seq = 0;
        List<RequestResultRow> page;
        do {
            page = rows.page(request.getId(), item, seq, PAGE);
            for (RequestResultRow result : page) {
                if (row == SHEET_ROWS) {
                    end(sheet, row);
                    sheet = lineSheet(workbook, Words.format("sheet.rows.more", ++sheets));
                    row = 0;
                }
                line(sheet, ++row, ++number, result);
                item = result.getItemSeq();
                seq = result.getSeq();
                if (row % SENT_EVERY == 0) {
                    sheet.flush();
                }
            }
            if (stopped.getAsBoolean()) {
                end(sheet, row);
                return false;
            }
        } while (page.size() == PAGE);
        end(sheet, row);
        return true;
    }

    private static Worksheet lineSheet(Workbook workbook, String name) {
        Worksheet sheet = workbook.newWorksheet(name);
        for (int column = 0; column < COLUMNS.length; column++) {
            sheet.width(column, WIDTHS[column]);
        }
        sheet.freezePane(0, 1);
        String[] texts = new String[COLUMNS.length];
        for (int column = 0; column < COLUMNS.length; column++) {
            texts[column] = Words.text("column." + COLUMNS[column]);
        }
        heading(sheet, 0, texts);
        return sheet;
    }

    private static void end(Worksheet sheet, int lastRow) throws IOException {
        sheet.setAutoFilter(0, 0, lastRow, COLUMNS.length - 1);
        sheet.finish();
    }

    private static void line(Worksheet sheet, int row, int number, RequestResultRow result) {
        sheet.value(row, 0, number);
        text(sheet, row, 1, result.getFileName());
        if (result.getLineNo() != null) {
            sheet.value(row, 2, result.getLineNo());
        }
        text(sheet, row, 3, result.getClientCode());
        text(sheet, row, 4, result.getClientName());
        text(sheet, row, 5, result.getInsuredNumber());
        text(sheet, row, 6, Words.text("action." + result.getAction()));
        text(sheet, row, 7, result.getSubject());
        text(sheet, row, 8, result.getBeforeValue());
        text(sheet, row, 9, result.getAfterValue());
        text(sheet, row, 10, result.getMessage());
    }

    /** In the cell itself: shared strings would all be held in memory until the end. */
    private static void text(Worksheet sheet, int row, int column, String text) {
        if (text != null) {
            sheet.inlineString(row, column, text);
        }
    }
}
