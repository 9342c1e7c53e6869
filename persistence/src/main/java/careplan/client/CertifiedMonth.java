package careplan.client;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the certifications of a client say about one month. Where the level changes inside the month, up or down, the limit
 * of the heavier one holds for the whole month (居宅介護サービス費等区分支給限度基準額, 平成12年厚生省告示33号 and 老企36号), and the form
 * names the level before the change and the day of it.
 *
 * @param certification the one that counts: of those in force in the month the latest
 * @param previous the level that was in force before the last change inside the month; null where none changed
 * @param changedOn the first day of the new level; null likewise
 * @param heaviest the heaviest level of the month, whose limit holds
 */
public record CertifiedMonth(Certification certification, CareLevel previous, LocalDate changedOn, CareLevel heaviest) {

    /** Of these certifications of one client, in any order; empty if none is in force in the month. */
    public static Optional<CertifiedMonth> of(Collection<Certification> all, YearMonth month) {
        List<Certification> inForce = all.stream()
                .filter(one -> Certifications.inForce(one, month))
                .sorted(Comparator.comparing(Certification::getValidFrom))
                .toList();
        return inForce.isEmpty() ? Optional.empty() : Optional.of(of(inForce, month.atDay(1)));
    }

    private static CertifiedMonth of(List<Certification> inForce, LocalDate first) {
        Certification latest = inForce.get(inForce.size() - 1);
        CareLevel heaviest = latest.getCareLevel();
        CareLevel previous = null;
        LocalDate changedOn = null;
        for (int i = 1; i < inForce.size(); i++) {
            Certification before = inForce.get(i - 1);
            Certification after = inForce.get(i);
            if (before.getCareLevel() != after.getCareLevel()
                    && after.getValidFrom().isAfter(first)) {
                heaviest = heavier(heaviest, before.getCareLevel());
                previous = before.getCareLevel();
                changedOn = after.getValidFrom();
            }
        }
        return new CertifiedMonth(latest, previous, changedOn, heaviest);
    }

    private static CareLevel heavier(CareLevel one, CareLevel other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
