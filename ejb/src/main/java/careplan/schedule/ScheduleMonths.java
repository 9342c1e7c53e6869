package careplan.schedule;

import careplan.base.JapanTime;
import careplan.client.Client;
import careplan.exchange.format.ServiceTypes;
import careplan.master.MasterData;
import careplan.master.ServiceCode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Turns the entities of a month into what the screens and prints read. */
final class ScheduleMonths {

    private ScheduleMonths() {}

    static ScheduleMonth of(MonthlySchedule schedule, MasterData masterData, StayHistory stays) {
        return new ScheduleMonth(
                schedule.getId(),
                schedule.getVersion(),
                schedule.getOffice().getKind(),
                schedule.getOffice().getOfficeNumber(),
                schedule.getServiceMonth(),
                schedule.getStatus(),
                head(schedule),
                schedule.getLines().stream()
                        .map(line -> line(line, asksForUnits(line, masterData)))
                        .collect(Collectors.toList()),
                schedule.getStatementLines().stream()
                        .map(ScheduleMonths::statement)
                        .collect(Collectors.toList()),
                schedule.getTypeTotals().stream()
                        .map(total -> new ScheduleMonth.TypeTotal(
                                total.getServiceType(),
                                total.getLimitUnits(),
                                total.getTotalUnits(),
                                total.getOverUnits()))
                        .collect(Collectors.toList()),
                schedule.getExcessShares(),
                schedule.isOrderedByHand(),
                stays,
                ScheduleStatements.actualUnits(schedule, masterData),
                MonthWarnings.of(schedule, masterData, stays, JapanTime.now().toLocalDate()));
    }

    private static ScheduleMonth.Head head(MonthlySchedule schedule) {
        Client client = schedule.getClient();
        return new ScheduleMonth.Head(
                client.getCode(),
                client.getName(),
                client.getKana(),
                client.getBirthDate(),
                schedule.getInsurer().getInsurerNumber(),
                schedule.getInsurer().getName(),
                schedule.getInsuredNumber(),
                schedule.getCareLevel(),
                schedule.getPreviousCareLevel(),
                schedule.getLevelChangedOn(),
                schedule.getCertifiedOn(),
                schedule.getLimitFrom(),
                schedule.getLimitTo(),
                schedule.getLimitUnits(),
                schedule.getCreatedOn(),
                schedule.getCareManagementOfficeNumber(),
                schedule.getCareManagementOfficeName(),
                schedule.getCareManagerName(),
                schedule.getShortStayDaysBefore(),
                schedule.getTotalOverLimitUnits(),
                schedule.getChangedAt(),
                schedule.getUncheckedReason());
    }

    private static boolean asksForUnits(ScheduleLine line, MasterData masterData) {
        MonthlySchedule schedule = line.getSchedule();
        return masterData
                .serviceCode(
                        line.getServiceCode(),
                        schedule.getServiceMonth(),
                        schedule.getInsurer().getInsurerNumber())
                .map(ServiceCode::asksForUnits)
                .orElse(false);
    }

    private static ScheduleMonth.Line line(ScheduleLine line, boolean asksForUnits) {
        return new ScheduleMonth.Line(
                line.getLineNo(),
                new ServiceDetails(line.getService()),
                asksForUnits,
                counts(line.getPlanned()),
                counts(line.getActual()),
                line.getGivenVisits().visits());
    }

    private static ScheduleMonth.Statement statement(StatementLine line) {
        return new ScheduleMonth.Statement(
                line.getLineNo(),
                line.getKind(),
                line.getProviderName(),
                line.getProviderNumber(),
                line.getSatelliteBranch(),
                line.getServiceCode(),
                statementName(line),
                line.getEquipmentName(),
                line.isOver30Days(),
                StatementField.of(line));
    }

    /** Files name no service; a subtotal is known by its type. */
    private static String statementName(StatementLine line) {
        return switch (line.getKind()) {
            case SUBTOTAL_WITHIN, SUBTOTAL_OUTSIDE, SUBTOTAL_OVER_30 ->
                ServiceTypes.find(ServiceTypes.ofServiceCode(line.getServiceCode()))
                        .map(ServiceTypes.ServiceType::name)
                        .orElse(line.getServiceCode());
            default -> line.getServiceName();
        };
    }

    private static List<Integer> counts(DayCounts counts) {
        return Arrays.stream(counts.toArray()).boxed().collect(Collectors.toList());
    }
}
