package careplan.attack;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.support.HttpLogin;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many strangers at once. People who are logged in go on working, and strangers leave nothing behind. */
class CrowdIT {

    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";
    private static final int CROWD = 200;

    /** Each has begun a form and sends no more of it; each of the others guesses passwords as fast as it can. */
    @Test
    void peopleGoOnWhileTwoHundredAreSlowAndTwoHundredGuess() throws Exception {
        String session = Attacked.login(Attacked.person());
        List<RawRequest> slow = new ArrayList<>();
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService guessing = Executors.newFixedThreadPool(CROWD);
        try {
            for (int i = 0; i < CROWD; i++) {
                slow.add(new RawRequest(Attacked.server(), "/login.xhtml")
                        .head("POST", FORM, "Content-Length: 1000")
                        .write("a="));
            }
            List<Future<Integer>> guesses = new ArrayList<>();
            for (int i = 0; i < CROWD; i++) {
                guesses.add(guessing.submit(() -> guess(over)));
            }
            for (int i = 0; i < 20; i++) {
                assertThat(Attacked.get("/app/index.xhtml", session).statusCode())
                        .isEqualTo(200);
                for (RawRequest request : slow.subList(10 * i, 10 * i + 10)) {
                    request.drip();
                }
            }
            over.set(true);
            for (Future<Integer> guess : guesses) {
                assertThat(guess.get(2, TimeUnit.MINUTES)).isNotNegative();
            }
        } finally {
            over.set(true);
            guessing.shutdownNow();
            for (RawRequest request : slow) {
                request.close();
            }
        }
        assertThat(Attacked.server().isRunning()).isTrue();
        assertThat(Attacked.get("/login.xhtml", null).statusCode()).isEqualTo(200);
    }

    /** Returns how many guesses it got answered. */
    private static int guess(AtomicBoolean over) {
        HttpClient client = HttpClient.newHttpClient();
        int answered = 0;
        while (!over.get()) {
            try {
                HttpLogin.send(client, Attacked.server().url("/login.xhtml"), "guess-" + UUID.randomUUID(), "wrong");
                answered++;
            } catch (java.io.IOException cutOff) {
                // as the door does with the slow ones among so many
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return answered;
            }
        }
        return answered;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/app/index.xhtml",
                "/app/schedule/usage.xhtml?version=V3",
                "/login.xhtml",
                "/login.xhtml?from=/app/index.xhtml",
                "/error/400.xhtml",
                "/error/500.xhtml",
                "/no-such-page",
                "/no-such-page.xhtml"
            })
    void strangersGetNoSession(String path) throws Exception {
        for (String cookie : new String[] {null, "JSESSIONID=made-up-by-somebody"}) {
            assertThat(Attacked.get(path, cookie).headers().allValues("Set-Cookie"))
                    .noneMatch(set -> set.startsWith("JSESSIONID="));
        }
    }

    @Test
    void wrongPasswordsMakeNoSessionEither() throws Exception {
        HttpResponse<String> answer = HttpLogin.send(
                HttpClient.newHttpClient(), Attacked.server().url("/login.xhtml"), "nobody-" + UUID.randomUUID(), "x");
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(set -> set.startsWith("JSESSIONID="));
    }

    @Test
    void addressesOfErrorPagesWriteNothingToTheLog() throws Exception {
        long before = severe();
        for (int i = 0; i < 5; i++) {
            Attacked.get("/error/500.xhtml", null);
        }
        assertThat(severe()).isEqualTo(before);
    }

    private static long severe() throws Exception {
        return Files.readString(Attacked.server().log())
                .lines()
                .filter(line -> line.contains("careplan.page.ErrorPage"))
                .count();
    }
}
