package careplan.base;

import java.util.List;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.queries.DataReadQuery;
import org.eclipse.persistence.queries.SQLCall;

/**
 * The row of an entity that is about to be changed or deleted: on Oracle, where a change waits for ever, it is locked before,
 * which can be told how long to wait.
 */
final class RowToChange {

    private static final String ID = "ID";

    private RowToChange() {}

    /** Locks the row until the end of the transaction, or fails when somebody else has held it for so long. */
    static void lock(AbstractSession session, BaseEntity entity, int seconds) {
        DataReadQuery query = new DataReadQuery(new SQLCall("SELECT ID FROM "
                + session.getDescriptor(entity).getTableName() + " WHERE ID = #ID FOR UPDATE WAIT " + seconds));
        query.addArgument(ID, Long.class);
        session.executeQuery(query, List.of(entity.getId()));
    }
}
