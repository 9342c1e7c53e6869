package careplan.attack;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.support.HttpLogin;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A single server behind a proxy that ends TLS, with CAREPLAN_BEHIND_PROXY and CAREPLAN_HOSTS. */
class BehindProxyIT {

    @TempDir
    private Path folder;

    private TlsProxy proxy;
    private HttpClient client;

    @BeforeEach
    void start() throws Exception {
        proxy = new TlsProxy(Attacked.server().url("/"), folder);
        client = HttpClient.newBuilder().sslContext(proxy.trusting()).build();
    }

    @AfterEach
    void stop() {
        proxy.close();
    }

    private HttpResponse<String> login(String person, String password) throws Exception {
        return HttpLogin.send(client, proxy.url("/careplan/login.xhtml"), person, password);
    }

    /** The server itself knows only http: what it sets and where it sends people are https all the same. */
    @Test
    void cookiesAreSecureAndRedirectsStayWithTls() throws Exception {
        HttpResponse<String> answer = login(Attacked.person(), Attacked.PASSWORD);
        List<String> cookies = answer.headers().allValues("Set-Cookie");
        assertThat(cookies).hasSizeGreaterThanOrEqualTo(2).allSatisfy(cookie -> assertThat(
                        cookie.toLowerCase(Locale.ROOT))
                .contains("secure", "httponly", "samesite"));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(proxy.url("/")
                        .resolve(answer.headers().firstValue("Location").orElseThrow()))
                .isEqualTo(proxy.url("/careplan/app/index.xhtml"));
    }

    /** The audit log and the waits know from where somebody really comes, though all come from the proxy. */
    @Test
    void addressesAreThoseBeforeTheProxy() throws Exception {
        String person = Attacked.person();
        proxy.clientsComeFrom("203.0.113.7");
        for (int i = 0; i < 8; i++) {
            login(person, "wrong");
        }
        proxy.clientsComeFrom("203.0.113.8");
        assertThat(login(person, Attacked.PASSWORD).headers().allValues("Set-Cookie"))
                .as("what was guessed elsewhere keeps nobody waiting here")
                .anyMatch(cookie -> cookie.startsWith("JSESSIONID="));
        assertThat(address(person, "LOGIN_FAILED")).isEqualTo("203.0.113.7");
        assertThat(address(person, "LOGIN_WAITED")).isEqualTo("203.0.113.7");
        assertThat(address(person, "LOGIN")).isEqualTo("203.0.113.8");
    }

    /** A name that is none of the server's would stand in addresses that it hands on. */
    @Test
    void otherNamesAreNotAnsweredTo() throws Exception {
        assertThat(status("Host: evil.example")).isEqualTo(421);
        assertThat(status("Host: " + Attacked.NAME)).isEqualTo(200);
        assertThat(status("Host: " + Attacked.NAME, "X-Forwarded-Host: evil.example"))
                .isEqualTo(421);
    }

    private static int status(String... headers) throws Exception {
        try (RawRequest request = new RawRequest(Attacked.server(), "/login.xhtml")) {
            return request.write("GET /careplan/login.xhtml HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\n\r\n")
                    .status();
        }
    }

    private static String address(String person, String action) throws Exception {
        try (Connection connection = Attacked.server().database();
                PreparedStatement statement = connection.prepareStatement(
                        "select max(address) from audit_event where login_name = ? and action_code = ?")) {
            statement.setString(1, person);
            statement.setString(2, action);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
