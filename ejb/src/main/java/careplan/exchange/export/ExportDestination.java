package careplan.exchange.export;

import careplan.exchange.ExchangeVersion;
import java.io.Serializable;

/**
 * A destination office in the confirmation.
 *
 * @param number 事業所番号
 * @param name its name as registered, else as the schedules have it; may be null
 * @param clients how many of the chosen clients it serves
 * @param partnerVersion in which version it exchanges files; null where it is not registered
 */
public record ExportDestination(String number, String name, int clients, ExchangeVersion partnerVersion)
        implements Serializable {}
