package careplan.support;

import careplan.request.ProcessingRequest;
import careplan.request.RequestResultRow;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.awaitility.Awaitility;

/** Requests and what they have done, as tests inside the server see them. In every deployment of {@link Deployments}. */
public final class Requests {

    private Requests() {}

    /** Waits for the end of a request. */
    public static ProcessingRequest ended(EntityManager em, long request) {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> em.find(ProcessingRequest.class, request), found -> !found.isUnderWay());
    }

    /** The rows of its result, in the order of the sheet. */
    public static List<RequestResultRow> rows(EntityManager em, ProcessingRequest request) {
        return em.createQuery(
                        "select r from RequestResultRow r where r.request.id = :request order by r.itemSeq, r.seq",
                        RequestResultRow.class)
                .setParameter("request", request.getId())
                .getResultList();
    }

    /** Runs SQL, such as a constraint that is to be met in the middle of a job. */
    public static void sql(DataSource source, String statement) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
