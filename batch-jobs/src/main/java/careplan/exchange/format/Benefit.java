package careplan.exchange.format;

import java.util.Collection;

/** Which insurance benefit a service, and with it a plan, belongs to; the labels are those of service-types.tsv. */
public enum Benefit {
    CARE("介護"),
    PREVENTION("予防"),
    COMMUNITY_PROJECT("総合事業");

    private final String label;

    Benefit(String label) {
        this.label = label;
    }

    /** As the tables write it. */
    public String label() {
        return label;
    }

    /** Whether centers answer for it: 介護予防 and 総合事業. */
    public boolean preventive() {
        return this != CARE;
    }

    /** The benefit of a service type; what is in no table or in all counts as 介護. */
    public static Benefit of(String serviceType) {
        String label = ServiceTypes.find(serviceType)
                .map(ServiceTypes.ServiceType::benefit)
                .orElse("");
        for (Benefit benefit : values()) {
            if (benefit.label.equals(label)) {
                return benefit;
            }
        }
        return CARE;
    }

    /** The benefit of a plan with these service types: 総合事業 only where it has nothing else of prevention. */
    public static Benefit ofPlan(Collection<String> serviceTypes) {
        if (serviceTypes.stream().anyMatch(type -> of(type) == PREVENTION)) {
            return PREVENTION;
        }
        return serviceTypes.stream().anyMatch(type -> of(type) == COMMUNITY_PROJECT) ? COMMUNITY_PROJECT : CARE;
    }
}
