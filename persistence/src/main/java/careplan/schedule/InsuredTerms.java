package careplan.schedule;

import careplan.client.CareLevel;
import careplan.client.Certification;
import careplan.client.CertificationStatus;

/**
 * What a month depends on of a certification: where all of it is the same, a changed certification (such as an old one that
 * was shortened) changes nothing in the month.
 *
 * @param limitLevel the level whose limit holds for the month
 * @param benefitRate 給付率 in percent
 * @param assistancePayment 本人負担額 of 介護扶助 in yen, or null
 */
public record InsuredTerms(
        long insurerId,
        String insuredNumber,
        CareLevel careLevel,
        CareLevel limitLevel,
        CertificationStatus status,
        Integer benefitRate,
        Integer assistancePayment) {

    /** Of the certifications as they are registered now. */
    public static InsuredTerms of(InsuredPart part) {
        Certification certification = part.certified().certification();
        return new InsuredTerms(
                certification.getInsurer().getId(),
                certification.getInsuredNumber(),
                certification.getCareLevel(),
                part.certified().heaviest(),
                certification.getStatus(),
                certification.getBenefitRate(),
                certification.getAssistancePayment());
    }

    /** Of a month as it was planned. */
    public static InsuredTerms of(MonthlySchedule month) {
        return new InsuredTerms(
                month.getInsurer().getId(),
                month.getInsuredNumber(),
                month.getCareLevel(),
                month.limitLevel(),
                month.getCertificationStatus(),
                month.getBenefitRate(),
                month.getAssistancePayment());
    }
}
