package careplan.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import careplan.support.HttpLogin;
import careplan.support.Staffs;
import careplan.support.TestServer;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.sql.Connection;
import java.util.Locale;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** harden.sh: TLS with a generated certificate, secure cookies, no password in the configuration; and its undo. */
class HardenedServerIT {

    private static final String DATABASE = System.getenv("CAREPLAN_TEST_POSTGRESQL") == null ? "h2" : "postgresql";
    private static final String STORE_PASSWORD = "opens-the-store-of-the-test";
    private static final String DATABASE_PASSWORD = "secret-of-the-database";
    private static final Map<String, String> ENVIRONMENT =
            Map.of("CAREPLAN_STORE_PASSWORD", STORE_PASSWORD, "CAREPLAN_DB_PASSWORD", DATABASE_PASSWORD);

    @TempDir
    private Path folder;

    @Test
    void httpsAloneCarriesTheSessionAndNoPasswordIsInTheConfiguration() throws Exception {
        Path home = StockServer.copyTo(folder.resolve("wildfly"));
        Path configuration = home.resolve("standalone/configuration");
        assertThat(run("setup.sh", home.toString(), DATABASE)).isZero();
        String before = Files.readString(configuration.resolve("standalone.xml"));
        assertThat(run("harden.sh", home.toString(), "careplan.example")).isZero();
        assertThat(Files.readString(configuration.resolve("standalone.xml")))
                .doesNotContain(DATABASE_PASSWORD, STORE_PASSWORD, "CAREPLAN_DB_PASSWORD");
        assertThat(Files.getPosixFilePermissions(configuration.resolve("careplan-tls.p12")))
                .as("the key is the owner's alone")
                .hasSize(2);

        try (TestServer server = TestServer.create("hardened")
                .configuration(configuration)
                .databaseAccount("hardened", DATABASE_PASSWORD)
                .environment("CAREPLAN_STORE_PASSWORD", STORE_PASSWORD)
                .start()) {
            X509Certificate certificate = certificate(server.secure("/"));
            assertThat(certificate.getSubjectX500Principal().getName()).isEqualTo("CN=careplan.example");
            SSLContext trusted = trusting(certificate);
            try (Connection connection = server.database()) {
                assertThat(connection.isValid(5))
                        .as("the password in the store is the one in use")
                        .isTrue();
                Staffs.insert(connection, "somebody", "x", false, false);
            }
            HttpResponse<String> page = get(trusted, null, server.secure("/login.xhtml"));
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().firstValue("Strict-Transport-Security")).hasValue("max-age=31536000");
            HttpResponse<String> entered = HttpLogin.send(
                    HttpClient.newBuilder().sslContext(trusted).build(),
                    server.secure("/login.xhtml"),
                    "somebody",
                    "x");
            assertThat(entered.headers().allValues("Set-Cookie")).isNotEmpty().allSatisfy(cookie -> assertThat(
                            cookie.toLowerCase(Locale.ROOT))
                    .contains("secure", "httponly")
                    .containsPattern("samesite=(lax|strict)"));
            assertThatThrownBy(() -> get(trusted, new String[] {"TLSv1.1"}, server.secure("/login.xhtml")))
                    .isInstanceOfAny(SSLHandshakeException.class, IllegalArgumentException.class);
            assertThatThrownBy(() -> get(SSLContext.getDefault(), null, server.secure("/login.xhtml")))
                    .as("nobody but who was given the certificate trusts it")
                    .isInstanceOf(SSLHandshakeException.class);
        }

        assertThat(run("unharden.sh", home.toString())).isZero();
        assertThat(Files.readString(configuration.resolve("standalone.xml"))).isEqualTo(before);
        assertThat(configuration.resolve("careplan-tls.p12")).doesNotExist();
        assertThat(configuration.resolve("careplan.cs")).doesNotExist();
    }

    @Test
    void withoutItsPasswordNothingIsAnswered() throws Exception {
        try (TestServer server = TestServer.create("no-password").withoutEnvironment("CAREPLAN_DB_PASSWORD")) {
            assertThatThrownBy(server::start).isInstanceOf(IllegalStateException.class);
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(server.url("/login.xhtml")).build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(Files.readString(server.log())).contains("CAREPLAN_DB_PASSWORD");
        }
    }

    private int run(String script, String... arguments) throws Exception {
        return StockServer.run(folder.resolve("output"), ENVIRONMENT, script, arguments);
    }

    private static HttpResponse<String> get(SSLContext context, String[] protocols, URI address) throws Exception {
        SSLParameters parameters = context.getDefaultSSLParameters();
        if (protocols != null) {
            parameters.setProtocols(protocols);
        }
        return HttpClient.newBuilder()
                .sslContext(context)
                .sslParameters(parameters)
                .build()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** What the server shows to whoever asks. */
    private static X509Certificate certificate(URI address) throws Exception {
        SSLContext anything = SSLContext.getInstance("TLS");
        anything.init(null, new TrustManager[] {new Anything()}, null);
        try (SSLSocket socket =
                (SSLSocket) anything.getSocketFactory().createSocket(address.getHost(), address.getPort())) {
            socket.startHandshake();
            return (X509Certificate) socket.getSession().getPeerCertificates()[0];
        }
    }

    private static final class Anything extends X509ExtendedTrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {
            // nobody shows one
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {
            // the test looks at it afterwards
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {
            // nobody shows one
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {
            // the test looks at it afterwards
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {
            // nobody shows one
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {
            // the test looks at it afterwards
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }

    private static SSLContext trusting(X509Certificate certificate) throws Exception {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        trusted.setCertificateEntry("server", certificate);
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }
}
