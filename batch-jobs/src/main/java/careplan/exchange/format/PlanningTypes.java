package careplan.exchange.format;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The service types of the offices that make the plans, from planning-types.tsv. They appear in no line, but in the names
 * of V4 files; which of them fits follows from the benefit that the plan is about.
 */
public final class PlanningTypes {

    private static final Map<String, String> NAMES = new LinkedHashMap<>();
    private static final Map<String, String> BENEFITS = new LinkedHashMap<>();

    static {
        for (String[] line : Resources.tsv("planning-types.tsv")) {
            if (!line[0].equals("code")) {
                NAMES.put(line[0], line[1]);
                BENEFITS.put(line[0], line[2]);
            }
        }
    }

    private PlanningTypes() {}

    /** Code to name, in the order of the table. */
    public static Map<String, String> all() {
        return NAMES;
    }

    /** Whether an office of this type makes plans. */
    public static boolean contains(String code) {
        return NAMES.containsKey(code);
    }

    /** The type that makes plans of this benefit. */
    public static String of(Benefit benefit) {
        return BENEFITS.entrySet().stream()
                .filter(entry -> entry.getValue().equals(benefit.label()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /**
     * As which of its types an office makes plans of this benefit: the one for it, else, as an office that works for a
     * center has only its own, the last of them that it has.
     *
     * @param types all service types of the office; where none of them makes plans, the type for the benefit is assumed
     */
    public static String among(Collection<String> types, Benefit benefit) {
        String exact = of(benefit);
        if (types.contains(exact)) {
            return exact;
        }
        return NAMES.keySet().stream()
                .filter(types::contains)
                .reduce((first, second) -> second)
                .orElse(exact);
    }
}
