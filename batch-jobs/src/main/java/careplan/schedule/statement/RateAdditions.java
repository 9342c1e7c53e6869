package careplan.schedule.statement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Computes the units of the rates of one provider's service type, step by step. What is multiplied grows with each step:
 * the services first, then what the step before gave added to them. 処遇改善 is a rate of everything that is not 処遇改善.
 */
final class RateAdditions {

    private final List<StatementGroup> groups;

    private RateAdditions(List<StatementGroup> groups) {
        this.groups = groups;
    }

    /** Sets all rates, as if nothing were over a limit. */
    static void compute(Collection<StatementGroup> groups) {
        scopes(groups).forEach(scope -> scope.steps(RateAdditions::charge));
    }

    /** Sets, once the limits have been applied, what of each rate outside the limit the insurance shares in. */
    static void computeInsured(Collection<StatementGroup> groups) {
        scopes(groups).forEach(RateAdditions::insured);
    }

    private interface Step {
        void of(StatementDetail detail, int charged, int managed);
    }

    private static void charge(StatementDetail detail, int charged, int managed) {
        detail.rateOf(charged, managed);
    }

    private void insured() {
        int over = groups.stream()
                .filter(group -> group.key().managed())
                .mapToInt(group -> group.typeOver() + group.levelOver())
                .sum();
        steps((detail, charged, managed) -> detail.insuredRateOf(insuredPart(charged, over)));
        int insured = groups.stream().mapToInt(this::insuredWithoutTreatment).sum();
        details()
                .filter(detail -> detail.computedAt(RateStep.TREATMENT))
                .forEach(detail -> detail.insuredRateOf(insured));
    }

    private static int insuredPart(int charged, int over) {
        return over == 0 ? charged : Math.max(0, charged - over);
    }

    private int insuredWithoutTreatment(StatementGroup group) {
        if (group.key().over30Days()) {
            return 0;
        }
        if (group.key().managed()) {
            return group.insuredUnits();
        }
        return group.details().stream()
                .filter(RateAdditions::notTreatment)
                .mapToInt(StatementDetail::insuredUnits)
                .sum();
    }

    private void steps(Step step) {
        int charged = details()
                .filter(detail -> !detail.service().terms().addition())
                .mapToInt(StatementDetail::serviceUnits)
                .sum();
        int managed = details()
                .filter(detail -> !detail.service().terms().addition() && counted(detail))
                .mapToInt(StatementDetail::managedUnits)
                .sum();
        for (RateStep at : RateStep.values()) {
            if (at == RateStep.TREATMENT) {
                charged = withoutTreatment()
                        .mapToInt(StatementDetail::serviceUnits)
                        .sum();
                managed = withoutTreatment()
                        .filter(RateAdditions::counted)
                        .mapToInt(StatementDetail::managedUnits)
                        .sum();
            }
            for (StatementDetail detail : at(at)) {
                step.of(detail, charged, managed);
                if (at != RateStep.TREATMENT) {
                    charged += detail.serviceUnits();
                    managed += counted(detail) ? detail.managedUnits() : 0;
                }
            }
        }
    }

    private static boolean counted(StatementDetail detail) {
        return detail.service().terms().withinLimit();
    }

    private static boolean notTreatment(StatementDetail detail) {
        return detail.service().terms().rateStep() != RateStep.TREATMENT;
    }

    private List<StatementDetail> at(RateStep step) {
        return details().filter(detail -> detail.computedAt(step)).toList();
    }

    private Stream<StatementDetail> withoutTreatment() {
        return details().filter(RateAdditions::notTreatment);
    }

    private Stream<StatementDetail> details() {
        return groups.stream().flatMap(group -> group.details().stream());
    }

    private static List<RateAdditions> scopes(Collection<StatementGroup> groups) {
        List<RateAdditions> scopes = new ArrayList<>();
        for (StatementGroup group : groups) {
            scopes.stream()
                    .filter(scope -> sameServices(scope.groups.get(0).key(), group.key()))
                    .findFirst()
                    .orElseGet(() -> {
                        RateAdditions scope = new RateAdditions(new ArrayList<>());
                        scopes.add(scope);
                        return scope;
                    })
                    .groups
                    .add(group);
        }
        return scopes;
    }

    private static boolean sameServices(StatementGroup.Key one, StatementGroup.Key other) {
        return one.providerNumber().equals(other.providerNumber())
                && one.satelliteBranch().equals(other.satelliteBranch())
                && one.serviceType().equals(other.serviceType())
                && one.over30Days() == other.over30Days();
    }
}
