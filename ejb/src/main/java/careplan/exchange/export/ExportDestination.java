package careplan.exchange.export;

import careplan.exchange.ExchangeVersion;
import java.io.Serializable;

/**
 * A destination in the confirmation: an office and, in V4, the service types on both sides.
 *
 * @param name its name as registered, else as the schedules have it; may be null
 * @param clients how many of the chosen clients it serves
 * @param otherVersion how many of them it has received in the other version and not been told to delete
 * @param partnerVersion in which version it exchanges files; null where it is not registered
 */
public record ExportDestination(Route route, String name, int clients, int otherVersion, ExchangeVersion partnerVersion)
        implements Serializable {

    /** Identifies it in an order. */
    public String getKey() {
        return route.key();
    }

    /** 事業所番号. */
    public String getNumber() {
        return route.number();
    }
}
