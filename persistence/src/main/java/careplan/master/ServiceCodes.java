package careplan.master;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where the rows of service codes that are in force come from; which of them counts is decided here. */
interface ServiceCodes {

    /** Service types of 総合事業, where a city may have a table of its own. */
    String MUNICIPAL = "A";

    /** The dated rows of a code in one table: that of an insurer, or the national one. */
    List<ServiceCode> rows(String code, String insurerNumber);

    /** The types of which the insurer has codes of its own. */
    Set<String> ownTypes(String insurerNumber);

    /**
     * The row of the code that counts in the month for an insured person of this insurer. A city that has codes of a service
     * type of 総合事業 has them all; the national ones are for the cities whose table is not known.
     */
    default Optional<ServiceCode> find(String code, YearMonth month, String insurerNumber) {
        return rows(code, table(code, insurerNumber)).stream()
                .filter(row -> row.isValidIn(month))
                .findFirst();
    }

    private String table(String code, String insurerNumber) {
        boolean own = insurerNumber != null
                && code.startsWith(MUNICIPAL)
                && ownTypes(insurerNumber).contains(type(code));
        return own ? insurerNumber : ServiceCode.NATIONAL;
    }

    private static String type(String code) {
        return code.substring(0, Math.min(2, code.length()));
    }

    /** These rows, held in memory. */
    static ServiceCodes of(Collection<ServiceCode> rows) {
        Function<ServiceCode, List<String>> key = row -> List.of(row.getCode(), row.getInsurerNumber());
        var byKey = rows.stream().collect(Collectors.groupingBy(key));
        var types = rows.stream()
                .collect(Collectors.groupingBy(
                        ServiceCode::getInsurerNumber,
                        Collectors.mapping(row -> type(row.getCode()), Collectors.toSet())));
        return new ServiceCodes() {
            @Override
            public List<ServiceCode> rows(String code, String insurerNumber) {
                return byKey.getOrDefault(List.of(code, insurerNumber), List.of());
            }

            @Override
            public Set<String> ownTypes(String insurerNumber) {
                return types.getOrDefault(insurerNumber, Set.of());
            }
        };
    }
}
