package careplan.exchange.export;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.exchange.DataKind;
import careplan.exchange.ExchangeVersion;
import careplan.exchange.export.ExportWorld.World;
import careplan.request.Bundling;
import careplan.request.ProcessingRequest;
import careplan.request.RequestControl;
import careplan.request.RequestQueue;
import careplan.request.RequestState;
import careplan.support.Deployments;
import careplan.support.Staffs;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.util.Set;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the queue in front of the jobs does when a job cannot be started, and when a message comes more than once. */
@ExtendWith(ArquillianExtension.class)
public class ExportQueueIT {

    /** No execution has this number: taking a request up at it fails. */
    private static final long NO_EXECUTION = 999_999_999_999L;

    @Inject
    private ExportService service;

    @Inject
    private RequestControl control;

    @Inject
    private RequestQueue queue;

    @Inject
    private ExportWorld worlds;

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @Resource
    private UserTransaction transaction;

    @Deployment
    public static Archive<?> deployment() {
        return Deployments.all();
    }

    @Test
    void aJobThatCannotBeStartedIsTriedAgainAndRunsOnceTheReasonIsGone() throws Exception {
        World world = worlds.make(2);
        long request = orderThatCannotStart(world);
        ProcessingRequest tried = await(request, row -> row.getFailure() != null);
        assertThat(tried.getState()).isEqualTo(RequestState.ACCEPTED);
        assertThat(tried.getNode()).isNull();
        assertThat(tried.getFailure()).contains("NoSuchJobExecutionException");

        execution(request, null);
        ProcessingRequest ended = await(request, row -> !row.isUnderWay());
        assertThat(ended.getState()).isEqualTo(RequestState.COMPLETED);
        assertThat(ended.getFailure()).isNull();
    }

    @Test
    void whatCannotBeStartedAtAllFailsWithItsReasonAndCanBeTakenUpAgain() throws Exception {
        World world = worlds.make(2);
        long request = orderThatCannotStart(world);
        ProcessingRequest ended = await(request, row -> !row.isUnderWay());
        assertThat(ended.getState()).isEqualTo(RequestState.FAILED);
        assertThat(ended.getFinishedAt()).isNotNull();
        assertThat(ended.getFailure()).contains("NoSuchJobExecutionException");

        execution(request, null);
        assertThat(Staffs.as(world.login(), () -> control.restart(world.officeId(), request)))
                .isTrue();
        assertThat(await(request, row -> !row.isUnderWay()).getState()).isEqualTo(RequestState.COMPLETED);
    }

    @Test
    void aMessageThatComesAgainStartsNothing() throws Exception {
        World world = worlds.make(2);
        transaction.begin();
        long request = order(world);
        transaction.commit();
        for (int copy = 0; copy < 5; copy++) {
            queue.offer(request, false);
        }
        ProcessingRequest ended = await(request, row -> !row.isUnderWay());
        assertThat(ended.getState()).isEqualTo(RequestState.COMPLETED);
        queue.offer(request, true);
        // what was put in after the copy has ended, so the copy has been taken
        transaction.begin();
        long next = order(world);
        transaction.commit();
        await(next, row -> !row.isUnderWay());
        assertThat(em.find(ProcessingRequest.class, request).getJobExecutionId())
                .isEqualTo(ended.getJobExecutionId());
        assertThat(em.createQuery("select count(f) from ResultFile f where f.request.id = :id", Long.class)
                        .setParameter("id", request)
                        .getSingleResult())
                .isOne();
    }

    private long orderThatCannotStart(World world) throws Exception {
        transaction.begin();
        long request = order(world);
        em.flush();
        em.createQuery("update ProcessingRequest r set r.jobExecutionId = :execution where r.id = :id")
                .setParameter("execution", NO_EXECUTION)
                .setParameter("id", request)
                .executeUpdate();
        transaction.commit();
        return request;
    }

    private void execution(long request, Long execution) throws Exception {
        transaction.begin();
        em.createQuery("update ProcessingRequest r set r.jobExecutionId = :execution where r.id = :id")
                .setParameter("execution", execution)
                .setParameter("id", request)
                .executeUpdate();
        transaction.commit();
    }

    private long order(World world) throws Exception {
        ExportOrder order = new ExportOrder(
                ExchangeVersion.V3,
                DataKind.SCHEDULE,
                ExportWorld.MONTH,
                null,
                Bundling.ALL,
                Set.copyOf(world.schedules()),
                Set.of(world.day()));
        return Staffs.as(world.login(), () -> service.request(world.officeId(), order));
    }

    private ProcessingRequest await(long requestId, Predicate<ProcessingRequest> reached) {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> em.find(ProcessingRequest.class, requestId), reached);
    }
}
