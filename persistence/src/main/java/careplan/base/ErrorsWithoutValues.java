package careplan.base;

import java.sql.SQLException;
import java.util.regex.Pattern;
import org.eclipse.persistence.exceptions.DatabaseException;
import org.eclipse.persistence.exceptions.ExceptionHandler;

/**
 * Takes the values of rows out of what the database says of an error, before it reaches a log: H2 tells with a key that is
 * taken whose key it is, and with a text that is too long the text. (PostgreSQL's driver is told to leave them out, Oracle
 * never tells them.)
 */
public final class ErrorsWithoutValues implements ExceptionHandler {

    /** A key, a text that does not fit, and one that is no number or day. */
    private static final Pattern VALUES = Pattern.compile("(?s)\\bVALUES\\b.*|'.*'|\\bconverting \".*\"");

    @Override
    public Object handleException(RuntimeException failure) {
        if (failure instanceof DatabaseException error && error.getInternalException() instanceof SQLException cause) {
            throw copy(error, cause);
        }
        throw failure;
    }

    private static DatabaseException copy(DatabaseException error, SQLException cause) {
        SQLException clean = new SQLException(
                VALUES.matcher(String.valueOf(cause.getMessage())).replaceAll("…"),
                cause.getSQLState(),
                cause.getErrorCode());
        clean.setStackTrace(cause.getStackTrace());
        DatabaseException copy = DatabaseException.sqlException(clean);
        copy.setStackTrace(error.getStackTrace());
        copy.setAccessor(error.getAccessor());
        copy.setQuery(error.getQuery());
        copy.setCall(error.getCall());
        copy.setCommunicationFailure(error.isCommunicationFailure());
        return copy;
    }
}
