package careplan.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import liquibase.Liquibase;
import liquibase.changelog.ChangeSet;
import liquibase.command.CommandScope;
import liquibase.command.core.UpdateCommandStep;
import liquibase.command.core.UpdateCountCommandStep;
import liquibase.command.core.helpers.DbUrlConnectionArgumentsCommandStep;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.junit.jupiter.api.Test;

/** The one table of 他社情報 becomes each corporation's own, with everything that hung on it. */
class PartnerMigrationTest {

    private static final String CHANGELOG = "db/changelog/changelog.xml";
    private static final String OFFICE =
            "insert into office (id, version, corporation_id, office_number, name, kind, area_grade, partner_version, active)";

    private final String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";

    @Test
    void everyCorporationHasItsOwnRecordOfAPartner() throws Exception {
        migrateUntil("128-partner_of");
        run(
                "insert into corporation (id, version, name) values (1, 0, 'A'), (2, 0, 'B')",
                OFFICE + " values (11, 0, 1, '1', 'own of A', 'CARE_MANAGEMENT', '01', 'V3', true),"
                        + " (12, 0, 2, '2', 'own of B', 'CARE_MANAGEMENT', '01', 'V3', true),"
                        + " (13, 0, null, '3', 'partner', 'PROVIDER', '05', 'V4', true)",
                "insert into office_service (id, version, office_id, service_type) values (14, 0, 13, '15')",
                "insert into satellite (id, version, office_id, branch, name) values (15, 0, 13, '01', 'far')",
                "insert into client (id, version, corporation_id, code, name, kana, gender, birth_date) values"
                        + " (21, 0, 1, '1', 'a', 'a', 'MALE', date '1940-01-01'),"
                        + " (22, 0, 2, '2', 'b', 'b', 'MALE', date '1940-01-01')",
                "insert into client_office (id, version, client_id, office_id, valid_from, entrusted_office_id) values"
                        + " (31, 0, 21, 11, date '2026-01-01', 13), (32, 0, 22, 12, date '2026-01-01', 13)");
        migrate();
        assertThat(
                        look(
                                "select partner_of_id, area_grade, partner_version from office where office_number = '3' order by 1"))
                .containsExactly("1 05 V4", "2 05 V4");
        assertThat(
                        look(
                                "select o.partner_of_id from client_office c join office o on o.id = c.entrusted_office_id order by c.id"))
                .containsExactly("1", "2");
        assertThat(
                        look(
                                "select o.partner_of_id, s.service_type from office_service s join office o on o.id = s.office_id order by 1"))
                .containsExactly("1 15", "2 15");
        assertThat(
                        look(
                                "select o.partner_of_id, s.name from satellite s join office o on o.id = s.office_id order by 1"))
                .containsExactly("1 far", "2 far");
        assertThat(look("select id from office where corporation_id is not null and partner_of_id is not null"))
                .isEmpty();
    }

    private void migrateUntil(String changeSet) throws Exception {
        try (Connection connection = DriverManager.getConnection(url)) {
            Liquibase changelog = new Liquibase(CHANGELOG, new ClassLoaderResourceAccessor(), database(connection));
            List<String> ids = changelog.getDatabaseChangeLog().getChangeSets().stream()
                    .map(ChangeSet::getId)
                    .toList();
            new CommandScope(UpdateCountCommandStep.COMMAND_NAME)
                    .addArgumentValue(DbUrlConnectionArgumentsCommandStep.DATABASE_ARG, database(connection))
                    .addArgumentValue(UpdateCountCommandStep.CHANGELOG_FILE_ARG, CHANGELOG)
                    .addArgumentValue(UpdateCountCommandStep.COUNT_ARG, ids.indexOf(changeSet))
                    .execute();
        }
    }

    private void migrate() throws Exception {
        try (Connection connection = DriverManager.getConnection(url)) {
            new CommandScope(UpdateCommandStep.COMMAND_NAME)
                    .addArgumentValue(DbUrlConnectionArgumentsCommandStep.DATABASE_ARG, database(connection))
                    .addArgumentValue(UpdateCommandStep.CHANGELOG_FILE_ARG, CHANGELOG)
                    .execute();
        }
    }

    private static Database database(Connection connection) throws Exception {
        return DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
    }

    private void run(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private List<String> look(String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            while (found.next()) {
                StringBuilder row = new StringBuilder(found.getString(1));
                for (int i = 2; i <= found.getMetaData().getColumnCount(); i++) {
                    row.append(' ').append(found.getString(i));
                }
                rows.add(row.toString());
            }
        }
        return rows;
    }
}
