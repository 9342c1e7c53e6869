package careplan.exchange.apply;

import careplan.exchange.format.Row;
import careplan.exchange.format.ServiceTypes;
import careplan.exchange.receive.Transmission;
import careplan.schedule.ScheduleLine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * For which lines of a month received actuals, or the deletion of actuals, speak: those of some providers, all their
 * services or those of some service types. Lines of anybody else are never touched.
 */
final class ActualScope {

    /** By provider number; an empty set is every service type. */
    private final Map<String, Set<String>> types = new HashMap<>();

    private ActualScope() {}

    /**
     * The scope of actuals. A provider sends all its services of a month anew, in V4 those of the service type in the
     * name. A care-management office that passes actuals on speaks for the providers whose rows it sends.
     */
    static ActualScope ofActuals(Transmission unit, List<Row> rows) {
        ActualScope scope = new ActualScope();
        for (Row row : rows) {
            String provider = row.get("サービス事業者コード");
            Set<String> ofProvider = scope.types.computeIfAbsent(provider, number -> new TreeSet<>());
            if (unit.getSenderServiceType() != null && provider.equals(unit.getSenderNumber())) {
                ofProvider.add(unit.getSenderServiceType());
                ofProvider.add(ServiceTypes.ofServiceCode(row.get("サービスコード")));
            }
        }
        return scope;
    }

    /** The scope of a deletion, whose rows name provider and service type. */
    static ActualScope ofDeletion(List<Row> rows) {
        ActualScope scope = new ActualScope();
        rows.forEach(row -> scope.types
                .computeIfAbsent(row.get("サービス事業者コード"), number -> new TreeSet<>())
                .add(row.get("サービス種類コード")));
        return scope;
    }

    boolean holds(ScheduleLine line) {
        return holds(line.getProviderNumber(), line.getServiceType());
    }

    boolean holds(String provider, String serviceType) {
        Set<String> ofProvider = types.get(provider);
        return ofProvider != null && (ofProvider.isEmpty() || ofProvider.contains(serviceType));
    }
}
