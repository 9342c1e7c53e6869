package careplan.purge;

import careplan.node.NodeRegistry;
import careplan.request.JobLauncher;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.ScheduleExpression;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Starts the purge at {@code careplan.purge-time} (hh:mm of the server's time zone; 03:30 unless told, {@code never} for not at
 * all). Every node has the timer, and the one that has lived longest does it.
 */
@Singleton
@Startup
@DependsOn("NodeHeart")
@PermitAll
public class PurgeTimer {

    @Resource
    private TimerService timers;

    @Inject
    private NodeRegistry nodes;

    @EJB
    private JobLauncher launcher;

    @PostConstruct
    void schedule() {
        PurgeSettings.of(System.getProperties()); // a wrong setting is told now and not in the night
        String time = System.getProperty("careplan.purge-time", "03:30").strip();
        if (time.equals("never")) {
            return;
        }
        if (!time.matches("([01]\\d|2[0-3]):[0-5]\\d")) {
            throw new IllegalArgumentException("careplan.purge-time must be hh:mm or never, not " + time);
        }
        ScheduleExpression nightly = new ScheduleExpression()
                .hour(time.substring(0, 2))
                .minute(time.substring(3))
                .second("0");
        timers.createCalendarTimer(nightly, new TimerConfig("purge", false));
    }

    @Timeout
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void purge() {
        if (nodes.isEldest()) {
            launcher.purge();
        }
    }
}
