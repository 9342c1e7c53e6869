package careplan.exchange.export;

import careplan.exchange.ExchangeVersion;
import careplan.exchange.format.Benefit;
import careplan.exchange.format.PlanningTypes;
import careplan.exchange.format.ServiceTypes;
import careplan.office.OfficeKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * To whom a client's data may go, by the standard's table: plans to the providers of the client's services and to the
 * center that entrusted the client, actuals to who made the plan. Service types outside the standard count for nothing.
 */
public final class RecipientRules {

    private final Sender sender;
    private final ExchangeVersion version;

    public RecipientRules(Sender sender, ExchangeVersion version) {
        this.sender = sender;
        this.version = version;
    }

    /** An office that makes plans: our client's center, the office a center entrusts, or who planned for a provider. */
    public record Planner(String number, String name, OfficeKind kind, Set<String> serviceTypes) {}

    /** The providers of these services; a center sends to those of prevention alone. */
    public List<Recipient> providers(Collection<ServiceUse> uses) {
        return providers(uses, sender.kind() == OfficeKind.COMMUNITY_SUPPORT_CENTER);
    }

    /** The providers of preventive services, who alone receive 利用者情報 and 支援計画書. */
    public List<Recipient> preventiveProviders(Collection<ServiceUse> uses) {
        return providers(uses, true);
    }

    private List<Recipient> providers(Collection<ServiceUse> uses, boolean preventiveOnly) {
        String senderType = PlanningTypes.among(sender.serviceTypes(), benefit(uses));
        TreeMap<Route, Recipient> found = new TreeMap<>();
        for (ServiceUse use : uses) {
            boolean fits = ServiceTypes.covered(use.serviceType())
                    && (!preventiveOnly || Benefit.of(use.serviceType()).preventive());
            if (fits) {
                Route route = version.typesInNames()
                        ? new Route(senderType, use.providerNumber(), use.serviceType())
                        : Route.to(use.providerNumber());
                found.putIfAbsent(route, new Recipient(route, use.providerName(), OfficeKind.PROVIDER));
            }
        }
        return new ArrayList<>(found.values());
    }

    /** A planner as the one to whom we send what is about plans of this benefit, as a planner ourselves. */
    public Recipient planner(Planner planner, Benefit benefit) {
        return planner(planner, benefit, PlanningTypes.among(sender.serviceTypes(), benefit));
    }

    /** A planner as the one to whom we send what we did as a provider of this service type. */
    public Recipient plannerOf(Planner planner, String serviceType) {
        return planner(planner, Benefit.of(serviceType), serviceType);
    }

    private Recipient planner(Planner planner, Benefit benefit, String senderType) {
        Route route = version.typesInNames()
                ? new Route(senderType, planner.number(), PlanningTypes.among(planner.serviceTypes(), benefit))
                : Route.to(planner.number());
        return new Recipient(route, planner.name(), planner.kind());
    }

    /** The benefit of a plan with these services, as far as the standard exchanges them. */
    public static Benefit benefit(Collection<ServiceUse> uses) {
        return Benefit.ofPlan(uses.stream()
                .map(ServiceUse::serviceType)
                .filter(ServiceTypes::covered)
                .toList());
    }
}
