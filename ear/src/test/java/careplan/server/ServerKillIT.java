package careplan.server;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.support.Staffs;
import careplan.support.TestServer;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import org.junit.jupiter.api.Test;

/** What was committed just before kill -9 is there when the server starts again, and nothing else. */
class ServerKillIT {

    @Test
    void committedDataSurvivesAKill() throws Exception {
        try (TestServer server = TestServer.create("kill").heap("384m").start()) {
            Connection open = server.database();
            open.setAutoCommit(false);
            Staffs.insert(open, "not-committed", "x", false, false);
            try (Connection connection = server.database()) {
                Staffs.insert(connection, "committed", "x", false, false);
            }
            server.kill();
            assertThat(server.isRunning()).isFalse();
            server.start();
            try (Connection connection = server.database();
                    PreparedStatement statement = connection.prepareStatement(
                            "select login_name from staff where login_name in ('committed', 'not-committed')");
                    ResultSet rows = statement.executeQuery()) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).isEqualTo("committed");
                assertThat(rows.next()).isFalse();
            }
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(server.url("/app/offices.xhtml"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(302);
        }
    }
}
