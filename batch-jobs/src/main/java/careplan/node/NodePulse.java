package careplan.node;

import careplan.request.RecoverySettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * When this server's heart last tried to beat and when it last succeeded. Apart from the heart itself, since health checks
 * see only what is in the EAR's library.
 */
@ApplicationScoped
public class NodePulse {

    private final RecoverySettings settings = RecoverySettings.of(System.getProperties());
    private final AtomicLong lastBeat = new AtomicLong(System.nanoTime());
    private final AtomicLong lastTry = new AtomicLong(System.nanoTime());

    /** The heart is about to beat. */
    public void trying() {
        lastTry.set(System.nanoTime());
    }

    /** The beat has reached the database. */
    public void beaten() {
        lastBeat.set(System.nanoTime());
    }

    /** Whether the others still believe this node to live: its last beat has reached the database in time. */
    public boolean isBeating() {
        return withinPatience(lastBeat);
    }

    /** Whether the heart's thread still works, with or without a database. */
    public boolean isTrying() {
        return withinPatience(lastTry);
    }

    private boolean withinPatience(AtomicLong nanos) {
        return System.nanoTime() - nanos.get() < TimeUnit.MILLISECONDS.toNanos(settings.deadMillis());
    }
}
