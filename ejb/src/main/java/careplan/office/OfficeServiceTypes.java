package careplan.office;

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
        names.put("43", "居宅介護支援");
        names.put("46", "介護予防支援");
        names.put("AF", "介護予防ケアマネジメント");
        ServiceTypes.all().forEach(type -> names.put(type.code(), type.name()));
        return Collections.unmodifiableMap(names);
    }
}
