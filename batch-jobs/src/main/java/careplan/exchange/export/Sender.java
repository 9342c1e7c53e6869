package careplan.exchange.export;

import careplan.exchange.ExchangeVersion;
import careplan.office.OfficeKind;
import java.util.Set;

/**
 * The sending office.
 *
 * @param corporationId whose 自社情報 and 他社情報 tell about its partners
 * @param serviceTypes its サービス種類
 * @param othersTypes those of the other own offices that share its number, without its own
 */
public record Sender(
        long officeId,
        long corporationId,
        String number,
        OfficeKind kind,
        Set<String> serviceTypes,
        Set<String> othersTypes) {

    /** An office whose number is its own. */
    public Sender(long officeId, long corporationId, String number, OfficeKind kind, Set<String> serviceTypes) {
        this(officeId, corporationId, number, kind, serviceTypes, Set.of());
    }

    /**
     * Whether the office answers for a service under this provider number. Of offices that share a number each does so for
     * its own service types, and what none of them has registered is anyone's; but where
     * names of files hold no service types, a number speaks for all its services at once, so that whoever sends sends them all.
     */
    public boolean gives(ExchangeVersion version, String providerNumber, String serviceType) {
        return number.equals(providerNumber) && (!version.typesInNames() || !othersTypes.contains(serviceType));
    }
}
