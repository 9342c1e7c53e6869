package careplan.exchange.export;

import jakarta.ejb.ApplicationException;
import java.util.List;

/** An order that cannot be accepted as it stands; nothing of it has been recorded. The page says what to do. */
@ApplicationException(rollback = true)
public class ExportRefused extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** No client is chosen. */
        NO_TARGET,
        /** More clients than one request may have. */
        TOO_MANY_TARGETS,
        /** Chosen clients have errors now, or their month is gone. */
        TARGETS_CHANGED,
        /** Somebody has told to delete some of it meanwhile. */
        ALREADY_DELETED,
        /** No destination is chosen. */
        NO_DESTINATION,
        /** A chosen destination serves none of the chosen clients (any more). */
        DESTINATIONS_CHANGED
    }

    private final Reason reason;

    private final transient List<ExportRow> rows;

    public ExportRefused(Reason reason) {
        this(reason, List.of());
    }

    /** @param rows the clients it is about */
    public ExportRefused(Reason reason, List<ExportRow> rows) {
        super(reason.name());
        this.reason = reason;
        this.rows = rows;
    }

    public Reason reason() {
        return reason;
    }

    /** The clients that cannot be exported, for {@link Reason#TARGETS_CHANGED}. */
    public List<ExportRow> rows() {
        return rows;
    }
}
