package careplan.login;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import java.time.Duration;
import java.time.LocalDateTime;

/**
 * The throttles that need no account: of names that no account has, which are slowed down as accounts are, or else the speed
 * of the answer would tell which names exist; and of addresses that try many names.
 */
@Singleton
@PermitAll
public class StrangersThrottle {

    /** Wrong passwords an hour from one address, whatever the names, before it has to wait: an office behind one address. */
    private static final int OF_ONE_ADDRESS = Integer.getInteger("careplan.login.of-one-address", 100);

    private final RecentAttempts names = new RecentAttempts(ThrottlePolicy.FREE_FAILURES);
    private final RecentAttempts told = new RecentAttempts(0);
    private final RecentAttempts addresses = new RecentAttempts(OF_ONE_ADDRESS);

    /** As {@link LoginService#begin}, for a name without an account, from one address. */
    public Duration beginUnknown(LoginAttempt attempt, LocalDateTime now) {
        return names.begin(attempt.loginName() + ' ' + attempt.address(), now);
    }

    /** Whether that somebody had to wait is to be recorded: not each time, or a flood of attempts would be one of records. */
    public boolean isWorthTelling(LoginAttempt attempt, LocalDateTime now) {
        return told.begin(attempt.loginName() + ' ' + attempt.address(), now).isZero();
    }

    /** How long the address has to wait; zero where it need not, and the attempt is counted. */
    public Duration beginAt(String address, LocalDateTime now) {
        return address == null ? Duration.ZERO : addresses.begin(address, now);
    }

    /** The attempt from there was right. */
    public void succeededAt(String address) {
        addresses.takeBack(address);
    }
}
