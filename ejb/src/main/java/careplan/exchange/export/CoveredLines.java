package careplan.exchange.export;

import careplan.exchange.format.ServiceTypes;
import java.util.List;
import java.util.stream.StreamSupport;

/** Lines {@code l} that the standard exchanges, in JPQL with the parameters {@code covered} and, for {@link #PLANNED}, {@code none}. */
public final class CoveredLines {

    /** Of a type that is exchanged. */
    public static final String COVERED = " substring(l.service.serviceCode, 1, 2) in :covered";

    /** Something is planned, of a type that is exchanged. */
    public static final String PLANNED = " l.planned <> :none and" + COVERED;

    /** The types that are exchanged. */
    public static final List<String> TYPES = StreamSupport.stream(
                    ServiceTypes.all().spliterator(), false)
            .filter(ServiceTypes.ServiceType::covered)
            .map(ServiceTypes.ServiceType::code)
            .toList();

    private CoveredLines() {}
}
