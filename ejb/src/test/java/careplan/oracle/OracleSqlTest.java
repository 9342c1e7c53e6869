package careplan.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import careplan.base.WaitingPerson;
import careplan.testing.OfflineSql;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import org.assertj.core.api.SoftAssertions;
import org.eclipse.persistence.sessions.Session;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * No Oracle server is at hand: what EclipseLink would send to one is made for every query of the application and for every
 * change of an entity, parsed, and held against Oracle's rules and the tables that the changelog makes there.
 */
class OracleSqlTest {

    private static final String VERSION = "19.3.0.0.0";

    /** JBeret's own tables, as its script for Oracle makes them; what we ask of them is written as SQL. */
    private static final Map<String, String> JBERET = Map.of(
            "job_instance",
            "jobinstanceid version jobname applicationname",
            "job_execution",
            "jobexecutionid jobinstanceid version createtime starttime endtime lastupdatedtime batchstatus exitstatus"
                    + " jobparameters restartposition",
            "step_execution",
            "stepexecutionid jobexecutionid version stepname starttime endtime batchstatus exitstatus readcount"
                    + " writecount commitcount rollbackcount readskipcount processskipcount filtercount"
                    + " writeskipcount",
            "partition_execution",
            "partitionexecutionid stepexecutionid version batchstatus exitstatus");

    @TempDir
    private static Path folder;

    private static List<String> changelog;
    private static OracleRules rules;
    private static EntityManagerFactory factory;

    @BeforeAll
    static void open() throws Exception {
        changelog = OfflineSql.of("oracle", "19.0", folder);
        Map<String, Map<String, String>> tables = new TreeMap<>(OfflineSql.tables(changelog));
        JBERET.forEach((table, columns) -> tables.put(
                table,
                Stream.of(columns.split(" ")).collect(Collectors.toMap(column -> column, column -> "VARCHAR2(255)"))));
        rules = new OracleRules(tables);
        factory = OraclePersistence.factory(VERSION);
    }

    @AfterAll
    static void close() {
        factory.close();
    }

    /**
     * What is missing was not reached with made-up values: teach {@link Values} what the code wants, or make the query
     * simpler.
     */
    @Test
    void everyQueryOfTheApplicationIsSqlThatOracleTakes() throws Exception {
        OracleStandIn.takeStatements();
        ApplicationQueries queries = new ApplicationQueries(factory);
        Set<String> statements = OracleStandIn.takeStatements();
        statements.remove(Values.TEXT); // of a method that is given the whole SQL
        SoftAssertions.assertSoftly(softly -> {
            softly.assertThat(queries.recorder.failures)
                    .as("EclipseLink refuses")
                    .isEmpty();
            softly.assertThat(queries.missingTexts())
                    .as("texts that were in no query, though their classes' methods were called")
                    .isEmpty();
            softly.assertThat(queries.missingLines())
                    .as("lines that make a query and were not reached")
                    .isEmpty();
            softly.assertThat(queries.texts.otherWays)
                    .as(
                            "SQL by other ways than createQuery and createNativeQuery is not looked at here; Oracle is told none")
                    .allMatch(way -> way.startsWith("careplan.base.LockWait:"));
            softly.assertThat(faults(statements)).as("statements with faults").isEmpty();
            softly.assertThat(queries.recorder.queries)
                    .as("queries that compare with an empty text")
                    .noneMatch(OracleRules::comparesWithNothing);
            softly.assertThat(queries.texts.calls).isGreaterThan(200);
            softly.assertThat(queries.recorder.queries).hasSizeGreaterThan(300);
            softly.assertThat(statements).hasSizeGreaterThan(400);
        });
    }

    @Test
    void everyChangeOfAnEntityIsSqlThatOracleTakes() {
        OracleStandIn.takeStatements();
        EntityChanges changes = new EntityChanges(factory);
        Set<String> statements = new TreeSet<>();
        WaitingPerson.begin();
        try {
            statements.addAll(changes.make());
        } finally {
            WaitingPerson.end();
        }
        statements.addAll(OracleStandIn.takeStatements());
        for (String verb : new String[] {"INSERT", "UPDATE", "DELETE"}) {
            assertThat(statements.stream()
                            .filter(sql -> sql.startsWith(verb))
                            .map(sql -> sql.replaceFirst("^(INSERT INTO|UPDATE|DELETE FROM) ", "")
                                    .split(" ")[0])
                            .distinct())
                    .as("a table that refers to itself has a second UPDATE")
                    .hasSize(changes.entities());
        }
        assertThat(statements.stream().filter(sql -> sql.endsWith(" FOR UPDATE WAIT 2")))
                .as("of each entity what is locked by being read, and before it is changed")
                .hasSize(2 * changes.entities());
        assertThat(faults(statements)).isEmpty();
    }

    /** EclipseLink looks for the digits anywhere in the version: patches of 19c may be taken for another one. */
    @ParameterizedTest
    @CsvSource({
        "19.3.0.0.0,Oracle19Platform",
        "19.23.0.0.0,Oracle23Platform",
        "21.3.0.0.0,Oracle21Platform",
        "23.4.0.24.05,Oracle23Platform"
    })
    void everyVersionGetsTheSameSql(String version, String platform) throws Exception {
        OracleStandIn.takeStatements();
        Set<String> expected = new EntityChanges(factory).make();
        expected.addAll(OracleStandIn.takeStatements());
        try (EntityManagerFactory other = OraclePersistence.factory(version)) {
            try (EntityManager em = other.createEntityManager()) {
                assertThat(em.unwrap(Session.class)
                                .getDatasourceLogin()
                                .getDatasourcePlatform()
                                .getClass()
                                .getSimpleName())
                        .isEqualTo(platform);
            }
            Set<String> statements = new EntityChanges(other).make();
            statements.addAll(OracleStandIn.takeStatements());
            statements.removeIf(sql -> sql.contains("NEXTVAL"));
            expected.removeIf(sql -> sql.contains("NEXTVAL"));
            assertThat(statements).isEqualTo(expected);
        }
    }

    /** Names, types and lengths are {@code OfflineSqlTest}'s. */
    @Test
    void everyStatementOfTheChangelogCanBeParsed() {
        // the parser does not know that Oracle drops a unique constraint's index with it
        assertThat(changelog).hasSizeGreaterThan(150).allSatisfy(sql -> assertThatCode(
                        () -> CCJSqlParserUtil.newParser(sql.replaceFirst("(DROP CONSTRAINT \\w+) DROP INDEX;", "$1;"))
                                .Statement())
                .doesNotThrowAnyException());
    }

    @Test
    void keysComeFromTheSequenceOfTheChangelog() {
        OracleStandIn.takeStatements();
        try (EntityManager em = factory.createEntityManager()) {
            em.getTransaction().begin();
            em.persist(new careplan.office.Corporation());
            em.getTransaction().rollback();
        }
        assertThat(OracleStandIn.takeStatements()).contains("SELECT careplan_seq.NEXTVAL FROM DUAL");
    }

    @Test
    void theLoginRealmAsksWhatOracleTakes() throws IOException {
        Matcher sql = Pattern.compile("sql=\"([^\"]+)\"")
                .matcher(Files.readString(Path.of("../wildfly-config/cli/careplan.cli")));
        Collection<String> statements = new ArrayList<>();
        while (sql.find()) {
            statements.add(sql.group(1));
        }
        assertThat(statements).hasSize(5);
        assertThat(faults(statements)).isEmpty();
    }

    /** Pages ask services; a query in a page would be seen by none of these tests. */
    @Test
    void pagesMakeNoQueries() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("../web/src/main/java"))) {
            assertThat(files.filter(Files::isRegularFile).toList())
                    .hasSizeGreaterThan(50)
                    .allSatisfy(file ->
                            assertThat(file).content().doesNotContain("EntityManager", "java.sql", "javax.sql"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT name FROM staff LIMIT 5|limit is not Oracle's",
                "SELECT 1|no from clause (ORA-00923)",
                "SELECT naem FROM staff|no such column (ORA-00904): naem",
                "SELECT t0.name FROM stuff t0|no such table (ORA-00942): stuff",
                "SELECT s.name FROM staff AS s|as before a variable (ORA-00933)",
                "SELECT name FROM staff WHERE|cannot be parsed",
                "SELECT name FROM staff WHERE active = TRUE|true or false (ORA-00904)",
                "SELECT name FROM staff WHERE name = ''|an empty text, which is null",
                "SELECT LEFT(name, 1) FROM staff|unknown function (ORA-00904): LEFT",
                "SELECT CONCAT(name, kana, code) FROM staff|CONCAT of other than two (ORA-00909)",
                "SELECT COALESCE(code, ?) FROM staff|character sets differ (ORA-12704)",
                "SELECT CASE WHEN active = 1 THEN name ELSE code END FROM staff|character sets differ (ORA-12704)",
                "SELECT id::varchar FROM staff|cast by ::",
                "SELECT DISTINCT content FROM plan_document_part|distinct of a LOB (ORA-00932)",
                "SELECT DISTINCT name FROM staff ORDER BY kana|distinct, but ordered by what is not selected (ORA-01791)",
                "SELECT content, COUNT(id) FROM plan_document_part GROUP BY content|group by a LOB (ORA-00932)",
                "SELECT id FROM plan_document_part ORDER BY content|order by a LOB (ORA-00932)",
                "SELECT id FROM plan_document_part WHERE content = ?|comparison with a LOB (ORA-00932)",
                "SELECT id FROM plan_document_part p WHERE EXISTS (SELECT id FROM received_part WHERE p.content = ?)"
                        + "|comparison with a LOB (ORA-00932)",
                "SELECT MAX(content) FROM plan_document_part|aggregate of a LOB (ORA-00932)",
                "SELECT kana, COUNT(id) FROM staff|not grouped by (ORA-00979): kana",
                "SELECT SUBSTR(kana, ?, ?), COUNT(id) FROM staff GROUP BY SUBSTR(kana, ?, ?)|group by a parameter (ORA-00979)",
                "SELECT DISTINCT name FROM staff FOR UPDATE|for update of no single rows (ORA-02014)",
                "SELECT a_name_that_is_longer_than_thirty.id FROM staff a_name_that_is_longer_than_thirty|a long name",
                "SELECT level.id FROM staff level|a reserved word as a name: level",
                "UPDATE staff SET nmae = ?|no such column (ORA-00904): nmae",
                "DELETE FROM staff RETURNING id|delete with limit or returning",
                "INSERT INTO staff (id, name) VALUES (?)|values of another number than columns"
            })
    void faultsAreFound(String sql, String fault) {
        assertThat(rules.faults(sql)).anySatisfy(found -> assertThat(found).startsWith(fault));
    }

    @Test
    void emptyTextsAreFoundInQueries() {
        assertThat(OracleRules.comparesWithNothing("select s from Staff s where s.kana <> ''"))
                .isTrue();
        assertThat(OracleRules.comparesWithNothing("select s from Staff s where coalesce(s.kana, '') = :kana"))
                .isTrue();
        assertThat(OracleRules.comparesWithNothing(
                        "select s from Staff s where function('replace', s.kana, ' ', '') like :kana"))
                .isFalse();
    }

    @Test
    void listsThatAreTooLongAreFound() {
        String most = "?" + ",?".repeat(999);
        assertThat(rules.faults("SELECT name FROM staff WHERE id IN (" + most + ")"))
                .isEmpty();
        assertThat(rules.faults("SELECT name FROM staff WHERE id IN (" + most + ",?)"))
                .containsExactly("more than 1,000 in a list (ORA-01795)");
    }

    /** Statement to what is wrong with it. */
    private static Map<String, Collection<String>> faults(Collection<String> statements) {
        Map<String, Collection<String>> faults = new TreeMap<>();
        for (String sql : statements) {
            Collection<String> found = rules.faults(sql);
            if (!found.isEmpty()) {
                faults.put(sql, found);
            }
        }
        return faults;
    }
}
