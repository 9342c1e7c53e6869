package careplan.exchange.export;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * What a later deletion must name, as it was sent.
 *
 * @param month of a month's data, else null
 * @param keyDate of a document, else null
 */
public record SentKey(String insurerNumber, String insuredNumber, YearMonth month, LocalDate keyDate)
        implements Serializable {}
