package careplan.print;

import careplan.client.CareLevel;
import careplan.client.Client;
import careplan.schedule.MonthlySchedule;
import careplan.schedule.ScheduleLine;
import careplan.schedule.StatementField;
import careplan.schedule.StatementLine;
import careplan.schedule.StatementLineKind;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Tables 6 and 7 of a month that we keep. */
final class ScheduleForms {

    private static final Set<StatementField> OF_ONE_USE = EnumSet.range(StatementField.UNITS, StatementField.TIMES);
    private static final Set<StatementField> AMOUNTS =
            EnumSet.range(StatementField.SERVICE_UNITS, StatementField.CLIENT_FULL_CHARGE);
    private static final Set<StatementField> OF_SERVICES = EnumSet.of(StatementField.UNITS, StatementField.TIMES);

    private ScheduleForms() {}

    /** Whom the forms are for: the client, or one of the providers. */
    private record Addressee(boolean provision, String name, Predicate<String> services) {

        static final Addressee CLIENT = new Addressee(false, "", providerNumber -> true);
    }

    /** サービス利用票 and its 別表, for the client. */
    static List<FormData> usage(MonthlySchedule schedule) {
        return forms(schedule, Addressee.CLIENT);
    }

    /** サービス提供票 and its 別表 with all services of the month, as a provider has received them. */
    static List<FormData> provision(MonthlySchedule schedule, String providerName) {
        return forms(schedule, new Addressee(true, Printed.text(providerName), providerNumber -> true));
    }

    /**
     * サービス提供票 and its 別表 for each provider of the month, in the order of their services. What another provider does
     * and costs stands on its own sheets only; the grand total of several is therefore left out.
     */
    static List<FormData> provisions(MonthlySchedule schedule) {
        Map<String, String> names = new LinkedHashMap<>();
        schedule.getLines().forEach(line -> names.putIfAbsent(line.getProviderNumber(), provider(line)));
        if (names.size() < 2) {
            return provision(schedule, names.values().stream().findFirst().orElse(""));
        }
        List<FormData> forms = new ArrayList<>();
        names.forEach((number, name) ->
                forms.addAll(forms(schedule, new Addressee(true, name, other -> Objects.equals(number, other)))));
        return forms;
    }

    private static List<FormData> forms(MonthlySchedule schedule, Addressee addressee) {
        return List.of(usage(schedule, addressee), statement(schedule, addressee));
    }

    private static UsageForm usage(MonthlySchedule schedule, Addressee addressee) {
        YearMonth month = schedule.getServiceMonth();
        return new UsageForm(
                addressee.provision(),
                addressee.name(),
                Printed.month(month),
                head(schedule),
                UsageForms.days(month),
                schedule.getLines().stream()
                        .filter(line -> addressee.services().test(line.getProviderNumber()))
                        .map(line -> line(line, month))
                        .toList());
    }

    private static UsageForm.Head head(MonthlySchedule schedule) {
        Client client = schedule.getClient();
        boolean changes = UsageForms.changes(
                schedule.getServiceMonth(), schedule.getPreviousCareLevel(), schedule.getLevelChangedOn());
        return new UsageForm.Head(
                Choices.certification(schedule.getCertificationStatus()),
                schedule.getInsurer().getInsurerNumber(),
                Printed.text(schedule.getInsurer().getName()),
                schedule.getInsuredNumber(),
                Printed.text(client.getName()),
                Printed.kana(client.getKana()),
                Printed.date(client.getBirthDate()),
                Choices.gender(client.getGender()),
                Choices.careLevel(
                        changes ? schedule.getPreviousCareLevel() : schedule.getCareLevel(), CareLevel.TARGET),
                Choices.careLevel(changes ? schedule.getCareLevel() : null, CareLevel.TARGET),
                changes ? Printed.date(schedule.getLevelChangedOn()) : "",
                Printed.number(schedule.getLimitUnits()),
                Printed.date(schedule.getLimitFrom()),
                Printed.date(schedule.getLimitTo()),
                careOffice(schedule),
                Printed.text(schedule.getCareManagerName()),
                Printed.date(schedule.getCreatedOn()),
                Printed.number(schedule.getShortStayDaysBefore()));
    }

    private static UsageForm.Line line(ScheduleLine line, YearMonth month) {
        return new UsageForm.Line(
                Printed.time(line.getStartTime()),
                Printed.time(line.getEndTime()),
                line.getServiceName() == null ? line.getServiceCode() : line.getServiceName(),
                UsageForms.equipment(line.getEquipmentName(), line.getTaisCode(), line.getEquipmentCode()),
                provider(line),
                UsageForms.counts(line.getPlanned(), month),
                UsageForms.total(line.getPlanned()),
                UsageForms.counts(line.getActual(), month),
                UsageForms.total(line.getActual()));
    }

    private static String provider(ScheduleLine line) {
        return Printed.text(line.getProviderName() == null ? line.getProviderNumber() : line.getProviderName());
    }

    private static StatementForm statement(MonthlySchedule schedule, Addressee addressee) {
        List<StatementLine> lines = schedule.getStatementLines().stream()
                .filter(line -> addressee.services().test(line.getProviderNumber()))
                .toList();
        List<StatementForms.Total> totals = schedule.getTypeTotals().stream()
                .map(total -> new StatementForms.Total(
                        total.getServiceType(), total.getLimitUnits(), total.getTotalUnits(), total.getOverUnits()))
                .toList();
        return new StatementForm(
                addressee.provision(),
                addressee.name(),
                Printed.month(schedule.getServiceMonth()),
                new StatementForm.Head(
                        schedule.getInsuredNumber(),
                        Printed.text(schedule.getClient().getName()),
                        careOffice(schedule),
                        Printed.date(schedule.getCreatedOn()),
                        Printed.number(schedule.getLimitUnits())),
                lines.stream().map(ScheduleForms::statementLine).toList(),
                StatementForms.typeTotals(totals),
                StatementForms.typeSum(totals),
                new StatementForm.Stay(
                        Printed.number(firstDays(schedule, StatementLine::getDaysBefore)),
                        Printed.number(firstDays(schedule, StatementLine::getDaysPlanned)),
                        Printed.number(firstDays(schedule, StatementLine::getDaysTotal))),
                publicCharge(lines));
    }

    private static String publicCharge(List<StatementLine> lines) {
        return lines.stream()
                .filter(line -> line.getKind() == StatementLineKind.TOTAL)
                .map(line -> Printed.number(line.getPublicCharge()))
                .findFirst()
                .orElse("");
    }

    private static StatementForm.Line statementLine(StatementLine line) {
        boolean detail = line.getKind() == StatementLineKind.DETAIL;
        return new StatementForm.Line(
                StatementForms.style(line.getKind()),
                Printed.text(line.getProviderName()),
                line.getKind() == StatementLineKind.TOTAL ? "" : Printed.text(line.getProviderNumber()),
                StatementForms.service(line.getKind(), line.getServiceCode(), line.getServiceName()),
                UsageForms.equipment(line.getEquipmentName(), line.getTaisCode(), line.getEquipmentCode()),
                detail ? line.getServiceCode() : "",
                texts(line, OF_ONE_USE, detail),
                texts(line, AMOUNTS, detail));
    }

    /** 単位数 and 回数 are those of a service, not of a sum. */
    private static List<String> texts(StatementLine line, Set<StatementField> fields, boolean detail) {
        return fields.stream()
                .map(field -> !detail && OF_SERVICES.contains(field) ? "" : StatementForms.text(field, field.get(line)))
                .toList();
    }

    private static String careOffice(MonthlySchedule schedule) {
        return schedule.getCareManagementOfficeName() == null
                ? schedule.getCareManagementOfficeNumber()
                : schedule.getCareManagementOfficeName();
    }

    /** The form has one set of days: lines of short stays all repeat it. */
    private static Integer firstDays(MonthlySchedule schedule, Function<StatementLine, Integer> days) {
        return schedule.getStatementLines().stream()
                .map(days)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
