package careplan.login;

import java.time.Duration;

/**
 * How long a name must wait after wrong passwords: the first two cost nothing, since people mistype; from the third on the
 * wait doubles from two seconds to a quarter of an hour. At most about a hundred guesses a day are left to an attacker,
 * while nobody can lock a colleague out for longer than those fifteen minutes.
 */
final class ThrottlePolicy {

    static final int FREE_FAILURES = 2;
    static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    private static final int DOUBLINGS_TO_LONGEST = 9;

    private ThrottlePolicy() {}

    /**
     * The wait before the next attempt.
     *
     * @param failures wrong passwords since the last successful login, the present one included
     */
    static Duration waitAfter(int failures) {
        if (failures <= FREE_FAILURES) {
            return Duration.ZERO;
        }
        int doublings = failures - FREE_FAILURES - 1;
        if (doublings >= DOUBLINGS_TO_LONGEST) {
            return LONGEST_WAIT;
        }
        return FIRST_WAIT.multipliedBy(1L << doublings);
    }
}
