package careplan.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import careplan.audit.AuditQueries;
import careplan.audit.AuditSearch;
import careplan.request.JobLauncher;
import careplan.request.RequestRecovery;
import careplan.request.RunState;
import careplan.security.AccessDenied;
import careplan.support.Deployments;
import careplan.support.Staffs;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The purge, the taking over of requests by several nodes at once, and who may operate. */
@ExtendWith(ArquillianExtension.class)
public class OperationServiceIT {

    private static final AtomicLong NEXT = new AtomicLong(7_000_000_000L + System.nanoTime() % 900_000_000L);
    private static final LocalDateTime OLD = LocalDateTime.of(2019, 4, 1, 12, 0);
    private static final LocalDateTime NEW = LocalDateTime.now();

    @jakarta.annotation.Resource(lookup = "java:jboss/datasources/CareplanDS")
    private DataSource dataSource;

    @EJB
    private JobLauncher launcher;

    @EJB
    private OperationQueries queries;

    @EJB
    private OperationControl control;

    @EJB
    private AuditQueries audit;

    @Inject
    private RequestRecovery recovery;

    private long staff;
    private long office;
    private String operator;

    @Deployment
    public static Archive<?> deployment() {
        return Deployments.all();
    }

    @BeforeEach
    void people() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            operator = "op-" + NEXT.incrementAndGet();
            staff = Staffs.insert(connection, operator, "x", false, true);
            String number = Long.toString(NEXT.incrementAndGet()).substring(0, 10);
            Staffs.permit(connection, staff, number, "CAREPLAN_LINK");
            office = Long.parseLong(look("select id from office where office_number = ?", number));
        }
    }

    @Test
    void thePurgeRemovesWhatIsOldAndNothingElse() throws Exception {
        long old = request("COMPLETED", null, OLD);
        long oldFile = result(old);
        long recent = request("COMPLETED", null, NEW);
        long recentFile = result(recent);
        long stopped = request("STOPPED", null, NEW);
        long underWay = request("RUNNING", "elsewhere/1", null);
        long oldExecution = execution(OLD);
        long resumable = execution(OLD);
        run("update processing_request set job_execution_id = ? where id = ?", resumable, stopped);
        long recentExecution = execution(NEW);
        run(
                "insert into audit_event (id, version, occurred_at, action_code, staff_id) values (?, 0, ?, 'LOGIN', ?)",
                id(),
                OLD,
                staff);
        run(
                "insert into audit_event (id, version, occurred_at, action_code, staff_id) values (?, 0, ?, 'LOGIN', ?)",
                id(),
                NEW,
                staff);
        run("update processing_request set node = (select min(node) from server_node) where id = ?", underWay);

        long execution = launcher.purge();
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> ended(execution));

        assertThat(Staffs.as(operator, () -> queries.page(RunSearch.ALL, 0, 1)).get(0))
                .satisfies(run -> {
                    assertThat(run.job()).isEqualTo("purge");
                    assertThat(run.state()).isEqualTo(RunState.COMPLETED);
                });
        assertThat(count("processing_request", old)).isZero();
        assertThat(count("stored_file", oldFile)).isZero();
        assertThat(look("select count(*) from stored_file_chunk where file_id = ?", oldFile))
                .isEqualTo("0");
        assertThat(look("select count(*) from request_item where request_id = ?", old))
                .isEqualTo("0");
        assertThat(count("processing_request", recent)).isOne();
        assertThat(count("stored_file", recentFile)).isOne();
        assertThat(count("processing_request", stopped)).isOne();
        assertThat(count("processing_request", underWay)).isOne();
        assertThat(executions(oldExecution)).isEqualTo("0");
        assertThat(look("select count(*) from step_execution where jobexecutionid = ?", oldExecution))
                .isEqualTo("0");
        assertThat(executions(resumable))
                .as("a request can be taken up from it")
                .isEqualTo("1");
        assertThat(executions(recentExecution)).isEqualTo("1");
        assertThat(look("select count(*) from audit_event where staff_id = ? and action_code = 'LOGIN'", staff))
                .isEqualTo("1");
    }

    @Test
    void ofManyThatTakeARequestOverAtOnceOneWins() throws Exception {
        long request = request("RUNNING", "dead/1", null);
        RequestRecovery.Left left = new RequestRecovery.Left(request, "dead/1", 0, false);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Void>> takers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                takers.add(() -> {
                    recovery.take(left);
                    return null;
                });
            }
            for (Future<Void> taker : threads.invokeAll(takers)) {
                taker.get();
            }
        } finally {
            threads.shutdown();
        }
        // its job is begun once, fails or ends, and the request knows of one resumption
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> "0"
                .equals(look(
                        "select count(*) from processing_request where id = ? and state in ('ACCEPTED', 'RUNNING')",
                        request)));
        assertThat(look("select resumes from processing_request where id = ?", request))
                .isEqualTo("1");
        assertThat(look("select count(*) from job_run where request_id = ?", request))
                .isEqualTo("1");
    }

    /** One whose start was lost after this server had taken it, and one whose end could not be told. */
    @Test
    void whatIsStrandedAtAServerThatLivesIsTakenUp() throws Exception {
        String here = look("select max(node) from server_node");
        List<Long> stranded = List.of(request("ACCEPTED", here, null), request("RUNNING", here, null));
        Awaitility.await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
            for (long request : stranded) {
                assertThat(look("select count(*) from job_run where request_id = ?", request))
                        .isEqualTo("1");
                assertThat(look("select state from processing_request where id = ?", request))
                        .isNotIn("ACCEPTED", "RUNNING");
            }
        });
        for (long request : stranded) {
            assertThat(look("select resumes from processing_request where id = ?", request))
                    .isEqualTo("1");
        }
    }

    @Test
    void whoIsNoOperatorIsRefused() throws Exception {
        long request = request("FAILED", null, NEW);
        String other = "it-" + NEXT.incrementAndGet();
        try (Connection connection = dataSource.getConnection()) {
            Staffs.insert(connection, other, "x", true, false);
        }
        refused(other, () -> queries.page(RunSearch.ALL, 0, 10));
        refused(other, () -> queries.count(RunSearch.ALL));
        refused(other, () -> queries.queue());
        refused(other, () -> control.stop(request));
        refused(other, () -> control.restart(request));
        refused(other, () -> control.abandon(request, "because"));
        refused(operator, () -> audit.page(AuditSearch.ALL, 0, 10));
        assertThat(look("select state from processing_request where id = ?", request))
                .isEqualTo("FAILED");
        assertThat(Staffs.as(other, () -> audit.count(AuditSearch.ALL)))
                .as("an administrator sees the own corporation alone")
                .isEqualTo(Integer.parseInt(look("select count(*) from audit_event where login_name = ?", other)));
    }

    private void refused(String login, Callable<?> action) {
        assertThatThrownBy(() -> Staffs.as(login, action)).isInstanceOf(AccessDenied.class);
    }

    private long request(String state, String node, LocalDateTime finishedAt) throws SQLException {
        long id = id();
        run(
                "insert into processing_request (id, version, kind, office_id, staff_id, state, title, exchange_version,"
                        + " overwrite_confirmed, requested_at, finished_at, total, processed, error_count, warning_count, node,"
                        + " stop_requested, resumes) values (?, 0, 'PRINT', ?, ?, ?, 'test', 'V3', false, ?, ?, 0, 0, 0, 0, ?, false, 0)",
                id,
                office,
                staff,
                state,
                OLD,
                finishedAt,
                node);
        run(
                "insert into request_item (id, version, request_id, seq, target_id, state) values (?, 0, ?, 1, 1, 'DONE')",
                id(),
                id);
        return id;
    }

    private long result(long request) throws SQLException {
        long file = id();
        run(
                "insert into stored_file (id, version, office_id, name, media_type, length, sha256, created_at, complete)"
                        + " values (?, 0, ?, 'a.pdf', 'application/pdf', 1, 'x', ?, true)",
                file,
                office,
                OLD);
        run(
                "insert into stored_file_chunk (id, version, file_id, seq, content) values (?, 0, ?, 1, ?)",
                id(),
                file,
                new byte[1]);
        run(
                "insert into result_file (id, version, request_id, file_id, seq) values (?, 0, ?, ?, 1)",
                id(),
                request,
                file);
        return file;
    }

    private long execution(LocalDateTime created) throws SQLException {
        run("insert into job_instance (jobname, applicationname) values ('print', 'test')");
        run(
                "insert into job_execution (jobinstanceid, createtime, batchstatus) select max(jobinstanceid), cast(? as timestamp), 'STOPPED'"
                        + " from job_instance",
                created);
        long execution = Long.parseLong(look("select max(jobexecutionid) from job_execution"));
        run(
                "insert into step_execution (jobexecutionid, stepname, batchstatus) values (?, 'forms', 'STOPPED')",
                execution);
        return execution;
    }

    private boolean ended(long execution) throws SQLException {
        String state = look("select state from job_run where job_execution_id = ?", execution);
        return state != null && !state.equals("RUNNING");
    }

    private String executions(long execution) throws SQLException {
        return look("select count(*) from job_execution where jobexecutionid = ?", execution);
    }

    private int count(String table, long id) throws SQLException {
        return Integer.parseInt(look("select count(*) from " + table + " where id = ?", id));
    }

    private static long id() {
        return NEXT.incrementAndGet();
    }

    private void run(String sql, Object... values) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepare(connection, sql, values)) {
            statement.executeUpdate();
        }
    }

    private String look(String sql, Object... values) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepare(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i] instanceof LocalDateTime time ? Timestamp.valueOf(time) : values[i]);
        }
        return statement;
    }
}
