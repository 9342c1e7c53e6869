package careplan.exchange.receive;

import careplan.exchange.DataKind;
import careplan.exchange.format.Row;
import careplan.exchange.format.ServiceTypes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * For which services of a month received actuals, or the deletion of actuals, speak: those of some providers, all of them
 * or those of some service types. What anybody else has sent is never touched.
 */
public final class ActualScope {

    private static final String PROVIDER = "サービス事業者コード";

    /** By provider number; an empty set is every service type. */
    private final Map<String, Set<String>> types = new HashMap<>();

    private final List<ActualScope> exceptions;

    private ActualScope(List<ActualScope> exceptions) {
        this.exceptions = exceptions;
    }

    /** The scope of the rows of a record, actuals or their deletion. */
    public static ActualScope of(ReceivedRecord record, List<Row> rows) {
        return record.getDataKind() == DataKind.ACTUAL_DELETION
                ? ofDeletion(rows)
                : ofActuals(record.getTransmission(), rows);
    }

    /**
     * The scope of actuals: the service types in the rows of the provider that sends them, and in V4 that in the name,
     * since services of several types may share a number and send by themselves. A care-management office that passes
     * actuals on speaks for all that the providers in its rows did.
     */
    public static ActualScope ofActuals(Transmission unit, List<Row> rows) {
        ActualScope scope = new ActualScope(List.of());
        for (Row row : rows) {
            String provider = row.get(PROVIDER);
            Set<String> ofProvider = scope.types.computeIfAbsent(provider, number -> new TreeSet<>());
            if (provider.equals(unit.getSenderNumber())) {
                ofProvider.add(ServiceTypes.ofServiceCode(row.get("サービスコード")));
                if (unit.getSenderServiceType() != null) {
                    ofProvider.add(unit.getSenderServiceType());
                }
            }
        }
        return scope;
    }

    /** The scope of a deletion, whose rows name provider and service type. */
    public static ActualScope ofDeletion(List<Row> rows) {
        ActualScope scope = new ActualScope(List.of());
        rows.forEach(row -> scope.types
                .computeIfAbsent(row.get(PROVIDER), number -> new TreeSet<>())
                .add(row.get("サービス種類コード")));
        return scope;
    }

    /** This scope without what later data speak for. */
    public ActualScope except(List<ActualScope> later) {
        ActualScope scope = new ActualScope(List.copyOf(later));
        scope.types.putAll(types);
        return scope;
    }

    /** Whether the services of this type of a provider belong to it. */
    public boolean holds(String provider, String serviceType) {
        Set<String> ofProvider = types.get(provider);
        return ofProvider != null
                && (ofProvider.isEmpty() || ofProvider.contains(serviceType))
                && exceptions.stream().noneMatch(later -> later.holds(provider, serviceType));
    }

    /** Whether a row of UPJSK or DLTJSK is about a service that belongs to it. */
    public boolean holds(Row row) {
        String type =
                row.layout().has("サービスコード") ? ServiceTypes.ofServiceCode(row.get("サービスコード")) : row.get("サービス種類コード");
        return holds(row.get(PROVIDER), type);
    }

    /** Whether nothing that the other one speaks for is outside of this one. */
    boolean covers(ActualScope other) {
        return other.types.entrySet().stream().allMatch(entry -> covers(entry.getKey(), entry.getValue()));
    }

    private boolean covers(String provider, Set<String> others) {
        Set<String> mine = types.get(provider);
        return mine != null && (mine.isEmpty() || !others.isEmpty() && mine.containsAll(others));
    }
}
