package careplan.health;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.support.TestServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** Health on the management port, our own metrics with a key. */
class HealthIT {

    private static final TestServer SERVER = TestServer.shared();

    @Test
    void aRunningNodeIsLiveAndReady() throws Exception {
        HttpResponse<String> live = get(SERVER.management("/health/live"), null);
        assertThat(live.statusCode()).isEqualTo(200);
        assertThat(live.body()).contains("careplan-heart").doesNotContain("DOWN");
        HttpResponse<String> ready = get(SERVER.management("/health/ready"), null);
        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(ready.body()).contains("careplan-node", "\"database\":true", "\"accepts\":true");
    }

    @Test
    void metricsNeedTheKeyAndTellNumbersOnly() throws Exception {
        assertThat(get(SERVER.url("/metrics"), null).statusCode()).isEqualTo(404);
        assertThat(get(SERVER.url("/metrics"), "Bearer wrong").statusCode()).isEqualTo(404);
        HttpResponse<String> answer = get(SERVER.url("/metrics"), "Bearer " + TestServer.METRICS_KEY);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("careplan_requests{state=\"COMPLETED\"} ", "careplan_queue_length ", "careplan_nodes 1\n");
        assertThat(answer.body().lines())
                .allMatch(line -> line.startsWith("# ") || line.matches("careplan_\\S+ [0-9.E-]+"));
    }

    private static HttpResponse<String> get(URI address, String authorization) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
