package careplan.exchange.export;

import careplan.exchange.format.Row;
import careplan.exchange.format.ServiceTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Providers that the second table of a 居宅サービス計画書 names by number: before the first month is planned, nobody else does. */
final class NamedProviders {

    private NamedProviders() {}

    /**
     * The services with those at the providers named.
     *
     * @param named rows of UP2KYO with the number of a provider that has none of the services
     * @param registered service types by number, which tell where the row does not say in the standard's words
     */
    static List<ServiceUse> with(List<ServiceUse> planned, List<Row> named, Map<String, Set<String>> registered) {
        List<ServiceUse> uses = new ArrayList<>(planned);
        for (Row row : named) {
            String number = row.get("サービス事業者コード");
            for (String type : types(row.get("サービス種別"), registered.getOrDefault(number, Set.of()))) {
                ServiceUse use = new ServiceUse(number, row.text("サービス事業所名"), type);
                if (uses.stream()
                        .noneMatch(other -> other.providerNumber().equals(number)
                                && other.serviceType().equals(type))) {
                    uses.add(use);
                }
            }
        }
        return uses;
    }

    private static List<String> types(String words, Set<String> registered) {
        List<String> said = new ArrayList<>();
        ServiceTypes.all().forEach(type -> {
            if (type.names().contains(words) && (registered.isEmpty() || registered.contains(type.code()))) {
                said.add(type.code());
            }
        });
        return said.isEmpty() ? List.copyOf(registered) : said;
    }
}
