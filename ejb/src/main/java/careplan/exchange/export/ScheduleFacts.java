package careplan.exchange.export;

import careplan.exchange.format.Message;
import careplan.schedule.InsuredPart;
import careplan.schedule.InsuredTerms;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the checks of a month look at.
 *
 * @param uncheckedReason found when the month was saved, or null
 * @param warnings what looks wrong without keeping it from being sent
 * @param certified the certification that the plan was made with
 * @param current the certification that is registered for the month now
 * @param services what is planned
 * @param unknownCodes those of the planned service codes that the service code table does not have
 * @param otherLevels of a provider those that are for another 要介護状態区分; what is wrong with a plan is among the warnings
 */
record ScheduleFacts(
        String insurerNumber,
        String uncheckedReason,
        List<Message> warnings,
        InsuredTerms certified,
        Optional<InsuredTerms> current,
        Set<Service> services,
        Set<String> unknownCodes,
        Set<String> otherLevels) {

    /** A planned service. */
    record Service(String code, String providerNumber, boolean addition) {}

    /** The number of an insurer under which a client has a month. */
    record InsuredKey(long insurerId, String insuredNumber) {

        static InsuredKey of(InsuredTerms terms) {
            return new InsuredKey(terms.insurerId(), terms.insuredNumber());
        }

        static InsuredKey of(InsuredPart part) {
            return of(InsuredTerms.of(part));
        }
    }
}
