package careplan.schedule;

import java.io.Serializable;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How far the actuals of a month have come. A provider sends its actuals of a service type as a whole, so they are
 * lacking where it has none at all; single days without a visit are no lack. An addition that is left without its service
 * says nothing of the service.
 *
 * @param any whether there are any
 * @param lacking the services planned that have none, in the order of the form
 */
public record ActualsProgress(boolean any, Set<Provided> lacking) {

    /** The services of one type at one provider. */
    public record Provided(String providerNumber, String serviceType, String providerName) implements Serializable {

        static Provided of(ScheduleLine line) {
            return new Provided(line.getProviderNumber(), line.getServiceType(), line.getProviderName());
        }

        private String key() {
            return providerNumber + serviceType;
        }

        /** Its provider, as a message names it. */
        public String label() {
            return providerName == null ? providerNumber : providerName;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Provided that && key().equals(that.key());
        }

        @Override
        public int hashCode() {
            return key().hashCode();
        }
    }

    /**
     * Looks through the lines.
     *
     * @param actual the actuals of a line, as they are or as they would be
     */
    public static ActualsProgress of(Collection<ScheduleLine> lines, Function<ScheduleLine, DayCounts> actual) {
        Map<Provided, Boolean> given = new LinkedHashMap<>();
        Set<Provided> planned = new LinkedHashSet<>();
        Set<Provided> served = lines.stream()
                .filter(line -> !line.isAddition())
                .map(Provided::of)
                .collect(Collectors.toSet());
        for (ScheduleLine line : lines) {
            Provided provided = Provided.of(line);
            boolean tells = !line.isAddition() || !served.contains(provided);
            given.merge(provided, tells && actual.apply(line).total() > 0, Boolean::logicalOr);
            if (line.getPlanned().total() > 0) {
                planned.add(provided);
            }
        }
        return new ActualsProgress(
                given.containsValue(true),
                planned.stream()
                        .filter(provided -> !given.get(provided))
                        .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /** The same for the service types that are asked for alone, such as those that are exchanged at all. */
    public ActualsProgress lackingOnly(Predicate<String> serviceTypes) {
        return new ActualsProgress(
                any,
                lacking.stream()
                        .filter(provided -> serviceTypes.test(provided.serviceType()))
                        .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /** The providers of what is lacking, each once. */
    public Set<String> lackingProviders() {
        return lacking.stream().map(Provided::label).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
