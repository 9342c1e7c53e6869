package careplan.database;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.sql.Connection;
import java.util.Map;
import java.util.logging.Logger;
import javax.sql.DataSource;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.command.CommandScope;
import liquibase.command.core.UpdateCommandStep;
import liquibase.command.core.helpers.DatabaseChangelogCommandStep;
import liquibase.command.core.helpers.DbUrlConnectionArgumentsCommandStep;
import liquibase.command.core.helpers.ShowSummaryArgument;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;

/**
 * Deploying is migrating: applies the changelog before anything else of the application touches the database. Beans that
 * need tables at start-up say {@code @DependsOn("DatabaseMigration")}. When several nodes start at once, Liquibase's lock
 * table lets one of them work and the others wait.
 */
@Singleton
@Startup
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class DatabaseMigration {

    /** The one changelog, a class path resource of the persistence module. */
    public static final String CHANGELOG = "db/changelog/changelog.xml";

    private static final Logger LOG = Logger.getLogger(DatabaseMigration.class.getName());

    @Resource(lookup = "java:jboss/datasources/CareplanDS")
    private DataSource dataSource;

    /** Runs at deployment; an exception here makes the deployment fail, since the tables would not fit the entities. */
    @PostConstruct
    void migrate() {
        try (Connection connection = dataSource.getConnection()) {
            update(connection);
            LOG.info("Database schema is up to date");
        } catch (Exception e) {
            throw new EJBException("The database could not be brought to this version's schema", e);
        }
    }

    /**
     * Applies what is missing of the changelog. Quiet: no banner, no summary, and no usage statistics sent to anyone.
     *
     * @throws Exception of Liquibase or of the driver
     */
    private static void update(Connection connection) throws Exception {
        Map<String, Object> scope = Map.of(
                Scope.Attr.ui.name(),
                new LoggerUIService(),
                Scope.Attr.resourceAccessor.name(),
                new ClassLoaderResourceAccessor(DatabaseMigration.class.getClassLoader()),
                "liquibase.analytics.enabled",
                false);
        Scope.child(scope, () -> {
            Database database =
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
            new CommandScope(UpdateCommandStep.COMMAND_NAME)
                    .addArgumentValue(DbUrlConnectionArgumentsCommandStep.DATABASE_ARG, database)
                    .addArgumentValue(DatabaseChangelogCommandStep.CHANGELOG_FILE_ARG, CHANGELOG)
                    .addArgumentValue(ShowSummaryArgument.SHOW_SUMMARY, UpdateSummaryEnum.OFF)
                    .execute();
        });
    }
}
