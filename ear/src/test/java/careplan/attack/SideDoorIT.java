package careplan.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

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

    @Test
    void partsOfPagesAreNoPages() throws Exception {
        assertThat(Attacked.get("/resources/careplan/monthPicker.xhtml", null).statusCode())
                .isEqualTo(404);
        assertThat(Attacked.get("/WEB-INF/web.xml", null).statusCode()).isEqualTo(404);
    }
}
