package careplan.attack;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.support.HttpLogin;
import careplan.support.TestServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ways in that nobody needs. */
class SideDoorIT {

    /** Another site would log people in as somebody whose work it can read afterwards. */
    @Test
    void formOfAnotherSiteDoesNotLogIn() throws Exception {
        HttpResponse<String> answer = Attacked.send(Attacked.request("/login.xhtml", null)
                .header("Sec-Fetch-Site", "cross-site")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("loginForm=loginForm&jakarta.faces.ViewState=stateless")));
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    /** Neither the server's own welcome page nor a way to its console. */
    @ParameterizedTest
    @ValueSource(strings = {"/", "/console", "/console/index.html", "/management"})
    void nothingButTheApplicationAnswers(String path) throws Exception {
        URI address = Attacked.server().url("/").resolve(path);
        assertThat(Attacked.send(HttpRequest.newBuilder(address).GET()).statusCode())
                .isEqualTo(404);
    }

    /** Without the operator's key nobody learns of the audit log; with it one is told whether anybody has touched it. */
    @Test
    void auditLogIsCheckedByWhoHasTheKey() throws Exception {
        assertThat(Attacked.get("/audit-check", Attacked.login(Attacked.person()))
                        .statusCode())
                .isEqualTo(404);
        HttpResponse<String> answer = Attacked.send(Attacked.request("/audit-check", null)
                .header("Authorization", "Bearer " + TestServer.METRICS_KEY)
                .GET());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("intact=true", "broken-at=\n", "last-seal=");
    }

    /** What somebody asked for in vain, and whom somebody tried to be, with where it came from. */
    @Test
    void refusedRecordsAndTriedNamesAreInTheAuditLog() throws Exception {
        String person = Attacked.person();
        assertThat(Attacked.get("/app/download?id=4711", Attacked.login(person)).statusCode())
                .isEqualTo(403);
        assertThat(audited(
                        "login_name = '" + person + "' and action_code = 'ACCESS_DENIED' and detail like 'ids=%4711%'"))
                .isOne();
        long before = audited("action_code = 'LOGIN_FAILED' and login_name like '#%'");
        HttpLogin.send(
                HttpClient.newHttpClient(), Attacked.server().url("/login.xhtml"), "nobody-" + UUID.randomUUID(), "x");
        assertThat(audited("action_code = 'LOGIN_FAILED' and login_name like '#%'") - before)
                .isOne();
        HttpLogin.send(HttpClient.newHttpClient(), Attacked.server().url("/login.xhtml"), person, "x");
        assertThat(audited("action_code = 'LOGIN_FAILED' and login_name = '" + person + "'"))
                .isOne();
    }

    private static long audited(String condition) throws Exception {
        try (Connection connection = Attacked.server().database();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select count(*) from audit_event where address = '127.0.0.1' and " + condition)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** A library that changes is to be looked up for what is known of it; the list stands in docs/security.md. */
    @Test
    void librariesOfTheServerAreThoseThatWereLookedUp() throws Exception {
        String listed = Files.readString(Path.of("../docs/security.md"));
        try (Stream<Path> files = Files.walk(Path.of("target/server/modules/system/layers/base"))) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name ->
                                    name.matches("(jakarta\\.faces|netty-codec-http|commons-lang3)-[0-9].*\\.jar"))
                            .map(name -> name.replaceFirst("\\.jar$", "")))
                    .hasSize(3)
                    .allSatisfy(name -> assertThat(listed).contains("`" + name + "`"));
        }
        for (String part : List.of("core", "servlet")) {
            assertThat(listed).contains("`" + undertow(part) + "`");
        }
        assertThat(listed).contains("`" + primeFaces() + "`");
    }

    /** The one that the server takes: ours lies before its own. */
    private static String undertow(String part) throws Exception {
        Path jar = Path.of("target/server/modules/io/undertow", part, "main", "undertow-" + part + ".jar");
        try (JarFile opened = new JarFile(jar.toFile())) {
            return "undertow-" + part + "-"
                    + opened.getManifest().getMainAttributes().getValue("Implementation-Version");
        }
    }

    private static String primeFaces() throws Exception {
        try (ZipFile ear = new ZipFile("target/careplan-link.ear");
                ZipInputStream war = new ZipInputStream(ear.getInputStream(ear.stream()
                        .filter(entry -> entry.getName().endsWith(".war"))
                        .findFirst()
                        .orElseThrow()))) {
            for (ZipEntry entry = war.getNextEntry(); entry != null; entry = war.getNextEntry()) {
                if (entry.getName().matches("WEB-INF/lib/primefaces-.*\\.jar")) {
                    return entry.getName().replaceAll(".*/|-jakarta|\\.jar", "");
                }
            }
        }
        throw new IllegalStateException("no PrimeFaces");
    }

    /** What the server writes holds names: it is for the server's own account alone. */
    @Test
    void whatTheServerWritesIsItsOwn() throws Exception {
        Path log = Attacked.server().log();
        for (String folder : List.of("log", "data", "tmp")) {
            try (Stream<Path> written = Files.walk(log.resolveSibling("../" + folder), 2)) {
                assertThat(written.filter(Files::exists)).isNotEmpty().allSatisfy(path -> assertThat(
                                PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                        .as("%s", path)
                        .matches("rw[-x]------"));
            }
        }
        assertThat(log.resolveSibling("access.log")).exists();
        assertThat(log.resolveSibling("../data/infinispan/web")).doesNotExist();
    }

    /** What a proxy in front could understand as two requests, or as none. */
    @ParameterizedTest
    @ValueSource(strings = {" X: a", "\tX: a", "X: a\rb", "X: a\r Y: b", "X : a", "X: a\n\rY: b"})
    void malformedHeadsAreRefused(String header) throws Exception {
        try (RawRequest request = new RawRequest(Attacked.server(), "/login.xhtml")) {
            String head = "GET /careplan/login.xhtml HTTP/1.1\r\n" + header + "\r\nHost: 127.0.0.1\r\n\r\n";
            assertThat(request.write(head).status()).isEqualTo(400);
        }
    }

    @Test
    void partsOfPagesAreNoPages() throws Exception {
        assertThat(Attacked.get("/resources/careplan/monthPicker.xhtml", null).statusCode())
                .isEqualTo(404);
        assertThat(Attacked.get("/WEB-INF/web.xml", null).statusCode()).isEqualTo(404);
    }
}
