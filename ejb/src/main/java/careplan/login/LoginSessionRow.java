package careplan.login;

import java.io.Serializable;
import java.time.LocalDateTime;

/**
 * A session as ログイン中の端末 shows it.
 *
 * @param startedAt the login
 * @param seenAt the last request, to a few minutes
 * @param address from where, or null
 * @param browser with which browser, or null
 * @param present whether it is the one in which it is shown
 */
public record LoginSessionRow(
        long id, LocalDateTime startedAt, LocalDateTime seenAt, String address, String browser, boolean present)
        implements Serializable {}
