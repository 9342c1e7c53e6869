package careplan.exchange.export;

import careplan.exchange.DataKind;
import careplan.exchange.FileKind;
import careplan.exchange.format.Message;
import careplan.exchange.format.MessageCode;
import careplan.exchange.format.Row;
import careplan.exchange.format.ServiceTypes;
import careplan.schedule.MonthlySchedule;
import careplan.schedule.ScheduleLine;
import careplan.schedule.ScheduleStatements;
import careplan.schedule.ScheduleTypeTotal;
import careplan.schedule.StatementLine;
import careplan.schedule.StatementLineKind;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private ScheduleStatements statements;

    @Override
    public Set<DataKind> kinds() {
        return Set.of(DataKind.SCHEDULE);
    }

    @Override
    public ClientRows rows(ExportTask task, long scheduleId) throws ExportRefusal {
        MonthlySchedule schedule = find(task, scheduleId);
        if (schedule.getStatementLines().isEmpty()) {
            statements().recompute(schedule);
        }
        if (schedule.getUncheckedReason() != null) {
            throw new ExportRefusal(Message.of(MessageCode.EXPORT_UNCHECKED, schedule.getUncheckedReason()));
        }
        return rows(task, schedule);
    }

    /** The rows of a month at hand, its statement computed. */
    static ClientRows rows(ExportTask task, MonthlySchedule schedule) throws ExportRefusal {
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
        Set<String> recipients =
                lines.stream().map(ScheduleLine::getProviderNumber).collect(Collectors.toUnmodifiableSet());
        return new ClientRows(schedule.getClient().getId(), rows, recipients);
    }

    private ScheduleStatements statements() {
        if (statements == null) {
            statements = ScheduleStatements.load(em);
        }
        return statements;
    }

    private MonthlySchedule find(ExportTask task, long scheduleId) throws ExportRefusal {
        List<MonthlySchedule> found = em.createQuery(
                        "select s from MonthlySchedule s join fetch s.client join fetch s.insurer"
                                + " where s.id = :id and s.office.id = :office and s.serviceMonth = :month",
                        MonthlySchedule.class)
                .setParameter("id", scheduleId)
                .setParameter("office", task.officeId())
                .setParameter("month", task.month())
                .getResultList();
        if (found.isEmpty()) {
            throw new ExportRefusal(
                    Message.of(MessageCode.EXPORT_GONE, task.dataKind().label()));
        }
        return found.get(0);
    }
}
