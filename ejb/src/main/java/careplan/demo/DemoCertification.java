package careplan.demo;

import careplan.client.CareLevel;
import careplan.client.CertificationStatus;
import java.time.LocalDate;

/**
 * An entry of a certification history.
 *
 * @param insurer 保険者番号
 * @param number 被保険者番号
 * @param benefitRate in percent, 0 for public assistance alone
 * @param afterPlan whether it became known only after the plans of all months had been made with the entry before it
 */
record DemoCertification(
        String insurer,
        String number,
        CareLevel level,
        CertificationStatus status,
        LocalDate certifiedOn,
        LocalDate from,
        LocalDate to,
        int benefitRate,
        boolean afterPlan) {

    static DemoCertification certified(
            String insurer, String number, CareLevel level, LocalDate from, LocalDate to, int benefitRate) {
        return new DemoCertification(
                insurer,
                number,
                level,
                CertificationStatus.CERTIFIED,
                from.minusDays(12),
                from,
                to,
                benefitRate,
                false);
    }

    DemoCertification applying() {
        return new DemoCertification(
                insurer, number, level, CertificationStatus.APPLYING, null, from, to, benefitRate, afterPlan);
    }

    DemoCertification learntAfterPlan() {
        return new DemoCertification(insurer, number, level, status, certifiedOn, from, to, benefitRate, true);
    }

    boolean sameInsured(DemoCertification other) {
        return insurer.equals(other.insurer) && number.equals(other.number);
    }

    boolean overlaps(LocalDate first, LocalDate last) {
        return !from.isAfter(last) && !to.isBefore(first);
    }
}
