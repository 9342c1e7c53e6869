package careplan.server;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.support.HttpLogin;
import careplan.support.Staffs;
import careplan.support.TestServer;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import org.junit.jupiter.api.Test;

/** A server that is drained, and one that is killed. */
class ServerKillIT {

    private static final TestServer SERVER = TestServer.fragile();

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    /** What was committed just before kill -9 is there when the server starts again, and nothing else. */
    @Test
    void committedDataSurvivesAKill() throws Exception {
        Connection open = SERVER.database();
        open.setAutoCommit(false);
        Staffs.insert(open, "not-committed", "x", false, false);
        try (Connection connection = SERVER.database()) {
            Staffs.insert(connection, "committed", "x", false, false);
        }
        SERVER.kill();
        assertThat(SERVER.isRunning()).isFalse();
        Path half = Files.createFile(SERVER.log().resolveSibling("../tmp/careplan/half-a-print.pdf"));
        SERVER.start();
        try (Connection connection = SERVER.database();
                PreparedStatement statement = connection.prepareStatement(
                        "select login_name from staff where login_name in ('committed', 'not-committed')");
                ResultSet rows = statement.executeQuery()) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("committed");
            assertThat(rows.next()).isFalse();
        }
        assertThat(half).as("what a kill leaves of a print, with people in it").doesNotExist();
        assertThat(get(SERVER.url("/app/offices.xhtml")).statusCode()).isEqualTo(302);
    }

    /** A balancer or a monitor sees that a suspended server takes nothing; its sessions go on after resume. */
    @Test
    void suspendedServerSaysSoAndGoesOnWhereItWas() throws Exception {
        try (Connection connection = SERVER.database()) {
            Staffs.insert(connection, "stays", "x", false, false);
        }
        HttpLogin.session(http, SERVER.url("/login.xhtml"), "stays", "x");
        URI page = SERVER.url("/app/index.xhtml");
        assertThat(get(page).statusCode()).isEqualTo(200);
        try {
            assertThat(SERVER.manage("suspend")).isEqualTo("SUSPENDED");
            assertThat(get(page).statusCode()).isEqualTo(503);
            HttpResponse<String> ready = get(SERVER.management("/health/ready"));
            assertThat(ready.statusCode()).isEqualTo(503);
            assertThat(ready.body()).contains("\"status\":\"DOWN\"", "\"accepts\":false");
            assertThat(get(SERVER.management("/health/live")).statusCode())
                    .as("nobody is to restart it")
                    .isEqualTo(200);
        } finally {
            assertThat(SERVER.manage("resume")).isEqualTo("RUNNING");
        }
        assertThat(get(SERVER.management("/health/ready")).statusCode()).isEqualTo(200);
        HttpResponse<String> after = get(page);
        assertThat(after.statusCode()).as("the session is still there").isEqualTo(200);
    }

    private HttpResponse<String> get(URI address) throws Exception {
        return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }
}
