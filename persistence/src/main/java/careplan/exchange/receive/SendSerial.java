package careplan.exchange.receive;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;

/** 連番: by the standard the time at which a unit was made, though fourteen digits are all that can be relied on. */
public final class SendSerial {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withResolverStyle(ResolverStyle.STRICT);

    private SendSerial() {}

    /** The time that it tells; empty where it is none. */
    public static Optional<LocalDateTime> time(String serial) {
        try {
            return Optional.of(LocalDateTime.parse(serial, TIME));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /**
     * Whether it can be true of a unit that came at this time: clocks may differ by a day, and nobody sends from later
     * than that.
     */
    public static boolean credible(String serial, LocalDateTime came) {
        return time(serial).filter(time -> !time.isAfter(came.plusDays(1))).isPresent();
    }

    /**
     * What units are put in order by: the 連番, or, where that cannot be true, the time at which the unit came; else one
     * wrong clock would make void whatever is sent until that day.
     */
    static String order(String serial, LocalDateTime came) {
        return came == null || credible(serial, came) ? serial : came.format(TIME);
    }

    /** A place after this one: that of the present moment, or of the next second where a clock was ahead. */
    static String next(String order, LocalDateTime now) {
        String present = now.format(TIME);
        return present.compareTo(order) > 0
                ? present
                : time(order).orElseThrow().plusSeconds(1).format(TIME);
    }
}
