package careplan.schedule;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a copy of a month heeds beside the month itself.
 *
 * @param chosen answers of a person to {@link MonthCopy.Question}, by key; what is not answered is as proposed
 * @param before the months before the one that is copied: an article that has other units there was charged for a part of
 *     one of the two
 */
public record CopyWishes(Map<String, Integer> chosen, Collection<MonthlySchedule> before) {

    /** Nothing was chosen, and nothing is known of earlier months. */
    public static final CopyWishes NONE = new CopyWishes(Map.of(), List.of());

    Optional<Integer> chosen(String key) {
        return Optional.ofNullable(chosen.get(key));
    }

    /** The units that the same article had in the months before. */
    List<Integer> unitsBefore(ScheduleLine article) {
        return before.stream()
                .flatMap(month -> month.getLines().stream())
                .filter(line -> line.getPlanned().total() > 0)
                .filter(line -> article(line).equals(article(article)))
                .map(ScheduleLine::getUnits)
                .toList();
    }

    /** What tells an article from others, whatever it costs. */
    static String article(ScheduleLine line) {
        return Stream.of(
                        line.getProviderNumber(),
                        line.getSatelliteBranch(),
                        line.getServiceCode(),
                        line.getTaisCode(),
                        line.getEquipmentCode(),
                        line.getEquipmentName())
                .map(text -> Objects.toString(text, ""))
                .reduce("", (one, other) -> one + "/" + other);
    }
}
