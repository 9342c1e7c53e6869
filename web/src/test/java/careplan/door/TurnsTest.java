package careplan.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.Undertow;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xnio.IoUtils;

/** Two at once, three wait. */
class TurnsTest {

    private static final int AT_ONCE = 2;
    private static final int MAY_WAIT = 3;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Semaphore begun = new Semaphore(0);
    private final Semaphore mayEnd = new Semaphore(0);
    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private Undertow undertow;

    @BeforeEach
    void start() {
        Turns turns = new Turns(
                exchange -> {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    begun.release();
                    try {
                        mayEnd.acquire();
                        if (exchange.getRequestPath().equals("/cut")) {
                            IoUtils.safeClose(exchange.getConnection());
                        }
                        exchange.getResponseSender().send("answered");
                    } finally {
                        inside.decrementAndGet();
                    }
                },
                AT_ONCE,
                MAY_WAIT);
        undertow = Undertow.builder()
                .addHttpListener(0, "127.0.0.1")
                .setWorkerThreads(16)
                .setHandler(turns)
                .build();
        undertow.start();
    }

    @AfterEach
    void stop() {
        undertow.stop();
    }

    private int port() {
        return ((InetSocketAddress) undertow.getListenerInfo().get(0).getAddress()).getPort();
    }

    private CompletableFuture<Integer> ask(String path) {
        return http.sendAsync(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .thenApply(HttpResponse::statusCode);
    }

    private void awaitBegun(int more) throws InterruptedException {
        assertThat(begun.tryAcquire(more, 1, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void soManyAtOnceTheOthersWaitAndBeyondThemNobodyDoes() throws Exception {
        List<CompletableFuture<Integer>> asked = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            asked.add(ask("/"));
        }
        awaitBegun(AT_ONCE);
        for (int i = 0; i < MAY_WAIT + 2; i++) {
            asked.add(ask("/"));
        }
        CompletableFuture.anyOf(asked.toArray(CompletableFuture[]::new)).get(1, TimeUnit.MINUTES);
        mayEnd.release(AT_ONCE + MAY_WAIT);
        List<Integer> answers = new ArrayList<>();
        for (CompletableFuture<Integer> one : asked) {
            answers.add(one.get(1, TimeUnit.MINUTES));
        }
        assertThat(answers).containsOnly(200, 503);
        assertThat(answers.stream().filter(status -> status == 503)).hasSize(2);
        assertThat(most).hasValue(AT_ONCE);
    }

    @Test
    void whoseConnectionIsCutAtWorkOrWhileWaitingTakesNobodysTurn() throws Exception {
        for (int round = 0; round < 20; round++) {
            List<Socket> sockets = new ArrayList<>();
            for (String path : new String[] {"/cut", "/cut", "/", "/"}) {
                sockets.add(asking(path));
            }
            awaitBegun(1);
            for (Socket socket : sockets) {
                socket.close();
            }
            mayEnd.release(sockets.size());
        }
        mayEnd.release(1_000);
        assertThat(ask("/").get(1, TimeUnit.MINUTES)).isEqualTo(200);
        assertThat(most).hasValueLessThanOrEqualTo(AT_ONCE);
    }

    private Socket asking(String path) throws IOException {
        Socket socket = new Socket("127.0.0.1", port());
        socket.getOutputStream()
                .write(("GET " + path + " HTTP/1.1\r\nHost: here\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        return socket;
    }
}
