package careplan.exchange.apply;

import careplan.base.JapanTime;
import careplan.exchange.DataKind;
import careplan.exchange.FileKind;
import careplan.exchange.format.Message;
import careplan.exchange.format.MessageCode;
import careplan.exchange.format.Row;
import careplan.exchange.receive.ActualScope;
import careplan.exchange.receive.ClientMatch;
import careplan.exchange.receive.ReceivedRecord;
import careplan.exchange.receive.ReceivedRows;
import careplan.exchange.receive.RecordState;
import careplan.exchange.receive.TransmissionState;
import careplan.schedule.MonthlySchedule;
import careplan.schedule.ScheduleLine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * 実績票 received from providers by the office that plans: its actuals, or their deletion, go into the lines of those
 * providers in our own 利用票.
 */
@ApplicationScoped
public class ActualContent implements RecordContent {

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @Inject
    private ReceivedRows receivedRows;

    @Inject
    private OwnMonths months;

    @Inject
    private ServiceNames serviceNames;

    @Inject
    private EarlierRecords earlier;

    @Inject
    private WaitingPlans plans;

    @Override
    public Set<DataKind> kinds() {
        return Set.of(DataKind.ACTUAL, DataKind.ACTUAL_DELETION);
    }

    @Override
    public Comparison compare(ReceivedRecord record, ClientMatch.Known client) {
        Comparison.ClientName name = new Comparison.ClientName(client.id(), client.code(), client.name());
        String subject = Words.format("usage", Words.month(record.getServiceMonth()));
        boolean deletion = record.getDataKind().deletion();
        if (deletion && earlier.of(record).isEmpty()) {
            return Comparison.refused(name, subject, Message.of(MessageCode.DATA_NOTHING_TO_DELETE));
        }
        FileKind file = record.getDataKind().parent();
        List<Row> rows = receivedRows.of(record).getOrDefault(file, List.of());
        List<ReceivedRecord> since = later(record);
        List<ActualScope> later = since.stream().map(receivedRows::scope).toList();
        List<Row> wanted = without(rows, later);
        if (wanted.isEmpty()) {
            return Comparison.refused(name, subject, replaced(record, since));
        }
        ReceivedMonth received = assemble(record, deletion ? List.of() : wanted);
        if (!received.faults().isEmpty()) {
            return Comparison.refused(name, subject, received.faults().get(0));
        }
        MonthlySchedule kept = months.of(record, client);
        if (kept == null) {
            return deletion
                    ? Comparison.refused(name, subject, Message.of(MessageCode.DATA_NOTHING_TO_DELETE))
                    : Comparison.refused(name, subject, monthMissing(record, subject));
        }
        ActualScope scope = ActualScope.of(record, rows).except(later);
        ActualPatch patch = ActualPatch.between(kept, received, scope);
        List<Message> warnings = warnings(record, rows, wanted, received);
        warnings.addAll(patch.warnings());
        return Comparison.ofMonth(name, subject, kept, patch.changes(), warnings, () -> {
            patch.carryOut();
            kept.setActualsChangedAt(JapanTime.now());
        });
    }

    private Message monthMissing(ReceivedRecord record, String subject) {
        return plans.of(record)
                .map(plan -> Message.of(
                        MessageCode.DATA_PLAN_FIRST,
                        subject,
                        plan.getTransmission().getSerial()))
                .orElseGet(() -> Message.of(MessageCode.DATA_MONTH_MISSING, subject));
    }

    private ReceivedMonth assemble(ReceivedRecord record, List<Row> rows) {
        return new MonthAssembler(code -> serviceNames.of(code, record.getServiceMonth(), record.getInsurerNumber()))
                .add(FileKind.UPJSK, FileNames.of(record.getTransmission(), FileKind.UPJSK), rows)
                .month();
    }

    private static Message replaced(ReceivedRecord record, List<ReceivedRecord> since) {
        ReceivedRecord last = since.get(since.size() - 1);
        return last.getDataKind().deletion()
                ? Message.of(MessageCode.DATA_DELETED_LATER)
                : Message.at(
                        MessageCode.DATA_NEWER_EXISTS,
                        "",
                        0,
                        "被保険者番号",
                        record.getInsuredNumber(),
                        last.getTransmission().getSerial());
    }

    /** The actuals of the client's month, and the deletions of them, that the same office has sent since. */
    private List<ReceivedRecord> later(ReceivedRecord record) {
        return em.createQuery(
                        "select r from ReceivedRecord r join fetch r.transmission t where r.office = :office"
                                + " and r.dataKind in :kinds and r.insurerNumber = :insurer"
                                + " and r.insuredNumber = :insured and r.serviceMonth = :month"
                                + " and t.state = :received and r.state in :states and r.sendOrder >= :order"
                                + " and t.senderNumber = :sender order by r.sendOrder, r.id",
                        ReceivedRecord.class)
                .setParameter("office", record.getOffice())
                .setParameter("kinds", kinds())
                .setParameter("insurer", record.getInsurerNumber())
                .setParameter("insured", record.getInsuredNumber())
                .setParameter("month", record.getServiceMonth())
                .setParameter("received", TransmissionState.RECEIVED)
                .setParameter("states", List.of(RecordState.READY, RecordState.APPLIED))
                .setParameter("order", record.getSendOrder())
                .setParameter("sender", record.getTransmission().getSenderNumber())
                .getResultStream()
                .filter(later -> later.isAfter(record))
                .toList();
    }

    private static List<Row> without(List<Row> rows, List<ActualScope> later) {
        return rows.stream()
                .filter(row -> later.stream().noneMatch(scope -> scope.holds(row)))
                .toList();
    }

    private static List<Message> warnings(
            ReceivedRecord record, List<Row> rows, List<Row> wanted, ReceivedMonth received) {
        List<Message> warnings = new ArrayList<>();
        if (wanted.size() < rows.size()) {
            warnings.add(Message.of(MessageCode.DATA_PARTLY_DELETED));
        }
        Set<String> unknown = new LinkedHashSet<>();
        received.schedule().getLines().stream()
                .filter(line -> line.getServiceName() == null)
                .map(ScheduleLine::getServiceCode)
                .forEach(unknown::add);
        unknown.forEach(code -> warnings.add(Message.at(
                MessageCode.DATA_SERVICE_CODE_UNKNOWN,
                FileNames.of(record.getTransmission(), FileKind.UPJSK),
                0,
                "サービスコード",
                code)));
        return warnings;
    }
}
