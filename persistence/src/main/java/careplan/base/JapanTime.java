package careplan.base;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** The one clock: every date and time of the system is Japan's, wherever the server stands. */
public final class JapanTime {

    /** Japan has one zone and no summer time. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    private static final Clock CLOCK = Clock.system(ZONE);

    private JapanTime() {}

    /** The time now, cut to milliseconds, which every database keeps. */
    public static LocalDateTime now() {
        return LocalDateTime.now(CLOCK).truncatedTo(ChronoUnit.MILLIS);
    }
}
