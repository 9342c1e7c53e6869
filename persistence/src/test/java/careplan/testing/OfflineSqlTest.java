package careplan.testing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Column;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.metamodel.EntityType;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The SQL that the changelog becomes on the databases that unit tests do not run on, made without a connection: no
 * Oracle server is at hand, so this is where its rules on names and types are kept.
 */
class OfflineSqlTest {

    private static final Pattern NAMED = Pattern.compile(
            "(?:CONSTRAINT|CREATE INDEX|CREATE UNIQUE INDEX|CREATE SEQUENCE(?: IF NOT EXISTS)?) ([^\\s;]+)");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"oracle,19.0", "postgresql,15.0"})
    void everyEntityGetsItsTable(String kind, String version) throws Exception {
        Set<String> mapped;
        try (TestDatabase database = new TestDatabase()) {
            mapped = database.factory().getMetamodel().getEntities().stream()
                    .map(entity ->
                            entity.getJavaType().getAnnotation(Table.class).name())
                    .collect(Collectors.toSet());
        }
        assertThat(OfflineSql.tables(OfflineSql.of(kind, version, folder)).keySet())
                .isEqualTo(mapped);
    }

    @ParameterizedTest
    @CsvSource({"oracle,19.0", "postgresql,15.0"})
    void namesAreShortAndNotReserved(String kind, String version) throws Exception {
        List<String> sql = OfflineSql.of(kind, version, folder);
        Set<String> names = new TreeSet<>();
        OfflineSql.tables(sql).forEach((table, columns) -> {
            names.add(table);
            names.addAll(columns.keySet());
        });
        for (String line : sql) {
            Matcher named = NAMED.matcher(line);
            while (named.find()) {
                names.add(named.group(1).toLowerCase(Locale.ROOT));
            }
        }
        assertThat(names).hasSizeGreaterThan(200).allSatisfy(name -> {
            assertThat(name).hasSizeLessThanOrEqualTo(OfflineSql.NAME_LENGTH).matches("[a-z][a-z0-9_]*");
            assertThat(OfflineSql.RESERVED).doesNotContain(name);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "oracle,19.0,name,NVARCHAR2(60)",
        "oracle,19.0,login_name,VARCHAR2(50)",
        "oracle,19.0,active,NUMBER(1)",
        "oracle,19.0,id,'NUMBER(38, 0)'",
        "oracle,19.0,last_login_at,TIMESTAMP",
        "postgresql,15.0,name,VARCHAR(60)",
        "postgresql,15.0,login_name,VARCHAR(50)",
        "postgresql,15.0,active,BOOLEAN",
        "postgresql,15.0,id,BIGINT",
        "postgresql,15.0,last_login_at,TIMESTAMP WITHOUT TIME ZONE"
    })
    void staffColumnsHaveTheTypesThatTheRealmAndTheEntitiesExpect(
            String kind, String version, String column, String type) throws Exception {
        assertThat(OfflineSql.tables(OfflineSql.of(kind, version, folder))
                        .get("staff")
                        .get(column))
                .isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({"oracle,19.0,BLOB,CLOB", "postgresql,15.0,BYTEA,TEXT"})
    void filesAndLongTextsHaveTypesWithoutALimit(String kind, String version, String bytes, String text)
            throws Exception {
        Map<String, Map<String, String>> tables = OfflineSql.tables(OfflineSql.of(kind, version, folder));
        Map<String, String> found = new TreeMap<>();
        Map<String, String> expected = new TreeMap<>();
        try (TestDatabase database = new TestDatabase()) {
            for (EntityType<?> entity : database.factory().getMetamodel().getEntities()) {
                String table = entity.getJavaType().getAnnotation(Table.class).name();
                for (Field field : entity.getJavaType().getDeclaredFields()) {
                    if (field.isAnnotationPresent(Lob.class)) {
                        String column = field.getAnnotation(Column.class).name();
                        expected.put(table + "." + column, field.getType() == byte[].class ? bytes : text);
                        found.put(table + "." + column, tables.get(table).get(column));
                    }
                }
            }
        }
        assertThat(found).hasSizeGreaterThan(5).isEqualTo(expected);
    }

    /** Oracle refuses NVARCHAR2 above 2,000 characters and VARCHAR2 above 4,000 bytes. */
    @Test
    void oracleTextsFitIntoTheirTypes() throws Exception {
        Pattern text = Pattern.compile("(N?)VARCHAR2\\((\\d+)\\)");
        List<String> tooLong = new ArrayList<>();
        OfflineSql.tables(OfflineSql.of("oracle", "19.0", folder))
                .forEach((table, columns) -> columns.forEach((column, type) -> {
                    Matcher matcher = text.matcher(type);
                    if (matcher.matches()
                            && Integer.parseInt(matcher.group(2))
                                    > (matcher.group(1).isEmpty() ? 4000 : 2000)) {
                        tooLong.add(table + "." + column + " " + type);
                    }
                }));
        assertThat(tooLong).isEmpty();
    }
}
