package careplan.exchange.export;

import careplan.client.CareLevel;
import careplan.client.CertificationStatus;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What the checks of a month look at.
 *
 * @param uncheckedReason found when the month was saved, or null
 * @param warnings what looks wrong without keeping it from being sent, found when the month was saved, or null
 * @param certified the certification that the plan was made with
 * @param current the certification that is registered for the month now
 * @param services what is planned
 * @param unknownCodes those of the planned service codes that the service code table does not have
 * @param otherLevels those that are for another 要介護状態区分 than the plan was made with
 */
record ScheduleFacts(
        String insurerNumber,
        String uncheckedReason,
        String warnings,
        Certified certified,
        Optional<Certified> current,
        Set<Service> services,
        Set<String> unknownCodes,
        Set<String> otherLevels) {

    /** A certification, as far as a plan depends on it. */
    record Certified(
            long insurerId,
            String insuredNumber,
            CareLevel careLevel,
            CertificationStatus status,
            LocalDate certifiedOn,
            LocalDate limitFrom,
            LocalDate limitTo) {}

    /** A planned service. */
    record Service(String code, String providerNumber) {}
}
