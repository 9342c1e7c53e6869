package careplan.schedule;

import careplan.client.Certification;
import careplan.client.Certifications;
import careplan.client.CertifiedMonth;
import careplan.client.Insurer;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The days of a month on which a client is insured under one number of one insurer. Who moves to another city in the middle
 * of a month has two, and a 利用票 for each: each insurer pays for its own days, with a limit of its own.
 *
 * @param certified what the certifications under this number say about the month
 * @param first first day of the month that is insured so
 * @param last last day
 */
public record InsuredPart(CertifiedMonth certified, LocalDate first, LocalDate last) {

    /** The parts of the month in their order, of these certifications of one client; none where none is in force. */
    public static List<InsuredPart> of(Collection<Certification> all, YearMonth month) {
        List<List<Certification>> runs = new ArrayList<>();
        all.stream()
                .filter(one -> Certifications.inForce(one, month))
                .sorted(Comparator.comparing(Certification::getValidFrom))
                .forEach(one -> {
                    if (runs.isEmpty() || !sameInsured(runs.get(runs.size() - 1).get(0), one)) {
                        runs.add(new ArrayList<>());
                    }
                    runs.get(runs.size() - 1).add(one);
                });
        List<InsuredPart> parts = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            LocalDate first = i == 0 ? month.atDay(1) : begin(runs.get(i), month);
            LocalDate last = i + 1 == runs.size()
                    ? month.atEndOfMonth()
                    : begin(runs.get(i + 1), month).minusDays(1);
            CertifiedMonth certified = CertifiedMonth.of(runs.get(i), month).orElseThrow();
            if (!last.isBefore(first)) {
                parts.add(new InsuredPart(certified, first, last));
            }
        }
        return parts;
    }

    /** The parts of the client's month in their order; none if no certification is in force in it. */
    public static List<InsuredPart> of(EntityManager em, long clientId, YearMonth month) {
        return of(
                em.createQuery(
                                "select c from Certification c join fetch c.insurer where c.client.id = :client",
                                Certification.class)
                        .setParameter("client", clientId)
                        .getResultList(),
                month);
    }

    private static LocalDate begin(List<Certification> run, YearMonth month) {
        LocalDate from = run.get(0).getValidFrom();
        return from.isBefore(month.atDay(1)) ? month.atDay(1) : from;
    }

    private static boolean sameInsured(Certification one, Certification other) {
        return one.getInsurer().equals(other.getInsurer())
                && one.getInsuredNumber().equals(other.getInsuredNumber());
    }

    /** Whether it is under this number of this insurer. */
    public boolean isOf(Insurer insurer, String insuredNumber) {
        Certification certification = certified.certification();
        return certification.getInsurer().equals(insurer)
                && certification.getInsuredNumber().equals(insuredNumber);
    }

    /** The counts on its days. */
    public DayCounts within(DayCounts counts) {
        DayCounts kept = counts;
        for (int day = 1; day <= DayCounts.DAYS; day++) {
            if (day < first.getDayOfMonth() || day > last.getDayOfMonth()) {
                kept = kept.with(day, 0);
            }
        }
        return kept;
    }
}
