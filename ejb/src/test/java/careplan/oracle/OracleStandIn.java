package careplan.oracle;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.Statement;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Logger;

/**
 * What EclipseLink takes for an Oracle server: it tells the version of one, keeps every statement it is given, changes
 * one row with each change and finds no rows, but for the next number of a sequence.
 */
public final class OracleStandIn implements Driver {

    static final String URL = "jdbc:oracle-stand-in:";

    private static final Set<String> STATEMENTS = Collections.synchronizedSet(new LinkedHashSet<>());
    private static final AtomicLong SEQUENCE = new AtomicLong(1000);

    /** Every statement since the last call, each once, in the order of their coming. */
    static Set<String> takeStatements() {
        Set<String> taken = new LinkedHashSet<>(STATEMENTS);
        STATEMENTS.clear();
        return taken;
    }

    @Override
    public Connection connect(String url, Properties info) {
        return acceptsURL(url) ? connection(url.substring(URL.length())) : null;
    }

    @Override
    public boolean acceptsURL(String url) {
        return url.startsWith(URL);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) {
        return new DriverPropertyInfo[0];
    }

    @Override
    public int getMajorVersion() {
        return 23;
    }

    @Override
    public int getMinorVersion() {
        return 0;
    }

    @Override
    public boolean jdbcCompliant() {
        return true;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger(OracleStandIn.class.getName());
    }

    private static Connection connection(String version) {
        DatabaseMetaData server = proxy(DatabaseMetaData.class, (self, method, arguments) -> switch (method.getName()) {
            case "getDatabaseProductName" -> "Oracle";
            case "getDatabaseProductVersion" -> "Oracle Database Release " + version + " - Production";
            case "getDatabaseMajorVersion" -> Integer.valueOf(version.substring(0, version.indexOf('.')));
            case "getDriverName" -> "Oracle JDBC driver";
            case "getDriverVersion" -> "23.26.3.0.0";
            case "supportsBatchUpdates", "supportsGetGeneratedKeys" -> true;
            default -> nothing(method);
        });
        return proxy(Connection.class, (self, method, arguments) -> switch (method.getName()) {
            case "getMetaData" -> server;
            case "prepareStatement", "prepareCall" -> statement((String) arguments[0]);
            case "createStatement" -> statement(null);
            case "isValid" -> true;
            default -> nothing(method);
        });
    }

    private static PreparedStatement statement(String prepared) {
        if (prepared != null) {
            STATEMENTS.add(prepared);
        }
        return proxy(PreparedStatement.class, (self, method, arguments) -> {
            String text = prepared;
            if (arguments != null
                    && arguments[0] instanceof String given
                    && method.getName().startsWith("execute")) {
                STATEMENTS.add(given);
                text = given;
            }
            return switch (method.getName()) {
                case "executeQuery" -> rows(text != null && text.toLowerCase().contains(".nextval"));
                case "executeUpdate" -> 1;
                case "executeBatch" -> new int[] {Statement.SUCCESS_NO_INFO};
                default -> nothing(method);
            };
        });
    }

    private static ResultSet rows(boolean number) {
        boolean[] left = {number};
        ResultSetMetaData columns =
                proxy(ResultSetMetaData.class, (self, method, arguments) -> switch (method.getName()) {
                    case "getColumnCount" -> 1;
                    case "getColumnName", "getColumnLabel" -> "NEXTVAL";
                    default -> nothing(method);
                });
        return proxy(ResultSet.class, (self, method, arguments) -> switch (method.getName()) {
            case "next" -> {
                boolean one = left[0];
                left[0] = false;
                yield one;
            }
            case "getMetaData" -> columns;
            case "getLong" -> SEQUENCE.addAndGet(1000);
            case "getObject", "getBigDecimal" -> java.math.BigDecimal.valueOf(SEQUENCE.addAndGet(1000));
            default -> nothing(method);
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader() == null ? OracleStandIn.class.getClassLoader() : type.getClassLoader(),
                new Class<?>[] {type},
                handler));
    }

    private static Object nothing(Method method) {
        Class<?> type = method.getReturnType();
        if (type == boolean.class) {
            return false;
        }
        if (type == int.class) {
            return 0;
        }
        return type == long.class ? (Object) 0L : null;
    }
}
