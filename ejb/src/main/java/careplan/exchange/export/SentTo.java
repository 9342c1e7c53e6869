package careplan.exchange.export;

import careplan.exchange.ExchangeVersion;
import java.io.Serializable;
import java.time.LocalDateTime;

/**
 * That a row's data were sent to a destination and count as sent.
 *
 * @param name of the destination
 * @param exportedAt 出力日: the latest time
 */
public record SentTo(ExchangeVersion version, Route route, String name, LocalDateTime exportedAt)
        implements Serializable {}
