package careplan.base;

import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.eclipse.persistence.exceptions.DatabaseException;
import org.eclipse.persistence.internal.databaseaccess.Accessor;
import org.eclipse.persistence.internal.databaseaccess.Platform;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.queries.DatabaseQuery;
import org.eclipse.persistence.queries.DeleteObjectQuery;
import org.eclipse.persistence.queries.ObjectLevelModifyQuery;
import org.eclipse.persistence.queries.UpdateObjectQuery;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/**
 * How long a transaction waits for a row that another one holds: two seconds where somebody looks at the screen, who is then
 * told so and can do it again; else, in jobs and timers, twenty, since nobody is there to. persistence.xml names it.
 *
 * <p>Oracle has no such setting for changes, only for rows that are locked by being read: where a person waits, the row of each
 * entity is so locked before it is changed ({@link RowToChange}). Changes of many rows by one statement wait there as long as it
 * takes.
 */
public final class LockWait extends SessionEventAdapter {

    static final int OF_A_PERSON_SECONDS = 2;
    static final int OF_A_JOB_SECONDS = 20;

    private static final String REGISTRY = "java:jboss/TransactionSynchronizationRegistry";

    private static int seconds() {
        return WaitingPerson.isThere() ? OF_A_PERSON_SECONDS : OF_A_JOB_SECONDS;
    }

    /** The words of a database that can be told once for a transaction; null for others. */
    static String statement(Platform platform, int seconds) {
        if (platform.isPostgreSQL()) {
            return "set local lock_timeout = '" + seconds + "s'";
        }
        return platform.isH2() ? "set lock_timeout " + TimeUnit.SECONDS.toMillis(seconds) : null;
    }

    /** For what is locked by being read: only Oracle's dialect says it with the statement. */
    @Override
    public void postAcquireUnitOfWork(SessionEvent event) {
        AbstractSession session = (AbstractSession) event.getSession();
        session.setPessimisticLockTimeoutDefault(seconds());
        session.setPessimisticLockTimeoutUnitDefault(TimeUnit.SECONDS);
    }

    @Override
    public void postAcquireConnection(SessionEvent event) {
        String statement = statement(event.getSession().getDatasourcePlatform(), seconds());
        if (statement != null
                && event.getResult() instanceof Accessor accessor
                && accessor.getDatasourceConnection() instanceof Connection connection
                && isFirstOfItsTransaction()) {
            tell(connection, statement);
        }
    }

    @Override
    public void preExecuteQuery(SessionEvent event) {
        if (WaitingPerson.isThere()
                && event.getSession().getDatasourcePlatform().isOracle()
                && isChange(event.getQuery())
                && ((ObjectLevelModifyQuery) event.getQuery()).getObject() instanceof BaseEntity entity) {
            RowToChange.lock((AbstractSession) event.getSession(), entity, OF_A_PERSON_SECONDS);
        }
    }

    private static boolean isChange(DatabaseQuery query) {
        return query instanceof UpdateObjectQuery || query instanceof DeleteObjectQuery;
    }

    private static void tell(Connection connection, String statement) {
        try (Statement told = connection.createStatement()) {
            told.execute(statement);
        } catch (SQLException e) {
            throw DatabaseException.sqlException(e);
        }
    }

    /** The connection stays the same as long as the transaction, and is the pool's again afterwards. */
    private static boolean isFirstOfItsTransaction() {
        TransactionSynchronizationRegistry registry = registry();
        if (registry == null
                || registry.getTransactionKey() == null
                || registry.getResource(LockWait.class.getName()) != null) {
            return false;
        }
        registry.putResource(LockWait.class.getName(), Boolean.TRUE);
        return true;
    }

    private static TransactionSynchronizationRegistry registry() {
        try {
            return InitialContext.doLookup(REGISTRY);
        } catch (NamingException outsideOfAServer) {
            return null;
        }
    }
}
