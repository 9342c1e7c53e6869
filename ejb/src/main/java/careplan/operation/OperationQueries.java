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
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/** What the operators' pages read: jobs of all offices, and of clients nothing. */
@Stateless
@RolesAllowed("STAFF")
public class OperationQueries {

    private static final String NEWEST_FIRST = " order by r.startedAt desc, r.id desc";

    /** More than an installation has, and all that Oracle takes in one list. */
    private static final int MOST_OFFICES = 1000;

    private static final long NO_OFFICE = 0;

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
        List<Long> ids = query("select r.id", search, NEWEST_FIRST)
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultList();
        return ids.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select r from JobRun r left join fetch r.request q left join fetch q.office"
                                        + " left join fetch q.staff where r.id in :ids" + NEWEST_FIRST,
                                JobRun.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .map(RunRow::of)
                        .toList();
    }

    /** How many runs {@link #page} would list in all. */
    public int count(RunSearch search) {
        access.requireOperator();
        return query("select count(r.id)", search, "").getSingleResult().intValue();
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

    /** Joins no more than what is searched by: the system's own jobs have no request, so no office and no person. */
    private TypedQuery<Long> query(String select, RunSearch search, String order) {
        String office = part(search.office());
        String person = part(search.person());
        StringJoiner where = new StringJoiner(" and ", " where ", "").setEmptyValue("");
        Map<String, Object> values = new HashMap<>();
        add(where, values, "r.job = :job", "job", search.job());
        add(where, values, "r.state = :state", "state", search.state());
        add(where, values, "r.request.office.id in :offices", "offices", office == null ? null : offices(office));
        add(where, values, "(lower(s.loginName) like :person or lower(s.name) like :person)", "person", person);
        add(where, values, "r.startedAt >= :from", "from", startOf(search.from()));
        add(
                where,
                values,
                "r.startedAt < :to",
                "to",
                search.to() == null ? null : startOf(search.to().plusDays(1)));
        String jpql = select + " from JobRun r" + (person == null ? "" : " join r.request.staff s") + where + order;
        TypedQuery<Long> query = em.createQuery(jpql, Long.class);
        values.forEach(query::setParameter);
        return query;
    }

    /**
     * Ids of the companies' own offices, which alone have requests, whose number or name holds this; one that no office
     * has where there is none. Asked for apart, since the database would compare the texts for each of all runs.
     */
    private List<Long> offices(String part) {
        List<Long> ids = em.createQuery(
                        "select o.id from Office o where o.corporation is not null"
                                + " and (lower(o.officeNumber) like :part or lower(o.name) like :part)",
                        Long.class)
                .setParameter("part", part)
                .setMaxResults(MOST_OFFICES)
                .getResultList();
        return ids.isEmpty() ? List.of(NO_OFFICE) : ids;
    }

    private static void add(
            StringJoiner where, Map<String, Object> values, String condition, String name, Object value) {
        if (value != null) {
            where.add(condition);
            values.put(name, value);
        }
    }

    private static LocalDateTime startOf(LocalDate day) {
        return day == null ? null : day.atStartOfDay();
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
