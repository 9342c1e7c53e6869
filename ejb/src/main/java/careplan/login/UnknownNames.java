package careplan.login;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The throttle of names that no account has. They are slowed down as accounts are, or else the speed of the answer would
 * tell which names exist. In memory, for the last few thousand names: a flood of invented names must not fill the database.
 */
@Singleton
@PermitAll
public class UnknownNames {

    private static final int KEPT = 5_000;

    private final Map<String, Attempts> attempts = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Attempts> eldest) {
            return size() > KEPT;
        }
    };

    /** As {@link LoginService#begin}, for a name without an account. */
    public Duration begin(String loginName, LocalDateTime now) {
        Attempts before = attempts.getOrDefault(loginName, new Attempts(0, now));
        if (before.allowedFrom().isAfter(now)) {
            return Duration.between(now, before.allowedFrom());
        }
        int failures = before.failures() + 1;
        attempts.put(loginName, new Attempts(failures, now.plus(ThrottlePolicy.waitAfter(failures))));
        return Duration.ZERO;
    }

    private record Attempts(int failures, LocalDateTime allowedFrom) {}
}
