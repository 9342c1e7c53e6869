package careplan.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;

/**
 * kill -9 at several moments of one request, each further on than the last, with a start after each; the server goes on
 * by itself. Once in a usual run, ten times with {@code -Psoak}.
 */
public final class KillMoments {

    /** How often a request is killed in this run. */
    public static final int COUNT = Integer.getInteger("careplan.kill-moments", 1);

    private final TestServer server;

    /** Its requests are resumed by themselves from now on, as often as it takes. */
    public KillMoments(TestServer server) {
        this.server = server.property("careplan.recovery", "resume")
                .property("careplan.recovery-attempts", Integer.toString(COUNT));
    }

    /**
     * Kills while the newest request of this kind is under way, and waits for its end.
     *
     * @return how many of the items were done at each kill
     */
    public List<Integer> killDuring(String kind) throws SQLException {
        long id = newest(kind);
        List<Integer> moments = new ArrayList<>();
        for (int moment = 0; moment < COUNT; moment++) {
            awaitMoment(id, moment);
            server.kill();
            server.start();
            moments.add(number("select processed from processing_request where id = " + id));
        }
        Awaitility.await()
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> number("select count(*) from processing_request where id = " + id
                                + " and state in ('ACCEPTED', 'RUNNING')")
                        == 0);
        assertThat(number("select count(*) from processing_request where id = " + id + " and state = 'COMPLETED'"))
                .as("the request has ended well")
                .isOne();
        // at the first moment the request may not have been at a node yet; at the last the job may have been quicker
        assertThat(number("select resumes from processing_request where id = " + id))
                .as("how often it was resumed")
                .isBetween(Math.max(1, COUNT - 2), COUNT);
        return moments;
    }

    private long newest(String kind) {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .until(
                        () -> number("select coalesce(max(id), 0) from processing_request where kind = '" + kind
                                + "' and state in ('ACCEPTED', 'RUNNING')"),
                        found -> found > 0);
    }

    /** The first of several is right after the request was made, the last when all items are done. */
    private void awaitMoment(long id, int moment) throws SQLException {
        String reached = COUNT == 1
                ? "processed * 5 > total"
                : "processed * " + (COUNT - 1) + " >= total * " + moment + " and (total > 0 or " + moment + " = 0)";
        try (Connection connection = server.database()) {
            Awaitility.await()
                    .atMost(Duration.ofMinutes(5))
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> number(
                                    connection,
                                    "select count(*) from processing_request where id = " + id + " and (" + reached
                                            + " or state not in ('ACCEPTED', 'RUNNING'))")
                            == 1);
        }
    }

    private int number(String query) throws SQLException {
        try (Connection connection = server.database()) {
            return number(connection, query);
        }
    }

    private static int number(Connection connection, String query) throws SQLException {
        try (ResultSet rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
