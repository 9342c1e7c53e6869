package careplan.exchange.apply;

import careplan.exchange.DataKind;
import careplan.exchange.FileKind;
import careplan.exchange.format.Message;
import careplan.exchange.format.MessageCode;
import careplan.exchange.format.Row;
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
        List<Row> wanted = deletion ? rows : withoutDeleted(record, rows);
        if (wanted.isEmpty()) {
            return Comparison.refused(name, subject, Message.of(MessageCode.DATA_DELETED_LATER));
        }
        ReceivedMonth received = assemble(record, deletion ? List.of() : wanted);
        if (!received.faults().isEmpty()) {
            return Comparison.refused(name, subject, received.faults().get(0));
        }
        MonthlySchedule kept = months.of(record, client);
        if (kept == null) {
            return deletion
                    ? Comparison.refused(name, subject, Message.of(MessageCode.DATA_NOTHING_TO_DELETE))
                    : Comparison.refused(name, subject, Message.of(MessageCode.DATA_MONTH_MISSING, subject));
        }
        ActualScope scope =
                deletion ? ActualScope.ofDeletion(rows) : ActualScope.ofActuals(record.getTransmission(), wanted);
        ActualPatch patch = ActualPatch.between(kept, received, scope);
        return Comparison.ofMonth(
                name, subject, kept, patch.changes(), warnings(record, rows, wanted, received), () -> {
                    patch.carryOut();
                    kept.setChangedAt(careplan.base.JapanTime.now());
                });
    }

    private ReceivedMonth assemble(ReceivedRecord record, List<Row> rows) {
        return new MonthAssembler(code -> serviceNames.of(code, record.getServiceMonth()))
                .add(FileKind.UPJSK, FileNames.of(record.getTransmission(), FileKind.UPJSK), rows)
                .month();
    }

    /** The rows whose provider has not taken the actuals of the service type back since. */
    private List<Row> withoutDeleted(ReceivedRecord record, List<Row> rows) {
        List<Row> deleted = new ArrayList<>();
        em.createQuery(
                        "select r from ReceivedRecord r join r.transmission t where r.office = :office"
                                + " and r.dataKind = :kind and r.insurerNumber = :insurer"
                                + " and r.insuredNumber = :insured and r.serviceMonth = :month"
                                + " and t.state = :received and r.state in :states and t.serial > :serial"
                                + " and t.senderNumber = :sender",
                        ReceivedRecord.class)
                .setParameter("office", record.getOffice())
                .setParameter("kind", DataKind.ACTUAL_DELETION)
                .setParameter("insurer", record.getInsurerNumber())
                .setParameter("insured", record.getInsuredNumber())
                .setParameter("month", record.getServiceMonth())
                .setParameter("received", TransmissionState.RECEIVED)
                .setParameter("states", List.of(RecordState.READY, RecordState.APPLIED))
                .setParameter("serial", record.getTransmission().getSerial())
                .setParameter("sender", record.getTransmission().getSenderNumber())
                .getResultList()
                .forEach(later -> deleted.addAll(receivedRows.of(later).getOrDefault(FileKind.DLTJSK, List.of())));
        if (deleted.isEmpty()) {
            return rows;
        }
        ActualScope scope = ActualScope.ofDeletion(deleted);
        return rows.stream()
                .filter(row ->
                        !scope.holds(row.get("サービス事業者コード"), row.get("サービスコード").substring(0, 2)))
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
