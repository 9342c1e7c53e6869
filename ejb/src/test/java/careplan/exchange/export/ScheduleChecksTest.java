package careplan.exchange.export;

import static careplan.exchange.format.MessageCode.EXPORT_CERTIFICATION_CHANGED;
import static careplan.exchange.format.MessageCode.EXPORT_CERTIFICATION_MISSING;
import static careplan.exchange.format.MessageCode.EXPORT_INSURED_NUMBER;
import static careplan.exchange.format.MessageCode.EXPORT_INSURER_NUMBER;
import static careplan.exchange.format.MessageCode.EXPORT_NOTHING_PLANNED;
import static careplan.exchange.format.MessageCode.EXPORT_NOT_COVERED;
import static careplan.exchange.format.MessageCode.EXPORT_OTHER_LEVEL;
import static careplan.exchange.format.MessageCode.EXPORT_PROVIDER_NUMBER;
import static careplan.exchange.format.MessageCode.EXPORT_SERVICE_CODE;
import static careplan.exchange.format.MessageCode.EXPORT_UNCHECKED;
import static org.assertj.core.api.Assertions.assertThat;

import careplan.client.CareLevel;
import careplan.client.CertificationStatus;
import careplan.exchange.export.ScheduleFacts.Service;
import careplan.exchange.format.Message;
import careplan.exchange.format.MessageCode;
import careplan.schedule.InsuredTerms;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What keeps a month from being exported, and what is only said about it. */
class ScheduleChecksTest {

    private static final Service DAY_CARE = new Service("152241", "2870100019");
    private static final Service HOME = new Service("331111", "2870110125");

    @Test
    void actualsNeedSomethingDoneAndAPlanner() {
        assertThat(ScheduleChecks.checkActuals(facts(certified("0000000123"), Set.of(DAY_CARE)), "2345678912"))
                .isEmpty();
        assertThat(ScheduleChecks.checkActuals(facts(certified("0000000123"), Set.of(HOME)), null))
                .extracting(Message::code)
                .containsExactly(MessageCode.EXPORT_NOTHING_DONE, MessageCode.EXPORT_PLANNER_MISSING);
    }

    @Test
    void nothingIsSaidAboutAGoodMonth() {
        assertThat(codes(facts(certified("0000000123"), Set.of(DAY_CARE, HOME))))
                .isEmpty();
    }

    @Test
    void changedCertificationIsAWarning() {
        InsuredTerms now = new InsuredTerms(
                1, "0000000123", CareLevel.CARE_3, CareLevel.CARE_3, CertificationStatus.CERTIFIED, 90);
        List<Message> messages =
                check("280008", null, certified("0000000123"), Optional.of(now), Set.of(DAY_CARE), Set.of());
        assertThat(messages).extracting(Message::code).containsExactly(EXPORT_CERTIFICATION_CHANGED);
        assertThat(messages.get(0).isError()).isFalse();
        assertThat(messages.get(0).text()).startsWith("利用者の認定情報が変更されています");
    }

    @Test
    void missingCertificationIsAWarning() {
        List<Message> messages =
                check("280008", null, certified("0000000123"), Optional.empty(), Set.of(DAY_CARE), Set.of());
        assertThat(messages).extracting(Message::code).containsExactly(EXPORT_CERTIFICATION_MISSING);
        assertThat(messages.get(0).isError()).isFalse();
    }

    @Test
    void whatWasFoundAtSavingStandsForTheServices() {
        assertThat(codes(new ScheduleFacts(
                        "280008",
                        "理由。",
                        null,
                        certified("0000000123"),
                        Optional.of(certified("0000000123")),
                        Set.of(),
                        Set.of(),
                        Set.of())))
                .containsExactly(EXPORT_UNCHECKED);
    }

    @Test
    void aCodeOfAnotherLevelIsAWarning() {
        List<Message> messages = ScheduleChecks.check(new ScheduleFacts(
                "280008",
                null,
                null,
                certified("0000000123"),
                Optional.of(certified("0000000123")),
                Set.of(DAY_CARE, HOME),
                Set.of(),
                Set.of(DAY_CARE.code(), HOME.code())));
        assertThat(messages).extracting(Message::code).containsExactly(EXPORT_OTHER_LEVEL);
        assertThat(messages.get(0).isError()).isFalse();
        assertThat(messages.get(0).text()).contains(DAY_CARE.code());
    }

    @Test
    void whatLookedWrongAtSavingIsAWarning() {
        List<Message> messages = ScheduleChecks.check(new ScheduleFacts(
                "280008",
                null,
                "短期入所の連続利用が30日になります。",
                certified("0000000123"),
                Optional.of(certified("0000000123")),
                Set.of(DAY_CARE),
                Set.of(),
                Set.of()));
        assertThat(messages).singleElement().satisfies(message -> {
            assertThat(message.isError()).isFalse();
            assertThat(message.text()).isEqualTo("短期入所の連続利用が30日になります。");
        });
    }

    @Test
    void nothingPlannedIsAnError() {
        assertThat(codes(facts(certified("0000000123"), Set.of()))).containsExactly(EXPORT_NOTHING_PLANNED);
    }

    @Test
    void onlyServicesThatAreNotExchangedIsAnError() {
        assertThat(codes(facts(certified("0000000123"), Set.of(HOME)))).containsExactly(EXPORT_NOT_COVERED);
    }

    @Test
    void unknownServiceCodeIsAnErrorWhereItWouldBeSent() {
        List<Message> messages = check(
                "280008",
                null,
                certified("0000000123"),
                Optional.of(certified("0000000123")),
                Set.of(DAY_CARE, HOME),
                Set.of("152241", "331111"));
        assertThat(messages).extracting(Message::code).containsExactly(EXPORT_SERVICE_CODE);
        assertThat(messages.get(0).text()).contains("152241");
    }

    @Test
    void numbersMustHaveTheirForm() {
        assertThat(codes(facts(certified("123"), Set.of(DAY_CARE)))).containsExactly(EXPORT_INSURED_NUMBER);
        assertThat(codes(facts(certified("H000000123"), Set.of(DAY_CARE)))).isEmpty();
        assertThat(codes(facts(certified("0000000123"), Set.of(new Service("152241", "28701")))))
                .containsExactly(EXPORT_PROVIDER_NUMBER);
        List<Message> messages = check(
                "2800",
                null,
                certified("0000000123"),
                Optional.of(certified("0000000123")),
                Set.of(DAY_CARE),
                Set.of());
        assertThat(messages).extracting(Message::code).containsExactly(EXPORT_INSURER_NUMBER);
    }

    private static List<MessageCode> codes(ScheduleFacts facts) {
        return ScheduleChecks.check(facts).stream().map(Message::code).toList();
    }

    private static ScheduleFacts facts(InsuredTerms certified, Set<Service> services) {
        return new ScheduleFacts("280008", null, null, certified, Optional.of(certified), services, Set.of(), Set.of());
    }

    private static List<Message> check(
            String insurer,
            String reason,
            InsuredTerms certified,
            Optional<InsuredTerms> current,
            Set<Service> services,
            Set<String> unknown) {
        return ScheduleChecks.check(
                new ScheduleFacts(insurer, reason, null, certified, current, services, unknown, Set.of()));
    }

    private static InsuredTerms certified(String insuredNumber) {
        return new InsuredTerms(
                1, insuredNumber, CareLevel.CARE_2, CareLevel.CARE_2, CertificationStatus.CERTIFIED, 90);
    }
}
