package careplan.exchange.format;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The service types of long-term care insurance and whether the standard covers them, from service-types.tsv; their names of
 * today are in service-type-names.tsv.
 */
public final class ServiceTypes {
    private static final Map<String, ServiceType> ALL = load();

    private ServiceTypes() {}

    /**
     * One service type.
     *
     * @param code two characters
     * @param name as the list of codes of 介護保険 has it now (令和7年8月)
     * @param standardName as the data standard's own table has it, which is older
     * @param benefit 介護, 予防, 総合事業 or 共通
     * @param covered whether its lines are exchanged at all
     */
    public record ServiceType(String code, String name, String standardName, String benefit, boolean covered) {

        /** What files and people may call it. */
        public Set<String> names() {
            return name.equals(standardName) ? Set.of(name) : Set.of(name, standardName);
        }
    }

    /** The type with this code; empty when there is none. */
    public static Optional<ServiceType> find(String code) {
        return Optional.ofNullable(ALL.get(code));
    }

    /** Whether lines of this type are exchanged. */
    public static boolean covered(String code) {
        ServiceType type = ALL.get(code);
        return type != null && type.covered();
    }

    /** Whether the client pays a fixed amount for each use (定額) instead of a share. */
    public static boolean fixedCharge(String code) {
        ServiceType type = ALL.get(code);
        return type != null && type.name().contains("定額");
    }

    /** All types, in the order of the standard. */
    public static Iterable<ServiceType> all() {
        return ALL.values();
    }

    /** The type a service code begins with; "" for a text too short to have one. */
    public static String ofServiceCode(String serviceCode) {
        return serviceCode.length() < 2 ? "" : serviceCode.substring(0, 2);
    }

    private static Map<String, ServiceType> load() {
        Map<String, String> names = new HashMap<>();
        for (String[] line : Resources.tsv("service-type-names.tsv")) {
            names.put(line[0], line[1]);
        }
        Map<String, ServiceType> types = new LinkedHashMap<>();
        for (String[] line : Resources.tsv("service-types.tsv")) {
            if (!line[0].equals("code")) {
                types.put(
                        line[0],
                        new ServiceType(
                                line[0], names.getOrDefault(line[0], line[1]), line[1], line[2], line[3].equals("1")));
            }
        }
        return types;
    }
}
