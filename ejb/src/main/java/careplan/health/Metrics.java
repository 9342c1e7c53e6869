package careplan.health;

import careplan.base.JapanTime;
import careplan.request.RequestState;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.TreeMap;

/** Numbers for monitoring, over all offices; nothing of anybody. The servlet that hands them out asks for a key. */
@Stateless
@PermitAll
public class Metrics {

    /** More runs than this are not looked at: the numbers of so busy a day need not be exact. */
    private static final int MOST_RUNS = 20_000;

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    /** The numbers in the text format of Prometheus. */
    public String text() {
        StringBuilder text = new StringBuilder();
        Map<RequestState, Long> requests = requests();
        head(text, "careplan_requests", "Requests by state.");
        requests.forEach((state, count) -> line(text, "careplan_requests{state=\"" + state + "\"}", count));
        head(text, "careplan_queue_length", "Requests whose job has not begun.");
        line(text, "careplan_queue_length", requests.get(RequestState.ACCEPTED));
        head(text, "careplan_nodes", "Nodes in the table of heartbeats.");
        line(
                text,
                "careplan_nodes",
                em.createQuery("select count(n) from ServerNode n", Long.class).getSingleResult());
        Map<String, LongSummaryStatistics> times = times();
        head(text, "careplan_job_runs_day", "Runs that ended in the last 24 hours, by job and end.");
        times.forEach((labels, millis) -> line(text, "careplan_job_runs_day{" + labels + "}", millis.getCount()));
        head(text, "careplan_job_seconds_day_sum", "How long these runs took together.");
        times.forEach((labels, millis) ->
                line(text, "careplan_job_seconds_day_sum{" + labels + "}", millis.getSum() / 1000.0));
        head(text, "careplan_job_seconds_day_max", "How long the longest of them took.");
        times.forEach((labels, millis) ->
                line(text, "careplan_job_seconds_day_max{" + labels + "}", millis.getMax() / 1000.0));
        return text.toString();
    }

    private Map<RequestState, Long> requests() {
        Map<RequestState, Long> counts = new EnumMap<>(RequestState.class);
        for (RequestState state : RequestState.values()) {
            counts.put(state, 0L);
        }
        em.createQuery("select r.state, count(r) from ProcessingRequest r group by r.state", Object[].class)
                .getResultList()
                .forEach(row -> counts.put((RequestState) row[0], (Long) row[1]));
        return counts;
    }

    private Map<String, LongSummaryStatistics> times() {
        Map<String, LongSummaryStatistics> times = new TreeMap<>();
        em.createQuery(
                        "select r.job, r.state, r.startedAt, r.finishedAt from JobRun r where r.startedAt >= :since"
                                + " and r.finishedAt is not null order by r.startedAt desc",
                        Object[].class)
                .setParameter("since", JapanTime.now().minusDays(1))
                .setMaxResults(MOST_RUNS)
                .getResultList()
                .forEach(row -> times.computeIfAbsent(
                                "job=\"" + row[0] + "\",state=\"" + row[1] + "\"", key -> new LongSummaryStatistics())
                        .accept(Duration.between((LocalDateTime) row[2], (LocalDateTime) row[3])
                                .toMillis()));
        return times;
    }

    private static void head(StringBuilder text, String name, String help) {
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(name).append(" gauge\n");
    }

    private static void line(StringBuilder text, String name, Object value) {
        text.append(name).append(' ').append(value).append('\n');
    }
}
