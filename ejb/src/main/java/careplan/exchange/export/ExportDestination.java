package careplan.exchange.export;

import careplan.exchange.ExchangeVersion;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * A destination in the confirmation: an office and, in V4, the service types on both sides.
 *
 * @param name its name as registered, else as the schedules have it; may be null
 * @param clients how many of the chosen clients it serves
 * @param otherVersion how many of them it has received in the other version and not been told to delete
 * @param partner what is registered of it; null where nothing is
 * @param lastSent what it has sent to us last; null where nothing was
 * @param sameNumber whether the sender has its number: the exchange's own client may refuse such files
 */
public record ExportDestination(
        Route route, String name, int clients, int otherVersion, Partner partner, LastSent lastSent, boolean sameNumber)
        implements Serializable {

    /**
     * What is registered of an office.
     *
     * @param version in which version it exchanges files
     * @param oneByOne whether each client goes there in a unit of its own
     */
    public record Partner(ExchangeVersion version, boolean oneByOne) implements Serializable {}

    /** The version in which an office wrote what it sent us last, and when that was taken in. */
    public record LastSent(ExchangeVersion version, LocalDate on) implements Serializable {}

    /** Identifies it in an order. */
    public String getKey() {
        return route.key();
    }

    /** 事業所番号. */
    public String getNumber() {
        return route.number();
    }

    /** The registered version; null where the office is not registered. */
    public ExchangeVersion partnerVersion() {
        return partner == null ? null : partner.version();
    }

    /** Whether each client goes there in a unit of its own. */
    public boolean oneByOne() {
        return partner != null && partner.oneByOne();
    }

    /** Whether the office is known to write another version than this one, by what it sent last. */
    public boolean writes(ExchangeVersion other) {
        return lastSent != null && lastSent.version() != other;
    }
}
