package careplan.exchange.export;

import java.util.function.Predicate;

/** Which rows of the list of 出力 are wanted: what is still to do, or to be mended. */
public enum ExportFilter {
    /** 未出力: was never sent to anybody. */
    UNSENT(row -> row.sent().isEmpty()),
    /** エラーのみ. */
    ERRORS(row -> !row.isSelectable()),
    /** 警告のみ: can be sent, but has something to look at. */
    WARNINGS(row -> row.isSelectable() && !row.messages().isEmpty());

    private final Predicate<ExportRow> wanted;

    ExportFilter(Predicate<ExportRow> wanted) {
        this.wanted = wanted;
    }

    boolean lets(ExportRow row) {
        return wanted.test(row);
    }
}
