package careplan.exchange.export;

import careplan.client.Certification;
import careplan.exchange.export.ScheduleFacts.InsuredKey;
import careplan.exchange.export.ScheduleFacts.Service;
import careplan.exchange.format.CheckDigit;
import careplan.exchange.format.Message;
import careplan.exchange.format.MessageCode;
import careplan.exchange.format.ServiceTypes;
import careplan.schedule.InsuredPart;
import careplan.schedule.InsuredTerms;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** エラー・警告内容 of a month that is to be exported. Errors keep it from being chosen, warnings do not. */
final class ScheduleChecks {

    private static final Pattern INSURED_NUMBER = Pattern.compile("[0-9H][0-9]{9}");

    private ScheduleChecks() {}

    /** What is to be said about it, errors first. */
    static List<Message> check(ScheduleFacts facts) {
        List<Message> messages = new ArrayList<>();
        services(facts, messages);
        person(facts, messages);
        messages.addAll(facts.warnings());
        return messages;
    }

    /** What is to be said about a provider's actuals, the services being those that it did itself. */
    static List<Message> checkActuals(ScheduleFacts facts, String plannerNumber) {
        List<Message> messages = new ArrayList<>();
        List<Service> covered = covered(facts);
        if (covered.isEmpty()) {
            messages.add(Message.of(MessageCode.EXPORT_NOTHING_DONE));
        }
        codes(facts, covered, messages);
        if (plannerNumber == null || !CheckDigit.officeNumberForm(plannerNumber)) {
            messages.add(about(MessageCode.EXPORT_PLANNER_MISSING, plannerNumber == null ? "" : plannerNumber));
        }
        person(facts, messages);
        messages.addAll(facts.warnings());
        return messages;
    }

    /**
     * The providers of planned services that are exchanged and have no actuals of their type at all, by number; additions without
     * their service are none.
     */
    static Set<String> withoutActuals(Set<Service> planned, Set<Service> done) {
        Set<String> served = Stream.concat(planned.stream(), done.stream())
                .filter(service -> !service.addition())
                .map(ScheduleChecks::provided)
                .collect(Collectors.toSet());
        Set<String> given = done.stream()
                .filter(service -> !service.addition() || !served.contains(provided(service)))
                .map(ScheduleChecks::provided)
                .collect(Collectors.toSet());
        return planned.stream()
                .filter(ScheduleChecks::isCovered)
                .filter(service -> !given.contains(provided(service)))
                .map(Service::providerNumber)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String provided(Service service) {
        return service.providerNumber() + ServiceTypes.ofServiceCode(service.code());
    }

    /**
     * What is to be said about actuals that are passed on: with lacking ones they go out only where a person has said why.
     *
     * @param providers the names of those whose actuals are lacking
     * @param reason what was said, or null
     */
    static Optional<Message> actuals(Collection<String> providers, String reason) {
        if (providers.isEmpty()) {
            return Optional.empty();
        }
        String names = String.join("、", providers);
        return Optional.of(
                reason == null
                        ? Message.of(MessageCode.EXPORT_ACTUALS_LACKING, names)
                        : Message.of(MessageCode.EXPORT_ACTUALS_LACKING_SAID, names, reason));
    }

    /**
     * What is to be said about a month that is one of two, because insurer or number change inside it, while the other was not
     * made. Where the certification of the month itself has changed, that is said instead.
     *
     * @param parts of the month, as the client is insured
     * @param kept the months of the client, this one too
     */
    static Optional<Message> otherPart(InsuredTerms month, List<InsuredPart> parts, Collection<InsuredKey> kept) {
        List<InsuredPart> missing = parts.stream()
                .filter(part -> !kept.contains(InsuredKey.of(part)))
                .toList();
        boolean ofPart = parts.stream().map(InsuredKey::of).anyMatch(InsuredKey.of(month)::equals);
        if (!ofPart || missing.isEmpty()) {
            return Optional.empty();
        }
        String names = missing.stream().map(ScheduleChecks::name).collect(Collectors.joining("、"));
        return Optional.of(Message.of(MessageCode.EXPORT_OTHER_PART_MISSING, names));
    }

    private static String name(InsuredPart part) {
        Certification certification = part.certified().certification();
        return certification.getInsurer().getName() + " " + certification.getInsuredNumber() + "　"
                + part.first().getDayOfMonth() + "日〜" + part.last().getDayOfMonth() + "日";
    }

    private static void person(ScheduleFacts facts, List<Message> messages) {
        if (!INSURED_NUMBER.matcher(facts.certified().insuredNumber()).matches()) {
            messages.add(
                    about(MessageCode.EXPORT_INSURED_NUMBER, facts.certified().insuredNumber()));
        }
        if (!CheckDigit.insurerNumberForm(facts.insurerNumber())) {
            messages.add(about(MessageCode.EXPORT_INSURER_NUMBER, facts.insurerNumber()));
        }
        certification(facts, messages);
        levels(facts, messages);
    }

    private static void services(ScheduleFacts facts, List<Message> messages) {
        if (facts.uncheckedReason() != null) {
            messages.add(Message.of(MessageCode.EXPORT_UNCHECKED, facts.uncheckedReason()));
            return;
        }
        if (facts.services().isEmpty()) {
            messages.add(Message.of(MessageCode.EXPORT_NOTHING_PLANNED));
            return;
        }
        List<Service> covered = covered(facts);
        if (covered.isEmpty()) {
            messages.add(Message.of(MessageCode.EXPORT_NOT_COVERED));
        }
        codes(facts, covered, messages);
        covered.stream()
                .map(Service::providerNumber)
                .filter(number -> !CheckDigit.officeNumberForm(number))
                .distinct()
                .sorted()
                .forEach(number -> messages.add(about(MessageCode.EXPORT_PROVIDER_NUMBER, number)));
    }

    private static List<Service> covered(ScheduleFacts facts) {
        return facts.services().stream().filter(ScheduleChecks::isCovered).toList();
    }

    private static boolean isCovered(Service service) {
        return ServiceTypes.covered(ServiceTypes.ofServiceCode(service.code()));
    }

    private static void codes(ScheduleFacts facts, List<Service> covered, List<Message> messages) {
        covered.stream()
                .map(Service::code)
                .filter(facts.unknownCodes()::contains)
                .distinct()
                .sorted()
                .forEach(code -> messages.add(about(MessageCode.EXPORT_SERVICE_CODE, code)));
    }

    private static void levels(ScheduleFacts facts, List<Message> messages) {
        covered(facts).stream()
                .map(Service::code)
                .filter(facts.otherLevels()::contains)
                .distinct()
                .sorted()
                .forEach(code -> messages.add(about(MessageCode.EXPORT_OTHER_LEVEL, code)));
    }

    private static void certification(ScheduleFacts facts, List<Message> messages) {
        if (facts.current().isEmpty()) {
            messages.add(Message.of(MessageCode.EXPORT_CERTIFICATION_MISSING));
        } else if (!facts.current().get().equals(facts.certified())) {
            messages.add(Message.of(MessageCode.EXPORT_CERTIFICATION_CHANGED));
        }
    }

    private static Message about(MessageCode code, String value) {
        return Message.at(code, "", 0, "", value);
    }
}
