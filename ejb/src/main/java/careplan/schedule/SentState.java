package careplan.schedule;

import java.io.Serializable;
import java.time.LocalDateTime;

/**
 * Whether what partners were sent of a month is still what is kept.
 *
 * @param sentAt when it went out last; null where it has not
 * @param changed whether it was changed since
 */
public record SentState(LocalDateTime sentAt, boolean changed) implements Serializable {

    /** Of a month that never went out. */
    static final SentState NEVER = new SentState(null, false);
}
