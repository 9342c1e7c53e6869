package careplan.office;

import careplan.exchange.format.PlanningTypes;
import careplan.exchange.format.ServiceTypes;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The service types that an office can provide: those whose lines the standard knows, and before them those of the offices
 * that make the plans, which appear in no line.
 */
public final class OfficeServiceTypes {

    private static final Map<String, String> NAMES = names();

    private OfficeServiceTypes() {}

    /** Code to name, in the order in which they are offered. */
    public static Map<String, String> all() {
        return NAMES;
    }

    /**
     * Those that an office of this kind can have, code to name; what it has already is among them.
     *
     * @param kind null while it is not chosen
     */
    public static Map<String, String> of(OfficeKind kind, Collection<String> had) {
        Map<String, String> offered = new LinkedHashMap<>();
        NAMES.forEach((code, name) -> {
            boolean plans = PlanningTypes.contains(code);
            boolean fits = kind == null || plans != (kind == OfficeKind.PROVIDER);
            if (fits || had.contains(code)) {
                offered.put(code, name);
            }
        });
        return offered;
    }

    private static Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        names.putAll(PlanningTypes.all());
        ServiceTypes.all().forEach(type -> names.put(type.code(), type.name()));
        return Collections.unmodifiableMap(names);
    }
}
