package careplan.base;

/** Somebody who looks at the screen while this thread works: {@link LockWait} has it wait less for others then. */
public final class WaitingPerson {

    private static final ThreadLocal<Boolean> THERE = new ThreadLocal<>();

    private WaitingPerson() {}

    /** Until {@link #end}. */
    public static void begin() {
        THERE.set(Boolean.TRUE);
    }

    /** What this thread does next is nobody's who waits. */
    public static void end() {
        THERE.remove();
    }

    static boolean isThere() {
        return THERE.get() != null;
    }
}
