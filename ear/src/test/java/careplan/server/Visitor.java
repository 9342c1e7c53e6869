package careplan.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

/** Somebody who is logged in and looks at one page again and again, and remembers every answer that was not that page. */
final class Visitor implements Runnable, AutoCloseable {

    private static final String SESSION = "JSESSIONID=";

    /** From one look to the next, so that the others at this machine get a turn. */
    private static final Duration PACE = Duration.ofMillis(250);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final URI page;
    private final String wanted;
    private final List<String> failures = new ArrayList<>();
    private final Map<String, Integer> answersByNode = new TreeMap<>();
    private String session;
    private volatile boolean leaving;
    private Thread thread;

    /**
     * @param session the cookie of a session that has logged in
     * @param page what is looked at
     * @param wanted words that only this page of this session has
     */
    Visitor(String session, URI page, String wanted) {
        this.session = session;
        this.page = page;
        this.wanted = wanted;
    }

    Visitor begin() {
        thread = new Thread(this, "visitor " + session);
        thread.start();
        return this;
    }

    @Override
    public void run() {
        while (!leaving) {
            String answer = look();
            if (answer != null) {
                failures.add(Instant.now() + " " + node() + " " + answer);
            }
            LockSupport.parkNanos(PACE.toNanos());
        }
    }

    /** What was wrong with the answer, or null. */
    private String look() {
        try {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(page)
                            .header("Cookie", SESSION + session)
                            .timeout(Duration.ofSeconds(60))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").stream()
                    .filter(cookie -> cookie.startsWith(SESSION))
                    .forEach(cookie -> session = cookie.substring(SESSION.length(), cookie.indexOf(';')));
            if (answer.statusCode() == 200 && answer.body().contains(wanted)) {
                answersByNode.merge(node(), 1, Integer::sum);
                return null;
            }
            return "status " + answer.statusCode() + " "
                    + answer.headers().firstValue("Location").orElse("");
        } catch (IOException e) {
            return e.toString();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            leaving = true;
            return null;
        }
    }

    private String node() {
        return session.substring(session.indexOf('.') + 1);
    }

    /** Ends the visit. */
    @Override
    public void close() {
        leaving = true;
        try {
            thread.join(Duration.ofMinutes(2).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Answers that were not the page, with their time; to be asked after {@link #close()}. */
    List<String> failures() {
        return failures;
    }

    /** How many times each node has shown the page; to be asked after {@link #close()}. */
    Map<String, Integer> answersByNode() {
        return answersByNode;
    }
}
