package careplan.exchange.receive;

import careplan.client.CareLevel;
import java.time.LocalDate;

/**
 * What our own data say about an insured number in a month.
 *
 * @param insurerKnown whether the insurer is registered
 * @param client the client, or null where nobody with that number is registered
 */
public record ClientMatch(boolean insurerKnown, Known client) {

    /**
     * A registered client.
     *
     * @param served whether the office serves the client in the month
     * @param careManagementNumber the office that makes the plan, as registered, or null
     * @param careLevel of the certification of the month, as the other values; each may be null but this one
     */
    public record Known(
            long id,
            String code,
            String name,
            String kana,
            boolean served,
            String careManagementNumber,
            CareLevel careLevel,
            LocalDate certifiedOn,
            LocalDate limitFrom,
            LocalDate limitTo,
            long insurerId,
            Integer benefitRate) {}

    /** Whether data of the person can go into the office's own records. */
    public boolean usable() {
        return client != null && client.served();
    }
}
