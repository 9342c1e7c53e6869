package careplan.operation;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.support.KillMoments;
import careplan.support.Staffs;
import careplan.support.TestServer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The purge killed at ten moments, and begun anew each time: all that is old goes, nothing else. With {@code -Psoak}. */
class PurgeKillIT {

    private static final LocalDateTime OLD = LocalDateTime.of(2015, 1, 1, 0, 0);
    private static final LocalDateTime NEW = LocalDateTime.now();
    private static final int OLD_REQUESTS = 2_000;
    private static final int OLD_ENTRIES = 100_000;
    private static final int RECENT = 500;

    private static final TestServer SERVER = TestServer.create("purge-kill").property("careplan.purge-time", "never");

    private long next = 1_000_000_000;

    @BeforeAll
    static void start() {
        Assumptions.assumeTrue(KillMoments.COUNT > 1, "with -Psoak");
        SERVER.start();
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @Test
    void killedAtManyMomentsItRemovesWhatIsOldAndNothingElse() throws Exception {
        fill();
        int old = old();
        assertThat(old).isEqualTo(OLD_REQUESTS + OLD_ENTRIES);
        for (int moment = 0; moment < KillMoments.COUNT; moment++) {
            int left = old - old * moment / KillMoments.COUNT;
            SERVER.startJob("purge");
            await(() -> old() < left);
            SERVER.kill();
            SERVER.start();
        }
        SERVER.startJob("purge");
        await(() -> old() == 0);
        await(() -> number("select count(*) from job_run where job = 'purge' and state = 'RUNNING'") == 0);
        assertThat(number("select count(*) from processing_request")).isEqualTo(RECENT);
        assertThat(number("select count(*) from request_item")).isEqualTo(RECENT);
        assertThat(number("select count(*) from request_item i where exists"
                        + " (select 1 from processing_request r where r.id = i.request_id)"))
                .isEqualTo(RECENT);
        assertThat(number("select count(*) from audit_event where action_code = 'LOGIN'"))
                .isEqualTo(RECENT);
        assertThat(number("select count(*) from job_run where job = 'purge' and state = 'COMPLETED'"))
                .as("the last run has ended well")
                .isPositive();
    }

    private void fill() throws SQLException {
        try (Connection connection = SERVER.database()) {
            long staff = Staffs.insert(connection, "purge-kill", "x", false, false);
            Staffs.permit(connection, staff, "2870199991", "CAREPLAN_LINK");
            requests(connection, staff, OLD, OLD_REQUESTS);
            requests(connection, staff, NEW, RECENT);
            entries(connection, staff, OLD, OLD_ENTRIES);
            entries(connection, staff, NEW, RECENT);
        }
    }

    private void requests(Connection connection, long staff, LocalDateTime at, int count) throws SQLException {
        try (PreparedStatement request = connection.prepareStatement(
                        "insert into processing_request (id, version, kind, office_id, staff_id, state, title,"
                                + " exchange_version, overwrite_confirmed, requested_at, finished_at, total, processed,"
                                + " error_count, warning_count, stop_requested, resumes) select ?, 0, 'PRINT', min(o.id),"
                                + " ?, 'COMPLETED', 'test', 'V3', false, cast(? as timestamp), cast(? as timestamp), 0, 0,"
                                + " 0, 0, false, 0 from office o where o.office_number = '2870199991'");
                PreparedStatement item =
                        connection.prepareStatement("insert into request_item (id, version, request_id,"
                                + " seq, target_id, state) values (?, 0, ?, 1, 1, 'DONE')")) {
            for (int i = 0; i < count; i++) {
                long id = next++;
                request.setLong(1, id);
                request.setLong(2, staff);
                request.setTimestamp(3, Timestamp.valueOf(at));
                request.setTimestamp(4, Timestamp.valueOf(at));
                request.addBatch();
                item.setLong(1, next++);
                item.setLong(2, id);
                item.addBatch();
            }
            request.executeBatch();
            item.executeBatch();
        }
    }

    private void entries(Connection connection, long staff, LocalDateTime at, int count) throws SQLException {
        try (PreparedStatement entry = connection.prepareStatement(
                "insert into audit_event (id, version, occurred_at, action_code, staff_id) values (?, 0, ?, 'LOGIN', ?)")) {
            for (int i = 0; i < count; i++) {
                entry.setLong(1, next++);
                entry.setTimestamp(2, Timestamp.valueOf(at));
                entry.setLong(3, staff);
                entry.addBatch();
            }
            entry.executeBatch();
        }
    }

    private static int old() throws SQLException {
        return number("select count(*) from processing_request where finished_at < timestamp '2016-01-01 00:00:00'")
                + number("select count(*) from audit_event where occurred_at < timestamp '2016-01-01 00:00:00'");
    }

    private static void await(Callable<Boolean> reached) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .until(reached);
    }

    private static int number(String query) throws SQLException {
        try (Connection connection = SERVER.database();
                ResultSet rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
