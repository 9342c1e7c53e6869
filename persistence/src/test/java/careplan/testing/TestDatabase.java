package careplan.testing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import liquibase.command.CommandScope;
import liquibase.command.core.UpdateCommandStep;
import liquibase.command.core.helpers.DbUrlConnectionArgumentsCommandStep;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;

/**
 * A fresh database, made by the changelog that also makes the real one, with the persistence unit of the product on it. Only
 * what needs a server (data source, JTA) is replaced. It is H2 in memory, or a database of its own on the PostgreSQL that
 * {@code ./test postgresql} has started and named in the environment.
 */
public final class TestDatabase implements AutoCloseable {

    private static final String CHANGELOG = "db/changelog/changelog.xml";

    private final String url;
    private final Connection keptOpen;
    private final EntityManagerFactory factory;

    /** Address of the PostgreSQL server, ending in a slash, or null for H2. */
    private static final String POSTGRESQL = System.getenv("CAREPLAN_TEST_POSTGRESQL");

    private static String created() throws SQLException {
        String name = "unit_" + UUID.randomUUID().toString().replace('-', '_');
        try (Connection connection = DriverManager.getConnection(POSTGRESQL + "postgres", "careplan", "careplan");
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return POSTGRESQL + name + "?user=careplan&password=careplan";
    }

    /** Makes the database; it lives until {@link #close}. */
    public TestDatabase() {
        try {
            url = POSTGRESQL == null ? "jdbc:h2:mem:" + UUID.randomUUID() : created();
            keptOpen = connect();
            migrate();
        } catch (SQLException | LiquibaseException e) {
            throw new IllegalStateException("cannot make the test database", e);
        }
        factory = Persistence.createEntityManagerFactory("careplan", overrides());
    }

    /** Makes EntityManagers on the database. */
    public EntityManagerFactory factory() {
        return factory;
    }

    /** A further connection to the same database; the caller closes it. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url);
    }

    /** Does {@code work} in a transaction of its own and commits it. */
    public void inTransaction(Consumer<EntityManager> work) {
        query(em -> {
            work.accept(em);
            return null;
        });
    }

    /** Does {@code work} in a transaction of its own, commits it and gives its result. */
    public <T> T query(Function<EntityManager, T> work) {
        try (EntityManager em = factory.createEntityManager()) {
            em.getTransaction().begin();
            try {
                T result = work.apply(em);
                em.getTransaction().commit();
                return result;
            } finally {
                if (em.getTransaction().isActive()) {
                    em.getTransaction().rollback();
                }
            }
        }
    }

    @Override
    public void close() {
        factory.close();
        try {
            keptOpen.close();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot close the test database", e);
        }
    }

    private void migrate() throws SQLException, LiquibaseException {
        try (Connection connection = connect()) {
            Database database =
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
            new CommandScope(UpdateCommandStep.COMMAND_NAME)
                    .addArgumentValue(DbUrlConnectionArgumentsCommandStep.DATABASE_ARG, database)
                    .addArgumentValue(UpdateCommandStep.CHANGELOG_FILE_ARG, CHANGELOG)
                    .execute();
        }
    }

    private Map<String, Object> overrides() {
        Map<String, Object> overrides = new HashMap<>();
        overrides.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
        overrides.put("jakarta.persistence.jtaDataSource", "");
        overrides.put(
                "jakarta.persistence.jdbc.driver", POSTGRESQL == null ? "org.h2.Driver" : "org.postgresql.Driver");
        overrides.put("jakarta.persistence.jdbc.url", url);
        overrides.put("jakarta.persistence.validation.mode", "NONE");
        overrides.put("eclipselink.target-server", "None");
        overrides.put("eclipselink.weaving", "false");
        overrides.put(
                "eclipselink.logging.level.metadata", "SEVERE"); // each lazy relation that becomes eager without it
        overrides.put("eclipselink.session-name", url);
        return overrides;
    }
}
