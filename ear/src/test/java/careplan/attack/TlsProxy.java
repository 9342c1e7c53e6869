package careplan.attack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A proxy that ends TLS in front of the server, as the runbook wants it: what a browser says of where it comes from is replaced. */
final class TlsProxy implements AutoCloseable {

    private static final String PASSWORD = "of-the-key-of-a-test";
    private static final Set<String> OWN =
            Set.of("host", "connection", "content-length", "transfer-encoding", "x-forwarded-for", "x-forwarded-proto");

    private final HttpsServer https;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final URI server;
    private final SSLContext trusting;
    private volatile String clientAddress = "203.0.113.1";

    /** @param folder for its key */
    TlsProxy(URI server, Path folder) throws Exception {
        this.server = server;
        KeyStore keys = keys(folder.resolve("proxy.p12"));
        trusting = trusting(keys);
        https = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        https.setHttpsConfigurator(new HttpsConfigurator(showing(keys)));
        https.setExecutor(threads);
        https.createContext("/", this::forward);
        https.start();
    }

    private static KeyStore keys(Path file) throws Exception {
        int status = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "proxy",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + Attacked.NAME,
                        "-ext",
                        "SAN=DNS:" + Attacked.NAME + ",IP:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (status != 0) {
            throw new IllegalStateException("keytool ended with " + status);
        }
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = new FileInputStream(file.toFile())) {
            keys.load(in, PASSWORD.toCharArray());
        }
        return keys;
    }

    private static SSLContext showing(KeyStore keys) throws Exception {
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private static SSLContext trusting(KeyStore keys) throws Exception {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        trusted.setCertificateEntry("proxy", keys.getCertificate("proxy"));
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }

    /** For clients, which know its certificate. */
    SSLContext trusting() {
        return trusting;
    }

    /** @param path as for the server itself, with the context root */
    URI url(String path) {
        return URI.create("https://127.0.0.1:" + https.getAddress().getPort() + path);
    }

    /** From where the next requests come, as the proxy sees it. */
    void clientsComeFrom(String address) {
        clientAddress = address;
    }

    private void forward(HttpExchange exchange) throws IOException {
        try (exchange) {
            URI target = server.resolve(exchange.getRequestURI());
            HttpURLConnection onward = (HttpURLConnection) target.toURL().openConnection();
            onward.setInstanceFollowRedirects(false);
            onward.setRequestMethod(exchange.getRequestMethod());
            for (Map.Entry<String, List<String>> header :
                    exchange.getRequestHeaders().entrySet()) {
                if (!OWN.contains(header.getKey().toLowerCase(Locale.ROOT))) {
                    header.getValue().forEach(value -> onward.addRequestProperty(header.getKey(), value));
                }
            }
            onward.setRequestProperty("X-Forwarded-For", clientAddress);
            onward.setRequestProperty("X-Forwarded-Proto", "https");
            onward.setRequestProperty(
                    "X-Forwarded-Host", exchange.getRequestHeaders().getFirst("Host"));
            if ("POST".equals(exchange.getRequestMethod())) {
                onward.setDoOutput(true);
                exchange.getRequestBody().transferTo(onward.getOutputStream());
            }
            answer(exchange, onward);
        }
    }

    private static void answer(HttpExchange exchange, HttpURLConnection onward) throws IOException {
        int status = onward.getResponseCode();
        onward.getHeaderFields().forEach((name, values) -> {
            if (name != null && !OWN.contains(name.toLowerCase(Locale.ROOT))) {
                exchange.getResponseHeaders().put(name, values);
            }
        });
        InputStream body =
                status < HttpURLConnection.HTTP_BAD_REQUEST ? onward.getInputStream() : onward.getErrorStream();
        byte[] bytes = body == null ? new byte[0] : body.readAllBytes();
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        https.stop(0);
        threads.shutdownNow();
    }
}
