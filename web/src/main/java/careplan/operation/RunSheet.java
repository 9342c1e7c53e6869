package careplan.operation;

import careplan.page.FacesMessages;
import careplan.page.Sheets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.BiFunction;
import org.primefaces.model.StreamedContent;

/** 処理実行一覧 as an Excel. */
final class RunSheet {

    private static final String BUNDLE = "operationMsg";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu/MM/dd HH:mm:ss");

    private RunSheet() {}

    static StreamedContent of(RunSearch search, BiFunction<Integer, Integer, List<RunRow>> page) {
        return Sheets.list(
                text("runs.title"),
                Sheets.titles(
                        text("runs.scope"),
                        text("filter.job"),
                        search.job() == null ? null : text("job." + search.job()),
                        text("filter.state"),
                        search.state() == null ? null : text("state." + search.state()),
                        text("filter.office"),
                        search.office(),
                        text("filter.person"),
                        search.person(),
                        text("filter.days"),
                        Sheets.period(search.from(), search.to()),
                        text("sheet.most"),
                        Sheets.MOST),
                Sheets.columns(
                        BUNDLE,
                        "column.execution",
                        12,
                        "column.job",
                        24,
                        "column.state",
                        12,
                        "column.progress",
                        16,
                        "column.office",
                        40,
                        "column.person",
                        20,
                        "column.started",
                        20,
                        "column.finished",
                        20,
                        "column.node",
                        16),
                Sheets.atMost(page),
                RunSheet::cells);
    }

    private static Object[] cells(RunRow row) {
        return new Object[] {
            row.executionId(),
            text("job." + row.job()),
            text("state." + row.state()),
            row.latest() && row.total() > 0
                    ? FacesMessages.text(BUNDLE, "progress", row.processed(), row.total())
                    : null,
            row.officeNumber() == null ? null : row.officeNumber() + " " + row.officeName(),
            row.person(),
            time(row.startedAt()),
            time(row.finishedAt()),
            row.node()
        };
    }

    private static String time(LocalDateTime time) {
        return time == null ? null : time.format(TIME);
    }

    private static String text(String key) {
        return FacesMessages.text(BUNDLE, key);
    }
}
