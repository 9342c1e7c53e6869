package careplan.exchange.apply;

import careplan.exchange.receive.RecordState;
import java.util.function.Predicate;

/** Which rows of the list of 印刷・取込 are wanted: what is still to do, or to be looked at. */
public enum ApplyFilter {
    /** 未取込: can be taken over and was not. */
    NOT_APPLIED(row -> row.state() == RecordState.READY),
    /** エラーのみ: cannot be taken over. */
    ERRORS(row -> row.state() == RecordState.ERROR),
    /** 警告のみ: can be taken over, but has something to look at. */
    WARNINGS(row -> row.isSelectable() && row.messages() != null);

    private final Predicate<ApplyRow> wanted;

    ApplyFilter(Predicate<ApplyRow> wanted) {
        this.wanted = wanted;
    }

    boolean lets(ApplyRow row) {
        return wanted.test(row);
    }
}
