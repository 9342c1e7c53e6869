package careplan.login;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;

/** Attempts of the last hour by key, in memory, for the last few thousand keys: a flood of invented ones must not fill the database. */
final class RecentAttempts {

    private static final int KEPT = 5_000;
    private static final Duration REMEMBERED = Duration.ofHours(1);

    private final int free;
    private final Map<String, Attempts> attempts = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Attempts> eldest) {
            return size() > KEPT;
        }
    };

    /** @param free how many cost nothing */
    RecentAttempts(int free) {
        this.free = free;
    }

    /** How long this key has to wait; zero where it need not, and the attempt is counted. */
    Duration begin(String key, LocalDateTime now) {
        Attempts before = attempts.getOrDefault(key, new Attempts(0, now, now));
        if (before.allowedFrom().isAfter(now)) {
            return Duration.between(now, before.allowedFrom());
        }
        int failures = before.last().plus(REMEMBERED).isBefore(now) ? 1 : before.failures() + 1;
        attempts.put(key, new Attempts(failures, now.plus(ThrottlePolicy.waitAfter(failures, free)), now));
        return Duration.ZERO;
    }

    /** The attempt was none: its password was right. */
    void takeBack(String key) {
        attempts.computeIfPresent(key, (one, count) -> new Attempts(count.failures() - 1, count.last(), count.last()));
    }

    private record Attempts(int failures, LocalDateTime allowedFrom, LocalDateTime last) {}
}
