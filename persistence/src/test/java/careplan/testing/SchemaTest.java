package careplan.testing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Column;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EntityType;
import java.lang.reflect.Field;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The changelog and the entities are written by hand on both sides: this is what keeps them the same. */
class SchemaTest {

    private static TestDatabase database;

    @BeforeAll
    static void open() {
        database = new TestDatabase();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void everyEntityCanBeRead() {
        Set<EntityType<?>> entities = database.factory().getMetamodel().getEntities();
        assertThat(entities).hasSizeGreaterThanOrEqualTo(31);
        for (EntityType<?> entity : entities) {
            List<?> rows = database.query(
                    em -> em.createQuery("select e from " + entity.getName() + " e", entity.getJavaType())
                            .getResultList());
            // the changelog begins the chain of the audit log, so that there is one however many nodes start at once
            assertThat(rows).as(entity.getName()).hasSize("AuditChainEnd".equals(entity.getName()) ? 1 : 0);
        }
    }

    @Test
    void everyMappedColumnHasTheLengthAndTheNullRuleOfTheEntity() throws SQLException {
        List<String> differences = new ArrayList<>();
        int compared = 0;
        for (EntityType<?> entity : database.factory().getMetamodel().getEntities()) {
            String table = entity.getJavaType().getAnnotation(Table.class).name();
            Map<String, DbColumn> columns = columnsOf(table);
            for (Attribute<?, ?> attribute : entity.getAttributes()) {
                if (!(attribute.getJavaMember() instanceof Field field)) {
                    continue;
                }
                Column column = field.getAnnotation(Column.class);
                JoinColumn join = field.getAnnotation(JoinColumn.class);
                if (column == null && join == null) {
                    continue;
                }
                String name = column != null ? column.name() : join.name();
                boolean nullable = column != null ? column.nullable() : join.nullable();
                DbColumn actual = columns.get(name.toLowerCase(Locale.ROOT));
                compared++;
                if (actual == null) {
                    differences.add(table + "." + name + " is missing");
                } else {
                    if (actual.nullable() != nullable) {
                        differences.add(table + "." + name + " nullable " + actual.nullable() + ", not " + nullable);
                    }
                    if (column != null
                            && actual.text()
                            && !field.isAnnotationPresent(Lob.class)
                            && actual.length() != column.length()) {
                        differences.add(table + "." + name + " length " + actual.length() + ", not " + column.length());
                    }
                }
            }
        }
        assertThat(compared).isGreaterThan(200);
        assertThat(differences).isEmpty();
    }

    @Test
    void everyTableOfTheChangelogHasAnEntity() throws SQLException {
        Set<String> mapped = database.factory().getMetamodel().getEntities().stream()
                .map(entity -> entity.getJavaType().getAnnotation(Table.class).name())
                .collect(Collectors.toSet());
        Set<String> tables = new HashSet<>();
        try (Connection connection = database.connect();
                ResultSet found = connection
                        .getMetaData()
                        .getTables(null, connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (found.next()) {
                tables.add(found.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
            }
        }
        tables.removeIf(table -> table.startsWith("databasechangelog"));
        assertThat(tables).isEqualTo(mapped);
    }

    private static Map<String, DbColumn> columnsOf(String table) throws SQLException {
        Map<String, DbColumn> columns = new HashMap<>();
        try (Connection connection = database.connect();
                ResultSet found = connection
                        .getMetaData()
                        .getColumns(null, connection.getSchema(), named(connection, table), "%")) {
            while (found.next()) {
                columns.put(
                        found.getString("COLUMN_NAME").toLowerCase(Locale.ROOT),
                        new DbColumn(
                                found.getInt("DATA_TYPE"),
                                found.getInt("COLUMN_SIZE"),
                                "YES".equals(found.getString("IS_NULLABLE"))));
            }
        }
        return columns;
    }

    /** The name as the database keeps it. */
    private static String named(Connection connection, String table) throws SQLException {
        return connection.getMetaData().storesUpperCaseIdentifiers() ? table.toUpperCase(Locale.ROOT) : table;
    }

    private record DbColumn(int type, int length, boolean nullable) {
        boolean text() {
            return type == Types.VARCHAR || type == Types.NVARCHAR || type == Types.CHAR;
        }
    }
}
