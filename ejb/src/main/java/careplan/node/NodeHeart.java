package careplan.node;

import careplan.request.JobsHere;
import careplan.request.NodeName;
import careplan.request.RecoverySettings;
import careplan.request.RequestRecovery;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * Beats, and looks after the requests of those whose heart stands still: once while the server starts, before anybody
 * is served, and then at every beat. For those that are stranded here each node looks itself, as it alone knows what it
 * has in hand.
 *
 * <p>The threads are the application's own and not an EJB timer's, since timers rest while the server is suspended: a
 * node that is being drained would be taken for dead. Beat and look have a thread each: a look that waits for a lock must
 * not stop the heart.
 */
@Singleton
@Startup
@DependsOn("DatabaseMigration")
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class NodeHeart {

    private static final Logger LOG = Logger.getLogger(NodeHeart.class.getName());

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private NodeRegistry registry;

    @Inject
    private RequestRecovery recovery;

    @Inject
    private NodePulse pulse;

    @Inject
    private JobsHere jobs;

    private NodeWatch watch;
    private WaitingWatch waitingWatch;
    private WaitingWatch strandedWatch;
    private ScheduledExecutorService executor;

    /** Enters this node, does what can be done at once, and goes on beating. */
    @PostConstruct
    void start() {
        RecoverySettings settings = RecoverySettings.of(System.getProperties());
        watch = new NodeWatch(settings.deadMillis());
        waitingWatch = new WaitingWatch(settings.resendMillis(), true);
        strandedWatch = new WaitingWatch(settings.resendMillis(), false);
        registry.beat();
        look();
        executor = Executors.newScheduledThreadPool(2, threads);
        executor.scheduleWithFixedDelay(
                () -> attempt("heartbeat", this::beat),
                settings.beatMillis(),
                settings.beatMillis(),
                TimeUnit.MILLISECONDS);
        executor.scheduleWithFixedDelay(
                () -> attempt("recovery", this::look),
                settings.beatMillis(),
                settings.beatMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** Leaves: the others need not wait until this heart is cold. */
    @PreDestroy
    void stop() {
        executor.shutdownNow();
        attempt("leaving", () -> registry.remove(NodeName.get()));
    }

    private void beat() {
        pulse.trying();
        registry.beat();
        pulse.beaten();
    }

    private void look() {
        // first the requests, then the nodes: whoever has accepted one has been in the table before
        List<RequestRecovery.Left> underWay = recovery.underWay();
        List<Beat> beats = registry.beats();
        long now = TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
        Set<String> alive = new HashSet<>(watch.alive(beats, now));
        beats.stream().filter(NodeHeart::isEarlierRun).map(Beat::node).forEach(alive::remove);
        if (ServerState.accepts()) {
            Set<Long> overdue = waitingWatch.overdue(ids(underWay, request -> request.node() == null), now);
            Set<Long> stranded = strandedWatch.overdue(ids(underWay, this::isInNobodysHands), now);
            underWay.stream()
                    .filter(request -> overdue.contains(request.requestId())
                            || stranded.contains(request.requestId())
                            || request.node() != null && !alive.contains(request.node()))
                    .forEach(recovery::take);
        }
        beats.stream().map(Beat::node).filter(node -> !alive.contains(node)).forEach(node -> {
            LOG.log(Level.WARNING, "node {0} is dead", node);
            registry.remove(node);
        });
    }

    private boolean isInNobodysHands(RequestRecovery.Left request) {
        return NodeName.get().equals(request.node()) && !jobs.inHand(request.requestId());
    }

    private static Set<Long> ids(List<RequestRecovery.Left> underWay, Predicate<RequestRecovery.Left> which) {
        return underWay.stream()
                .filter(which)
                .map(RequestRecovery.Left::requestId)
                .collect(Collectors.toSet());
    }

    /** Whether it is this very server before its restart: its process is gone from this machine, or its number is ours now. */
    private static boolean isEarlierRun(Beat beat) {
        return !beat.node().equals(NodeName.get())
                && NodeName.serverOf(beat.node()).equals(NodeName.server())
                && (beat.processId() == ProcessHandle.current().pid()
                        || ProcessHandle.of(beat.processId()).isEmpty());
    }

    private static void attempt(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            // the database may be away for a while: the next beat tries again
            LOG.log(Level.WARNING, what + " of this node failed", e);
        }
    }
}
