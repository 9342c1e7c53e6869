package careplan.plan;

import java.util.concurrent.Semaphore;

/** How many pictures, of up to ten megabytes each, the server has in its hands at once; who comes later waits. */
final class PictureTurns {

    private static final Semaphore TURNS = new Semaphore(3);

    private PictureTurns() {}

    static void begin() {
        TURNS.acquireUninterruptibly();
    }

    static void end() {
        TURNS.release();
    }
}
