package careplan.office;

import careplan.exchange.format.PlanningTypes;
import careplan.exchange.format.ServiceTypes;
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

    private static Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        names.putAll(PlanningTypes.all());
        ServiceTypes.all().forEach(type -> names.put(type.code(), type.name()));
        return Collections.unmodifiableMap(names);
    }
}
