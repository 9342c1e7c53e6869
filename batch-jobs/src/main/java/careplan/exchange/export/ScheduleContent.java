package careplan.exchange.export;

import careplan.exchange.DataKind;
import careplan.exchange.FileKind;
import careplan.exchange.export.RecipientRules.Planner;
import careplan.exchange.format.Message;
import careplan.exchange.format.MessageCode;
import careplan.exchange.format.Row;
import careplan.exchange.format.ServiceTypes;
import careplan.schedule.DayCounts;
import careplan.schedule.MonthlySchedule;
import careplan.schedule.ScheduleLine;
import careplan.schedule.ScheduleStatements;
import careplan.schedule.ScheduleTypeTotal;
import careplan.schedule.StatementLine;
import careplan.schedule.StatementLineKind;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * 利用票: tables 6 and 7 and the supplement of a month. They hold the services at all providers; only service types that
 * the standard does not exchange are left out, and providers of nothing else are no recipients.
 *
 * <p>Whoever saves a month computes its statement; a month that has none yet gets it here. One instance a step: master
 * data is read once.
 */
@Dependent
public class ScheduleContent implements ExportContent {

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @Inject
    private ExportedMonths months;

    @Inject
    private Entrustments entrustments;

    private ScheduleStatements statements;

    @Override
    public Set<DataKind> kinds() {
        return Set.of(DataKind.SCHEDULE);
    }

    @Override
    public ClientRows rows(ExportTask task, ExportItem item) throws ExportRefusal {
        MonthlySchedule schedule = months.find(task, item.targetId());
        Map<FileKind, List<Row>> rows = plan(task, schedule);
        Set<Route> routes = routes(task, schedule, entrustments.center(task, schedule));
        return new ClientRows(schedule.getClient().getId(), key(schedule), List.of(Parcel.of(rows, routes)));
    }

    /**
     * The plan of a month, its statement computed where it has none.
     *
     * @throws ExportRefusal if it cannot be computed
     */
    Map<FileKind, List<Row>> plan(ExportTask task, MonthlySchedule schedule) throws ExportRefusal {
        if (schedule.getStatementLines().isEmpty()) {
            statements(schedule).recompute(schedule);
        }
        if (schedule.getUncheckedReason() != null) {
            throw new ExportRefusal(Message.of(MessageCode.EXPORT_UNCHECKED, schedule.getUncheckedReason()));
        }
        return rows(task, schedule);
    }

    static SentKey key(MonthlySchedule schedule) {
        return new SentKey(
                schedule.getInsurer().getInsurerNumber(),
                schedule.getInsuredNumber(),
                schedule.getServiceMonth(),
                null);
    }

    /** The providers of the month's services, and the center that entrusted the client. */
    static Set<Route> routes(ExportTask task, MonthlySchedule schedule, Optional<Planner> center) {
        Set<ServiceUse> uses = uses(schedule, ScheduleLine::getPlanned);
        RecipientRules rules = new RecipientRules(task.sender(), task.version());
        Set<Route> routes =
                rules.providers(uses).stream().map(Recipient::route).collect(Collectors.toCollection(TreeSet::new));
        center.map(planner ->
                        rules.planner(planner, RecipientRules.benefit(uses)).route())
                .ifPresent(routes::add);
        return routes;
    }

    /** What is planned, or was done, at whom. */
    static Set<ServiceUse> uses(MonthlySchedule schedule, Function<ScheduleLine, DayCounts> counts) {
        return schedule.getLines().stream()
                .filter(line -> counts.apply(line).total() > 0)
                .map(ServiceUse::of)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Tables 6 and 7 and the supplement of a month at hand. */
    static Map<FileKind, List<Row>> rows(ExportTask task, MonthlySchedule schedule) throws ExportRefusal {
        List<ScheduleLine> lines = schedule.getLines().stream()
                .filter(line -> ServiceTypes.covered(line.getServiceType()))
                .filter(line -> line.getPlanned().total() > 0)
                .toList();
        List<StatementLine> statement = schedule.getStatementLines().stream()
                .filter(line -> line.getKind() == StatementLineKind.TOTAL
                        || ServiceTypes.covered(ServiceTypes.ofServiceCode(line.getServiceCode())))
                .toList();
        List<ScheduleTypeTotal> totals = schedule.getTypeTotals().stream()
                .filter(total -> ServiceTypes.covered(total.getServiceType()))
                .toList();
        Map<FileKind, List<Row>> rows = new EnumMap<>(FileKind.class);
        rows.put(FileKind.UPPLAN, PlanRows.planned(task.version()).of(schedule, lines));
        rows.put(FileKind.UPSIKYU, new StatementRows(task.version()).of(schedule, statement));
        rows.put(FileKind.UPHOSOKU, List.of(new SupplementRows(task.version()).of(schedule, totals)));
        return rows;
    }

    private ScheduleStatements statements(MonthlySchedule schedule) {
        if (statements == null) {
            statements = ScheduleStatements.load(em, schedule.getOffice().getCorporation());
        }
        return statements;
    }
}
