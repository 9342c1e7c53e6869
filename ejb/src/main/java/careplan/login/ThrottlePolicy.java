package careplan.login;

import java.time.Duration;

/**
 * How long a name must wait after wrong passwords: the first two cost nothing, since people mistype; from the third on the
 * wait doubles from two seconds to a quarter of an hour. At most about a hundred guesses a day are left to an attacker at one
 * address. What is guessed there keeps nobody out elsewhere; only guesses from everywhere together, far more of them, make
 * all wait but the browsers in which the person has logged in before.
 */
final class ThrottlePolicy {

    static final int FREE_FAILURES = 2;
    static final int FREE_FAILURES_FROM_EVERYWHERE = 30;
    static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    private static final int DOUBLINGS_TO_LONGEST = 9;

    private ThrottlePolicy() {}

    /**
     * The wait before the next attempt from the same place.
     *
     * @param failures wrong passwords since the last successful login, the present one included
     */
    static Duration waitAfter(int failures) {
        return waitAfter(failures, FREE_FAILURES);
    }

    /** As {@link #waitAfter(int)}, where so many cost nothing. */
    static Duration waitAfter(int failures, int free) {
        if (failures <= free) {
            return Duration.ZERO;
        }
        int doublings = failures - free - 1;
        if (doublings >= DOUBLINGS_TO_LONGEST) {
            return LONGEST_WAIT;
        }
        return FIRST_WAIT.multipliedBy(1L << doublings);
    }
}
