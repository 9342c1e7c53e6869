package careplan.login;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.support.HttpLogin;
import careplan.support.Staffs;
import careplan.support.TestServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser without a session gets from pages that need one, and that no other way in is open. */
class LoginEntryIT {

    private static final TestServer SERVER = TestServer.shared();

    @Test
    void pageLeadsToTheLoginAndBack() throws Exception {
        HttpResponse<String> answer = send(get("/app/offices.xhtml?month=2026-11&x=%E5%88%A9"));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(location(answer))
                .isEqualTo("/careplan/login.xhtml?from=%2Fapp%2Foffices.xhtml%3Fmonth%3D2026-11%26x%3D%25E5%2588%25A9");
    }

    @Test
    void submittedFormLeadsBackToItsPage() throws Exception {
        HttpResponse<String> answer = send(post("/app/offices.xhtml", "a=b")
                .header(
                        "Referer",
                        SERVER.url("/app/offices.xhtml?month=2026-11").toString()));
        assertThat(location(answer))
                .isEqualTo("/careplan/login.xhtml?from=%2Fapp%2Foffices.xhtml%3Fmonth%3D2026-11&over=true");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/other/app/x.xhtml",
                "http://127.0.0.1//evil.example/",
                "javascript:alert(1)",
                "not an address"
            })
    void wayBackStaysInsideTheApplication(String referer) throws Exception {
        HttpResponse<String> answer = send(post("/app/offices.xhtml", "a=b").header("Referer", referer));
        assertThat(location(answer)).isEqualTo("/careplan/login.xhtml");
    }

    @Test
    void requestInTheBackgroundIsToldInItsOwnLanguage() throws Exception {
        HttpResponse<String> answer = send(post("/app/offices.xhtml", "jakarta.faces.partial.ajax=true")
                .header("Faces-Request", "partial/ajax")
                .header("Referer", SERVER.url("/app/offices.xhtml").toString()));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/xml");
        assertThat(answer.body())
                .contains(
                        "<redirect url=\"/careplan/login.xhtml?from=%2Fapp%2Foffices.xhtml&amp;over=true\"/></partial-response>");
    }

    /** The login page counts and slows down wrong passwords; the container's own form would not. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/j_security_check",
                "/app/j_security_check",
                "/app/%6A_security_check",
                "/app/j_security_check;a=b",
                "/app/x/%2e%2e/j_security_check",
                "/app/x%2Fj_security_check",
                "/app/x%2f%6A_security%5Fcheck"
            })
    void containersOwnLoginIsClosed(String path) throws Exception {
        String login = "it-" + UUID.randomUUID();
        try (Connection connection = SERVER.database()) {
            Staffs.insert(connection, login, "right", false, false);
        }
        HttpClient client = HttpClient.newBuilder()
                .cookieHandler(new java.net.CookieManager())
                .build();
        String page = "/app/no-such-page.xhtml";
        client.send(get(page).build(), HttpResponse.BodyHandlers.ofString());
        HttpResponse<String> attempt = client.send(
                post(path, "j_username=" + login + "&j_password=right").build(), HttpResponse.BodyHandlers.ofString());
        assertThat(attempt.statusCode()).isEqualTo(404);
        HttpResponse<String> after = client.send(get(page).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(after.statusCode()).as("still not logged in").isEqualTo(302);
    }

    @Test
    void answersCarrySecurityHeaders() throws Exception {
        HttpResponse<String> answer = send(get("/app/offices.xhtml"));
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .as("a stranger gets no session")
                .isEmpty();
        String login = "it-" + UUID.randomUUID();
        try (Connection connection = SERVER.database()) {
            Staffs.insert(connection, login, "right", false, false);
        }
        HttpResponse<String> entered =
                HttpLogin.send(HttpClient.newHttpClient(), SERVER.url("/login.xhtml"), login, "right");
        assertThat(entered.headers().allValues("Set-Cookie"))
                .anySatisfy(
                        cookie -> assertThat(cookie).startsWith("JSESSIONID=").contains("HttpOnly", "SameSite=Lax"));
    }

    private static HttpRequest.Builder get(String path) {
        return HttpRequest.newBuilder(SERVER.url(path));
    }

    private static HttpRequest.Builder post(String path, String body) {
        return HttpRequest.newBuilder(SERVER.url(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String location(HttpResponse<?> answer) {
        URI location = URI.create(answer.headers().firstValue("Location").orElseThrow());
        return location.getRawPath() + (location.getRawQuery() == null ? "" : "?" + location.getRawQuery());
    }
}
