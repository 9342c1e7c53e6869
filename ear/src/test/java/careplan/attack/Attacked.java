package careplan.attack;

import careplan.support.HttpLogin;
import careplan.support.Staffs;
import careplan.support.TestServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.sql.Connection;
import java.time.Duration;
import java.util.UUID;

/**
 * The server that is attacked: one for all tests of this package, with a heap that little is needed to fill, and set up to stand
 * behind a proxy.
 */
final class Attacked {

    /** By which a proxy in front of it is known. */
    static final String NAME = "careplan.example";

    static final String PASSWORD = "a-good-password-of-tests";

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private static TestServer server;

    private Attacked() {}

    static synchronized TestServer server() {
        if (server == null) {
            server = TestServer.create("attacked")
                    .heap("320m")
                    .environment("CAREPLAN_BEHIND_PROXY", "true")
                    .environment("CAREPLAN_HOSTS", "127.0.0.1, " + NAME);
            server.start();
        }
        return server;
    }

    /** Somebody without any permission, who has just been made. */
    static String person() throws Exception {
        String login = "it-" + UUID.randomUUID();
        try (Connection connection = server().database()) {
            Staffs.insert(connection, login, PASSWORD, false, false);
        }
        return login;
    }

    /** The cookie of a session in which the person has logged in. */
    static String login(String name) throws Exception {
        return HttpLogin.session(HTTP, server().url("/login.xhtml"), name, PASSWORD);
    }

    /**
     * As a browser gets a page: once more where the server has closed a connection that was idle for too long.
     *
     * @param cookie of a session, or null for a stranger
     */
    static HttpResponse<String> get(String path, String cookie) throws Exception {
        try {
            return send(request(path, cookie).GET());
        } catch (HttpTimeoutException unanswered) {
            throw unanswered;
        } catch (IOException closed) {
            return send(request(path, cookie).GET());
        }
    }

    static HttpRequest.Builder request(String path, String cookie) {
        URI address = server().url(path);
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(60));
        return cookie == null ? request : request.header("Cookie", cookie);
    }

    static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
