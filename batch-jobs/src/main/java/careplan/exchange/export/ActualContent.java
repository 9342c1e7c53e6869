package careplan.exchange.export;

import careplan.exchange.DataKind;
import careplan.exchange.FileKind;
import careplan.exchange.export.RecipientRules.Planner;
import careplan.exchange.format.CheckDigit;
import careplan.exchange.format.Message;
import careplan.exchange.format.MessageCode;
import careplan.exchange.format.Row;
import careplan.exchange.format.ServiceTypes;
import careplan.office.OfficeKind;
import careplan.schedule.ActualsProgress;
import careplan.schedule.MonthlySchedule;
import careplan.schedule.ScheduleLine;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * 実績票. A provider sends what it did itself to who made the plan, in V4 in a unit for each of its service types. A
 * care-management office sends the actuals of all providers to the center that entrusted the client, together with the
 * plan.
 */
@Dependent
public class ActualContent implements ExportContent {

    @Inject
    private ExportedMonths months;

    @Inject
    private Entrustments entrustments;

    @Inject
    private Partners partners;

    @Inject
    private ScheduleContent plans;

    @Override
    public Set<DataKind> kinds() {
        return Set.of(DataKind.ACTUAL);
    }

    @Override
    public ClientRows rows(ExportTask task, ExportItem item) throws ExportRefusal {
        MonthlySchedule schedule = months.find(task, item.targetId());
        List<Parcel> parcels = task.sender().kind() == OfficeKind.PROVIDER
                ? ofProvider(task, schedule, planner(task, schedule))
                : List.of(passedOn(task, schedule));
        return new ClientRows(schedule.getClient().getId(), ScheduleContent.key(schedule), parcels);
    }

    private Planner planner(ExportTask task, MonthlySchedule schedule) throws ExportRefusal {
        String number = schedule.getCareManagementOfficeNumber();
        if (number == null || !CheckDigit.officeNumberForm(number)) {
            throw new ExportRefusal(
                    Message.at(MessageCode.EXPORT_PLANNER_MISSING, "", 0, "", number == null ? "" : number));
        }
        return partners.planner(task.sender().corporationId(), number, schedule.getCareManagementOfficeName());
    }

    /** What this provider did, a parcel a service type in V4, one in V3. */
    static List<Parcel> ofProvider(ExportTask task, MonthlySchedule schedule, Planner planner) throws ExportRefusal {
        RecipientRules rules = new RecipientRules(task.sender(), task.version());
        Map<String, List<ScheduleLine>> units = new TreeMap<>();
        for (ScheduleLine line : done(schedule)) {
            if (task.sender().gives(task.version(), line.getProviderNumber(), line.getServiceType())) {
                String unit = task.version().typesInNames() ? line.getServiceType() : "";
                units.computeIfAbsent(unit, type -> new ArrayList<>()).add(line);
            }
        }
        if (units.isEmpty()) {
            throw new ExportRefusal(Message.of(MessageCode.EXPORT_NOTHING_DONE));
        }
        List<Parcel> parcels = new ArrayList<>();
        for (Map.Entry<String, List<ScheduleLine>> unit : units.entrySet()) {
            Map<FileKind, List<Row>> rows = new EnumMap<>(FileKind.class);
            rows.put(FileKind.UPJSK, PlanRows.actual(task.version()).of(schedule, unit.getValue()));
            Route route = rules.plannerOf(planner, unit.getKey()).route();
            parcels.add(new Parcel(rows, List.of(), Set.of(route), services(unit.getValue())));
        }
        return parcels;
    }

    private Parcel passedOn(ExportTask task, MonthlySchedule schedule) throws ExportRefusal {
        Planner center = entrustments
                .center(task, schedule)
                .orElseThrow(() -> new ExportRefusal(Message.of(
                        MessageCode.EXPORT_NO_DESTINATION, task.dataKind().label())));
        return passedOn(task, schedule, plans.plan(task, schedule), center);
    }

    /** The plan and what all providers did, for the center. */
    static Parcel passedOn(ExportTask task, MonthlySchedule schedule, Map<FileKind, List<Row>> plan, Planner center)
            throws ExportRefusal {
        List<ScheduleLine> done = done(schedule);
        if (done.isEmpty()) {
            throw new ExportRefusal(Message.of(MessageCode.EXPORT_NOTHING_DONE));
        }
        refuseWhatIsLacking(schedule);
        Map<FileKind, List<Row>> rows = new EnumMap<>(plan);
        rows.put(FileKind.UPJSK, PlanRows.actual(task.version()).of(schedule, done));
        Route route = new RecipientRules(task.sender(), task.version())
                .planner(center, RecipientRules.benefit(ScheduleContent.uses(schedule, ScheduleLine::getActual)))
                .route();
        return new Parcel(rows, List.of(), Set.of(route), services(done));
    }

    /** Actuals that somebody has not said to be complete do not go out as if they were. */
    private static void refuseWhatIsLacking(MonthlySchedule schedule) throws ExportRefusal {
        ActualsProgress progress = schedule.actualsProgress().lackingOnly(ServiceTypes::covered);
        if (schedule.getActualsLackingReason() == null && !progress.lacking().isEmpty()) {
            throw new ExportRefusal(
                    Message.of(MessageCode.EXPORT_ACTUALS_LACKING, String.join("、", progress.lackingProviders())));
        }
    }

    private static List<ScheduleLine> done(MonthlySchedule schedule) {
        return schedule.getLines().stream()
                .filter(line -> ServiceTypes.covered(line.getServiceType()))
                .filter(line -> line.getActual().total() > 0)
                .toList();
    }

    private static String services(List<ScheduleLine> lines) {
        return lines.stream()
                .map(line -> line.getProviderNumber() + "-" + line.getServiceType())
                .distinct()
                .sorted()
                .collect(Collectors.joining(","));
    }
}
