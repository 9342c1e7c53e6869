package careplan.attack;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.support.TestServer;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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

    @Test
    void partsOfPagesAreNoPages() throws Exception {
        assertThat(Attacked.get("/resources/careplan/monthPicker.xhtml", null).statusCode())
                .isEqualTo(404);
        assertThat(Attacked.get("/WEB-INF/web.xml", null).statusCode()).isEqualTo(404);
    }
}
