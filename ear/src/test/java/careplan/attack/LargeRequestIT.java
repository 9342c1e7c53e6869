package careplan.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are larger than anybody needs. The server neither reads nor keeps them, and goes on. */
class LargeRequestIT {

    private static final long MB = 1024L * 1024;
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";
    private static final String MULTIPART = "Content-Type: multipart/form-data; boundary=----b";

    @AfterEach
    void serverGoesOn() throws Exception {
        assertThat(Attacked.server().isRunning()).isTrue();
        assertThat(Attacked.get("/login.xhtml", null).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login.xhtml", "/error/500.xhtml", "/no-such-page", "/app/index.xhtml", "/"})
    void formOfAStrangerIsNotRead(String path) throws Exception {
        try (RawRequest request = new RawRequest(Attacked.server(), path)) {
            request.head("POST", FORM, "Content-Length: " + 160 * MB);
            assertThat(request.flood(160 * MB, false)).isLessThan(20 * MB);
            assertThat(request.status()).isIn(0, 413);
        }
    }

    @Test
    void formsOfStrangersWithoutALengthAreNotReadToTheirEnd() throws Exception {
        List<Callable<Long>> attacks = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            attacks.add(() -> {
                try (RawRequest request = new RawRequest(Attacked.server(), "/login.xhtml")) {
                    request.head("POST", FORM, "Transfer-Encoding: chunked").write("2\r\na=\r\n");
                    return request.flood(60 * MB, true);
                }
            });
        }
        ExecutorService threads = Executors.newFixedThreadPool(attacks.size());
        try {
            for (Future<Long> sent : threads.invokeAll(attacks)) {
                assertThat(sent.get()).isLessThan(20 * MB);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void filesOfAStrangerAreNotKept() throws Exception {
        try (RawRequest request = new RawRequest(Attacked.server(), "/login.xhtml")) {
            request.head("POST", MULTIPART, "Content-Length: " + 200 * MB)
                    .write("------b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"f\"\r\n\r\n");
            assertThat(request.flood(200 * MB, false)).isLessThan(20 * MB);
            assertThat(request.status()).isIn(0, 413);
        }
    }

    @Test
    void personsFormHasALimitToo() throws Exception {
        String session = Attacked.login(Attacked.person());
        try (RawRequest request = new RawRequest(Attacked.server(), "/app/password.xhtml")) {
            request.head("POST", FORM, "Cookie: " + session, "Content-Length: " + 2 * MB);
            request.flood(2 * MB, false);
            assertThat(request.status()).isIn(0, 413);
        }
    }

    /** Between files only files may be large: fields are read into memory. */
    @Test
    void personsFieldsBesideFilesHaveALimitToo() throws Exception {
        String session = Attacked.login(Attacked.person());
        String field = "------b\r\nContent-Disposition: form-data; name=\"f\"\r\n\r\n";
        String end = "\r\n------b--\r\n";
        long length = field.length() + 150 * MB + end.length();
        try (RawRequest request = new RawRequest(Attacked.server(), "/app/password.xhtml")) {
            request.head("POST", MULTIPART, "Cookie: " + session, "Content-Length: " + length)
                    .write(field);
            assertThat(request.flood(150 * MB, false)).isEqualTo(150 * MB);
            request.write(end);
            assertThat(request.status()).isEqualTo(413);
        }
    }
}
