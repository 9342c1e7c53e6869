package careplan.security;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * How many passwords are compared at once. Each comparison keeps a processor busy for a quarter of a second, on purpose; half
 * of the processors stay free for people who are working.
 */
public final class HashingTurns {

    private static final Semaphore TURNS =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);

    private static final int SECONDS = 5;

    private HashingTurns() {}

    /**
     * Waits for a turn, but not for long.
     *
     * @return whether there is one; it must be given back by {@link #end}
     */
    public static boolean begin() {
        try {
            return TURNS.tryAcquire(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Gives the turn back. */
    public static void end() {
        TURNS.release();
    }

    /** Waits for a turn however long it takes: for what has been begun already. */
    static void await() {
        TURNS.acquireUninterruptibly();
    }
}
