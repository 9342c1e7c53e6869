package careplan.door;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets the forms of one page, as one session has it open, be answered one after the other: a page keeps what is chosen in it
 * in its bean, and a confirmation that is sent twice at the same instant must find itself answered the second time.
 */
final class PageTurns {

    /** More at once than a person's double click and the questions that a page asks by itself. */
    private static final int MOST = 6;

    private final Map<String, Turn> turns = new HashMap<>();

    /**
     * Waits for the turn of this page, which must be given back by {@link #end}.
     *
     * @return whether there is one; not where too many wait already
     */
    boolean begin(String page) {
        Turn turn;
        synchronized (turns) {
            turn = turns.computeIfAbsent(page, key -> new Turn());
            if (turn.count == MOST) {
                return false;
            }
            turn.count++;
        }
        turn.lock.lock();
        return true;
    }

    /** Gives the turn back. */
    void end(String page) {
        synchronized (turns) {
            Turn turn = turns.get(page);
            turn.lock.unlock();
            turn.count--;
            if (turn.count == 0) {
                turns.remove(page);
            }
        }
    }

    /** How many pages are being answered. */
    int size() {
        synchronized (turns) {
            return turns.size();
        }
    }

    private static final class Turn {
        private final ReentrantLock lock = new ReentrantLock(true);
        private int count;
    }
}
