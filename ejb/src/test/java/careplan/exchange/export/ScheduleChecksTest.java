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
import careplan.client.Certification;
import careplan.client.CertificationStatus;
import careplan.client.Insurer;
import careplan.exchange.export.ScheduleFacts.InsuredKey;
import careplan.exchange.export.ScheduleFacts.Service;
import careplan.exchange.format.Message;
import careplan.exchange.format.MessageCode;
import careplan.schedule.InsuredPart;
import careplan.schedule.InsuredTerms;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What keeps a month from being exported, and what is only said about it. */
class ScheduleChecksTest {

    private static final Service DAY_CARE = new Service("152241", "2870100019", false);
    private static final Service HOME = new Service("331111", "2870110125", false);

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
                1, "0000000123", CareLevel.CARE_3, CareLevel.CARE_3, CertificationStatus.CERTIFIED, 90, null);
        List<Message> messages =
                check("280008", null, certified("0000000123"), Optional.of(now), Set.of(DAY_CARE), Set.of());
        assertThat(messages).extracting(Message::code).containsExactly(EXPORT_CERTIFICATION_CHANGED);
        assertThat(messages.get(0).isError()).isFalse();
        assertThat(messages.get(0).text()).startsWith("利用者の認定情報が変更されています");
    }

    @Test
    void anOldCertificationThatWasShortenedSaysNothing() {
        YearMonth month = YearMonth.of(2026, 11);
        Insurer city = insurer(1, "見本市");
        Certification old = certification(city, "0000000123", "2026-04-01", "2027-03-31");
        InsuredTerms planned = terms(List.of(old), month);
        Certification shortened = certification(city, "0000000123", "2026-04-01", "2026-11-30");
        Certification next = certification(city, "0000000123", "2026-12-01", "2028-11-30");
        next.setCareLevel(CareLevel.CARE_4);
        InsuredTerms now = terms(List.of(shortened, next), month);
        assertThat(check("280008", null, planned, Optional.of(now), Set.of(DAY_CARE), Set.of()))
                .isEmpty();
        shortened.setValidTo(LocalDate.of(2026, 11, 20));
        next.setValidFrom(LocalDate.of(2026, 11, 21));
        assertThat(check(
                        "280008",
                        null,
                        planned,
                        Optional.of(terms(List.of(shortened, next), month)),
                        Set.of(DAY_CARE),
                        Set.of()))
                .as("another level inside the month")
                .extracting(Message::code)
                .containsExactly(EXPORT_CERTIFICATION_CHANGED);
    }

    private static InsuredTerms terms(List<Certification> certifications, YearMonth month) {
        return InsuredTerms.of(InsuredPart.of(certifications, month).get(0));
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
                        List.of(),
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
                List.of(),
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
                List.of(Message.of(MessageCode.MONTH_STAY_THIRTY_DAYS)),
                certified("0000000123"),
                Optional.of(certified("0000000123")),
                Set.of(DAY_CARE),
                Set.of(),
                Set.of()));
        assertThat(messages).singleElement().satisfies(message -> {
            assertThat(message.isError()).isFalse();
            assertThat(message.text()).startsWith("短期入所の連続利用が30日になります。");
        });
    }

    @Test
    void actualsOfAProvidersTypeAreLackingWhereThereAreNone() {
        Service other = new Service("152341", "2870100019", false);
        Service helper = new Service("111211", "2870100019", false);
        assertThat(ScheduleChecks.withoutActuals(Set.of(DAY_CARE, other, helper, HOME), Set.of(other)))
                .as("the day service has some; what is not exchanged is not asked for")
                .containsExactly("2870100019");
        assertThat(ScheduleChecks.withoutActuals(Set.of(DAY_CARE, HOME), Set.of(other)))
                .isEmpty();
        Service bath = new Service("155301", "2870100019", true);
        assertThat(ScheduleChecks.withoutActuals(Set.of(DAY_CARE, bath), Set.of(bath)))
                .as("an addition that is left without its service")
                .containsExactly("2870100019");
        assertThat(ScheduleChecks.withoutActuals(Set.of(bath), Set.of(bath))).isEmpty();
    }

    @Test
    void lackingActualsKeepAMonthUnlessSomebodyHasSaidWhy() {
        assertThat(ScheduleChecks.actuals(List.of(), null)).isEmpty();
        assertThat(ScheduleChecks.actuals(List.of("見本デイ", "見本リハ"), null)).hasValueSatisfying(message -> {
            assertThat(message.isError()).isTrue();
            assertThat(message.text()).isEqualTo("予定があるのに実績がない事業所があります（見本デイ、見本リハ）。");
        });
        assertThat(ScheduleChecks.actuals(List.of("見本デイ"), "入院のため")).hasValueSatisfying(message -> {
            assertThat(message.isError()).isFalse();
            assertThat(message.text()).contains("見本デイ").contains("「入院のため」");
        });
    }

    @Test
    void oneOfTwoMonthsAloneIsAWarning() {
        YearMonth november = YearMonth.of(2026, 11);
        List<InsuredPart> parts = InsuredPart.of(
                List.of(
                        certification(insurer(1, "旧市"), "0000000123", "2026-04-01", "2026-11-16"),
                        certification(insurer(2, "新市"), "0000000456", "2026-11-17", "2027-03-31")),
                november);
        InsuredTerms before = InsuredTerms.of(parts.get(0));
        InsuredKey first = InsuredKey.of(parts.get(0));
        InsuredKey second = InsuredKey.of(parts.get(1));
        assertThat(ScheduleChecks.otherPart(before, parts, Set.of(first))).hasValueSatisfying(message -> {
            assertThat(message.isError()).isFalse();
            assertThat(message.text()).contains("新市 0000000456　17日〜30日");
        });
        assertThat(ScheduleChecks.otherPart(before, parts, Set.of(first, second)))
                .isEmpty();
        assertThat(ScheduleChecks.otherPart(certified("0000000999"), parts, Set.of(new InsuredKey(1, "0000000999"))))
                .as("its own certification has changed, which is said apart")
                .isEmpty();
    }

    private static Insurer insurer(long id, String name) {
        Insurer insurer = new Insurer() {
            @Override
            public Long getId() {
                return id;
            }
        };
        insurer.setName(name);
        return insurer;
    }

    private static Certification certification(Insurer insurer, String number, String from, String to) {
        Certification certification = new Certification();
        certification.setInsurer(insurer);
        certification.setInsuredNumber(number);
        certification.setCareLevel(CareLevel.CARE_2);
        certification.setStatus(CertificationStatus.CERTIFIED);
        certification.setBenefitRate(90);
        certification.setValidFrom(LocalDate.parse(from));
        certification.setValidTo(LocalDate.parse(to));
        return certification;
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
        assertThat(codes(facts(certified("0000000123"), Set.of(new Service("152241", "28701", false)))))
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
        return new ScheduleFacts(
                "280008", null, List.of(), certified, Optional.of(certified), services, Set.of(), Set.of());
    }

    private static List<Message> check(
            String insurer,
            String reason,
            InsuredTerms certified,
            Optional<InsuredTerms> current,
            Set<Service> services,
            Set<String> unknown) {
        return ScheduleChecks.check(
                new ScheduleFacts(insurer, reason, List.of(), certified, current, services, unknown, Set.of()));
    }

    private static InsuredTerms certified(String insuredNumber) {
        return new InsuredTerms(
                1, insuredNumber, CareLevel.CARE_2, CareLevel.CARE_2, CertificationStatus.CERTIFIED, 90, null);
    }
}
