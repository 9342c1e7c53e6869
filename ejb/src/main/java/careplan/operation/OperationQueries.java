package careplan.operation;

import careplan.base.LikePattern;
import careplan.request.JobRun;
import careplan.request.RequestState;
import careplan.security.AccessControl;
import careplan.security.AccessDenied;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the operators' pages read: jobs of all offices, and of clients nothing. */
@Stateless
@RolesAllowed("STAFF")
public class OperationQueries {

    private static final String ROWS =
            " from JobRun r left join r.request q left join q.office o left join q.staff s where r.id > 0";

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @EJB
    private AccessControl access;

    /**
     * One page of the runs, newest first.
     *
     * @throws AccessDenied if the caller is no operator
     */
    public List<RunRow> page(RunSearch search, int first, int size) {
        access.requireOperator();
        return query("select r", JobRun.class, search, " order by r.startedAt desc, r.id desc")
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultStream()
                .map(RunRow::of)
                .toList();
    }

    /** How many runs {@link #page} would list in all. */
    public int count(RunSearch search) {
        access.requireOperator();
        return query("select count(r)", Long.class, search, "")
                .getSingleResult()
                .intValue();
    }

    /** One run. */
    public RunRow one(long runId) {
        access.requireOperator();
        JobRun run = em.find(JobRun.class, runId);
        if (run == null) {
            throw new AccessDenied("no run " + runId);
        }
        return RunRow.of(run);
    }

    /** Every run of the same request, oldest first; only itself for the system's own jobs. */
    public List<RunRow> sameRequest(RunRow run) {
        access.requireOperator();
        if (run.requestId() == null) {
            return List.of(run);
        }
        return em.createQuery("select r from JobRun r where r.request.id = :request order by r.id", JobRun.class)
                .setParameter("request", run.requestId())
                .getResultStream()
                .map(RunRow::of)
                .toList();
    }

    /**
     * The steps of a run. Read from the repository's own table, since its API answers from a memory that knows nothing of
     * what another node has done.
     */
    public List<StepRow> steps(RunRow run) {
        access.requireOperator();
        if (run.executionId() == null) {
            return List.of();
        }
        List<?> rows = em.createNativeQuery("select stepname, batchstatus, readcount, writecount,"
                        + " readskipcount + processskipcount + writeskipcount, filtercount, commitcount, rollbackcount"
                        + " from step_execution where jobexecutionid = ? order by stepexecutionid")
                .setParameter(1, run.executionId())
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new StepRow(
                        (String) row[0],
                        (String) row[1],
                        number(row[2]),
                        number(row[3]),
                        number(row[4]),
                        number(row[5]),
                        number(row[6]),
                        number(row[7])))
                .toList();
    }

    /** How many requests wait and how many are at work, at all nodes. */
    public QueueLength queue() {
        access.requireOperator();
        return new QueueLength(requests(RequestState.ACCEPTED), requests(RequestState.RUNNING));
    }

    /** Names of the jobs that have ever run, for the filter. */
    public List<String> jobs() {
        access.requireOperator();
        return em.createQuery("select distinct r.job from JobRun r order by r.job", String.class)
                .getResultList();
    }

    private long requests(RequestState state) {
        return em.createQuery("select count(r) from ProcessingRequest r where r.state = :state", Long.class)
                .setParameter("state", state)
                .getSingleResult();
    }

    private <T> TypedQuery<T> query(String select, Class<T> type, RunSearch search, String order) {
        StringBuilder jpql = new StringBuilder(select).append(ROWS);
        Map<String, Object> values = new HashMap<>();
        add(jpql, values, " and r.job = :job", "job", search.job());
        add(jpql, values, " and r.state = :state", "state", search.state());
        add(
                jpql,
                values,
                " and (lower(o.officeNumber) like :office or lower(o.name) like :office)",
                "office",
                part(search.office()));
        add(
                jpql,
                values,
                " and (lower(s.loginName) like :person or lower(s.name) like :person)",
                "person",
                part(search.person()));
        add(
                jpql,
                values,
                " and r.startedAt >= :from",
                "from",
                search.from() == null ? null : search.from().atStartOfDay());
        add(
                jpql,
                values,
                " and r.startedAt < :to",
                "to",
                search.to() == null ? null : search.to().plusDays(1).atStartOfDay());
        TypedQuery<T> query = em.createQuery(jpql.append(order).toString(), type);
        values.forEach(query::setParameter);
        return query;
    }

    private static void add(
            StringBuilder jpql, Map<String, Object> values, String condition, String name, Object value) {
        if (value != null) {
            jpql.append(condition);
            values.put(name, value);
        }
    }

    private static String part(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return LikePattern.holds(text.strip().toLowerCase(Locale.ROOT));
    }

    private static long number(Object value) {
        return value == null ? 0 : ((Number) value).longValue();
    }
}
