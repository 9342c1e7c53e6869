package careplan.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.Handlers;
import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.servlet.Servlets;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.DeploymentManager;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The door before a container that has nothing behind it but a servlet; {@code careplan.attack} tries the real one. */
class DoorTest {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static Undertow undertow;
    private static int port;

    /** Says what it got; {@code /login} makes a session of somebody who is logged in. */
    public static final class Behind extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            if (request.getRequestURI().endsWith("/login")) {
                LoggedIn.mark(request.getSession(true));
            }
            if (request.getRequestURI().endsWith("/faces")) {
                response.getWriter().write(request.getSession(true).getMaxInactiveInterval() + " ");
            }
            String field = request.getParameter("a");
            response.getWriter().write("behind " + (field == null ? 0 : field.length()));
        }
    }

    @BeforeAll
    static void start() throws Exception {
        DeploymentInfo deployment = Servlets.deployment()
                .setClassLoader(DoorTest.class.getClassLoader())
                .setDeploymentName("door")
                .setContextPath("/careplan")
                .setDefaultSessionTimeout(1800)
                .addServletExtension(new Door())
                .addServlet(Servlets.servlet("behind", Behind.class)
                        .addMapping("/*")
                        .setMultipartConfig(new MultipartConfigElement("", 1L << 30, 1L << 30, 16_384)));
        DeploymentManager manager = Servlets.defaultContainer().addDeployment(deployment);
        manager.deploy();
        undertow = Undertow.builder()
                .addHttpListener(0, "127.0.0.1")
                .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, BodyLimits.UPLOAD)
                .setWorkerThreads(4 * Runtime.getRuntime().availableProcessors() + 4)
                .setHandler(Handlers.path().addPrefixPath("/careplan", manager.start()))
                .build();
        undertow.start();
        port = ((InetSocketAddress) undertow.getListenerInfo().get(0).getAddress()).getPort();
    }

    @AfterAll
    static void stop() {
        undertow.stop();
    }

    private static HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/careplan" + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder form(String path, int bytes) {
        return to(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("a=" + "x".repeat(bytes)));
    }

    private static String session() throws Exception {
        String cookie = send(to("/login")).headers().firstValue("Set-Cookie").orElseThrow();
        return cookie.substring(0, cookie.indexOf(';'));
    }

    private static Socket unfinished() throws IOException {
        Socket socket = new Socket("127.0.0.1", port);
        socket.getOutputStream()
                .write(("POST /careplan/page HTTP/1.1\r\nHost: 127.0.0.1:" + port
                                + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\na=")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    @Test
    void strangersAreShownTheWayToTheLoginAndGetNoSession() throws Exception {
        HttpClient stays = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        HttpResponse<String> answer =
                stays.send(to("/app/index.xhtml?month=202611").build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .endsWith("/careplan/login.xhtml?from=%2Fapp%2Findex.xhtml%3Fmonth%3D202611");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(send(to("/app/index.xhtml").header("Cookie", "JSESSIONID=made-up"))
                        .statusCode())
                .isEqualTo(302);
    }

    /** Whatever makes a session for a stranger, it is gone after two minutes. */
    @Test
    void sessionsOfStrangersAreShort() throws Exception {
        String cookie = send(to("/faces")).headers().firstValue("Set-Cookie").orElseThrow();
        String session = cookie.substring(0, cookie.indexOf(';'));
        assertThat(send(to("/faces").header("Cookie", session)).body()).startsWith("120 ");
        send(to("/login").header("Cookie", session));
        assertThat(send(to("/faces").header("Cookie", session)).body()).startsWith("1800 ");
    }

    @Test
    void answersOfTheDoorCarrySecurityHeadersAndTheContainersLoginIsLeftToWhatClosesIt() throws Exception {
        assertThat(send(to("/app/x")).headers().map())
                .containsEntry("X-Content-Type-Options", List.of("nosniff"))
                .containsEntry("X-Frame-Options", List.of("DENY"));
        assertThat(send(form("/app/x/%6A_security_check", 1)).body()).isEqualTo("behind 1");
    }

    @Test
    void peopleWhoAreLoggedInPass() throws Exception {
        assertThat(send(to("/app/index.xhtml").header("Cookie", session())).body())
                .isEqualTo("behind 0");
        assertThat(send(form("/app/index.xhtml", 500_000).header("Cookie", session()))
                        .body())
                .isEqualTo("behind 500000");
        assertThat(send(form("/app/index.xhtml", 1_100_000).header("Cookie", session()))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void formOfAStrangerIsSmall() throws Exception {
        assertThat(send(form("/page", 50_000)).body()).isEqualTo("behind 50000");
        HttpResponse<String> refused = send(form("/page", 70_000));
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("送信された内容が大きすぎます");
    }

    @Test
    void formOfAnotherSiteIsRefused() throws Exception {
        assertThat(send(form("/page", 10).header("Sec-Fetch-Site", "cross-site"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void filesMayBeLargeForPeopleWhoAreLoggedIn() throws Exception {
        String body = "--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"f\"\r\n\r\n"
                + "x".repeat(3_000_000) + "\r\n--b--\r\n";
        HttpRequest.Builder upload = to("/app/receive")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .header("Cookie", session())
                .POST(BodyPublishers.ofString(body));
        assertThat(send(upload).body()).isEqualTo("behind 0");
        upload.method("GET", BodyPublishers.ofString(body));
        assertThat(send(upload).statusCode()).as("nothing is sent with a GET").isEqualTo(413);
    }

    /** More slow ones than there are threads: none of them is given one. */
    @Test
    void whoSendsSlowlyHoldsNoThread() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 60; i++) {
                slow.add(unfinished());
            }
            assertThat(send(form("/page", 10)).body()).as("another stranger").isEqualTo("behind 10");
            assertThat(send(to("/app/index.xhtml").header("Cookie", session())).body())
                    .isEqualTo("behind 0");
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void oneAddressHasOnlySoManyUnderWay() throws Exception {
        List<Socket> crowd = new ArrayList<>();
        String session = session();
        try {
            for (int i = 0; i < 150; i++) {
                crowd.add(unfinished());
            }
            int status = 200;
            for (int i = 0; i < 1000 && status == 200; i++) {
                status = send(to("/page")).statusCode(); // until the last of the crowd has been seen
            }
            assertThat(status).isEqualTo(429);
            assertThat(send(to("/app/index.xhtml").header("Cookie", session)).body())
                    .isEqualTo("behind 0");
        } finally {
            for (Socket socket : crowd) {
                socket.close();
            }
        }
    }

    @Test
    void onlyTheNamesThatTheServerHasAreAnsweredTo() throws Exception {
        Undertow named = Undertow.builder()
                .addHttpListener(0, "127.0.0.1")
                .setHandler(
                        new HostCheck(exchange -> exchange.getResponseSender().send("in"), "Care.example, 10.0.0.1"))
                .build();
        named.start();
        try {
            int at = ((InetSocketAddress) named.getListenerInfo().get(0).getAddress()).getPort();
            assertThat(status(at, "Host: care.example:8443")).isEqualTo(200);
            assertThat(status(at, "Host: 10.0.0.1")).isEqualTo(200);
            assertThat(status(at, "Host: evil.example")).isEqualTo(421);
            assertThat(status(at, "Host: care.example.evil.example")).isEqualTo(421);
        } finally {
            named.stop();
        }
    }

    /** What a proxy in front could understand otherwise. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: a\r\r",
                "Host : a",
                "Host: a\n\rX: b",
                "Host: a\r\nX\u0001: b",
                " Host: a",
                " X: b\r\nHost: a",
                "\tX: b\r\nHost: a",
                "Host: a\r\nX: b\rc",
                "Host: a\r\nX: b\r Y: c"
            })
    void malformedHeadsAreRefused(String head) throws Exception {
        assertThat(status(port, head)).isEqualTo(400);
    }

    private static int status(int at, String head) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", at)) {
            socket.setSoTimeout(3_000);
            socket.getOutputStream()
                    .write(("GET /careplan/x HTTP/1.1\r\n" + head + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            byte[] line = socket.getInputStream().readNBytes("HTTP/1.1 200".length());
            return line.length < "HTTP/1.1 200".length()
                    ? 0
                    : Integer.parseInt(new String(line, StandardCharsets.ISO_8859_1).substring("HTTP/1.1 ".length()));
        } catch (java.net.SocketTimeoutException waiting) {
            return -1;
        }
    }
}
