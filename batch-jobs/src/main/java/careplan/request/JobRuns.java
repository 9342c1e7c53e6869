package careplan.request;

import careplan.base.JapanTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;

/** Writes the runs of jobs for the operators; joins the transaction in which the request's state changes. */
@ApplicationScoped
@Transactional(TxType.REQUIRED)
public class JobRuns {

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    /**
     * A run begins on this node.
     *
     * @param requestId null for the system's own jobs
     */
    public void began(String job, Long requestId, long executionId) {
        run(job, requestId, RunState.RUNNING).setJobExecutionId(executionId);
    }

    /** A job could not even be begun. */
    public void neverBegan(String job, Long requestId, String failure, Throwable cause) {
        JobRun run = run(job, requestId, RunState.FAILED);
        run.setFinishedAt(JapanTime.now());
        run.setFailure(failure);
        run.setExcerpt(FailureExcerpt.of(cause));
    }

    /**
     * The run of this request on this node has ended.
     *
     * @param cause what was thrown, or null
     * @return false where there was none
     */
    public boolean ended(long requestId, RunState state, String failure, Throwable cause) {
        List<JobRun> runs = em.createQuery(
                        "select r from JobRun r where r.request.id = :request and r.state = :running and r.node = :node",
                        JobRun.class)
                .setParameter("request", requestId)
                .setParameter("running", RunState.RUNNING)
                .setParameter("node", NodeName.get())
                .getResultList();
        runs.forEach(run -> end(run, state, failure, cause));
        return !runs.isEmpty();
    }

    /** The run with this execution, of one of the system's own jobs, has ended. */
    public void executionEnded(long executionId, RunState state, String failure, Throwable cause) {
        em.createQuery("select r from JobRun r where r.jobExecutionId = :execution", JobRun.class)
                .setParameter("execution", executionId)
                .getResultList()
                .forEach(run -> end(run, state, failure, cause));
    }

    /** The server of the request's run is dead. */
    public void lost(long requestId) {
        em.createQuery("update JobRun r set r.state = :lost, r.failure = :words, r.finishedAt = :now"
                        + " where r.request.id = :request and r.state = :running")
                .setParameter("lost", RunState.LOST)
                .setParameter("words", JobWords.serverStopped())
                .setParameter("now", JapanTime.now())
                .setParameter("request", requestId)
                .setParameter("running", RunState.RUNNING)
                .executeUpdate();
    }

    /** A node is gone, and with it the runs there that work for no request. */
    public void lostAt(String node) {
        em.createQuery("update JobRun r set r.state = :lost, r.failure = :words, r.finishedAt = :now"
                        + " where r.node = :node and r.request is null and r.state = :running")
                .setParameter("lost", RunState.LOST)
                .setParameter("words", JobWords.serverStopped())
                .setParameter("now", JapanTime.now())
                .setParameter("node", node)
                .setParameter("running", RunState.RUNNING)
                .executeUpdate();
    }

    private JobRun run(String job, Long requestId, RunState state) {
        JobRun run = new JobRun();
        run.setJob(job);
        run.setState(state);
        run.setRequest(requestId == null ? null : em.getReference(ProcessingRequest.class, requestId));
        run.setNode(NodeName.get());
        run.setStartedAt(JapanTime.now());
        em.persist(run);
        return run;
    }

    private static void end(JobRun run, RunState state, String failure, Throwable cause) {
        run.setState(state);
        run.setFinishedAt(JapanTime.now());
        run.setFailure(failure);
        run.setExcerpt(FailureExcerpt.of(cause));
    }
}
