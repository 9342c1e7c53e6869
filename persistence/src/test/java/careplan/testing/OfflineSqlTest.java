package careplan.testing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Column;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.metamodel.EntityType;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import liquibase.Scope;
import liquibase.command.CommandScope;
import liquibase.command.core.UpdateSqlCommandStep;
import liquibase.command.core.helpers.DatabaseChangelogCommandStep;
import liquibase.command.core.helpers.DbUrlConnectionArgumentsCommandStep;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The SQL that the changelog becomes on the databases that unit tests do not run on, made without a connection: no
 * Oracle server is at hand, so this is where its rules on names and types are kept.
 */
class OfflineSqlTest {

    /** Words that Oracle (V$RESERVED_WORDS) or PostgreSQL accept as a name only in quotes. */
    private static final Set<String> RESERVED =
            Set.of(("access add all alter analyse analyze and any array as asc asymmetric audit between both by case"
                            + " cast char check cluster collate column comment compress connect constraint create current"
                            + " current_date current_time current_timestamp current_user date decimal default deferrable"
                            + " delete desc distinct do drop else end except exclusive exists false fetch file float for"
                            + " foreign from grant group having identified immediate in increment index initial initially"
                            + " insert integer intersect into is lateral leading level like limit localtime localtimestamp"
                            + " lock long maxextents minus mode modify noaudit nocompress not nowait null number of offline"
                            + " offset on online only option or order pctfree placing primary prior public raw references"
                            + " rename resource returning revoke row rowid rownum rows select session session_user set"
                            + " share size smallint some start successful symmetric synonym sysdate table then to trailing"
                            + " trigger true uid union unique update user using validate values varchar varchar2 variadic"
                            + " view when whenever where window with")
                    .split(" "));

    /** What every Oracle version since 8 takes; 12.2 and later take 128 bytes. */
    private static final int NAME_LENGTH = 30;

    private static final Pattern TABLE = Pattern.compile("CREATE TABLE (\\S+) \\((.*)\\);?");
    private static final Pattern NAMED = Pattern.compile(
            "(?:CONSTRAINT|CREATE INDEX|CREATE UNIQUE INDEX|CREATE SEQUENCE(?: IF NOT EXISTS)?) (\\S+)");
    private static final Pattern COLUMN = Pattern.compile("(\\S+) (.+?)( NOT NULL| DEFAULT .*)?");

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
        assertThat(tables(sql(kind, version)).keySet()).isEqualTo(mapped);
    }

    @ParameterizedTest
    @CsvSource({"oracle,19.0", "postgresql,15.0"})
    void namesAreShortAndNotReserved(String kind, String version) throws Exception {
        List<String> sql = sql(kind, version);
        Set<String> names = new TreeSet<>();
        tables(sql).forEach((table, columns) -> {
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
            assertThat(name).hasSizeLessThanOrEqualTo(NAME_LENGTH).matches("[a-z][a-z0-9_]*");
            assertThat(RESERVED).doesNotContain(name);
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
        assertThat(tables(sql(kind, version)).get("staff").get(column)).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({"oracle,19.0,BLOB,CLOB", "postgresql,15.0,BYTEA,TEXT"})
    void filesAndLongTextsHaveTypesWithoutALimit(String kind, String version, String bytes, String text)
            throws Exception {
        Map<String, Map<String, String>> tables = tables(sql(kind, version));
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
        tables(sql("oracle", "19.0"))
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

    /** The statements, one string each. */
    private List<String> sql(String kind, String version) throws Exception {
        String url = "offline:" + kind + "?version=" + version + "&outputLiquibaseSql=none&changeLogFile="
                + folder.resolve(kind + ".csv");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Scope.child(Map.of("liquibase.analytics.enabled", false), () -> {
            ClassLoaderResourceAccessor resources = new ClassLoaderResourceAccessor();
            try (Database database = DatabaseFactory.getInstance().openDatabase(url, null, null, null, resources)) {
                new CommandScope(UpdateSqlCommandStep.COMMAND_NAME)
                        .addArgumentValue(DbUrlConnectionArgumentsCommandStep.DATABASE_ARG, database)
                        .addArgumentValue(DatabaseChangelogCommandStep.CHANGELOG_FILE_ARG, "db/changelog/changelog.xml")
                        .setOutput(out)
                        .execute();
            }
        });
        return Arrays.stream(out.toString(StandardCharsets.UTF_8).split("\\R"))
                .filter(line -> !line.isBlank() && !line.startsWith("--"))
                .toList();
    }

    /** Table to column to type, names in lower case, in the order of the alphabet. */
    private static Map<String, Map<String, String>> tables(List<String> sql) {
        Map<String, Map<String, String>> tables = new TreeMap<>();
        for (String line : sql) {
            Matcher table = TABLE.matcher(line);
            if (!table.matches()) {
                continue;
            }
            Map<String, String> columns = new TreeMap<>();
            for (String part : table.group(2).split(", (?=[a-z]|CONSTRAINT)")) {
                Matcher column = COLUMN.matcher(part);
                if (!part.startsWith("CONSTRAINT") && column.matches()) {
                    columns.put(column.group(1).toLowerCase(Locale.ROOT), column.group(2));
                }
            }
            tables.put(table.group(1).toLowerCase(Locale.ROOT), columns);
        }
        return tables;
    }
}
