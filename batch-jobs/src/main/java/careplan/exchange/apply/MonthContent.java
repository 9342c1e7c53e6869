package careplan.exchange.apply;

import careplan.base.JapanTime;
import careplan.client.Client;
import careplan.client.Insurer;
import careplan.exchange.DataKind;
import careplan.exchange.FileKind;
import careplan.exchange.format.Message;
import careplan.exchange.format.MessageCode;
import careplan.exchange.format.Row;
import careplan.exchange.receive.ClientMatch;
import careplan.exchange.receive.OwnDataChecks;
import careplan.exchange.receive.ReceivedRecord;
import careplan.exchange.receive.ReceivedRows;
import careplan.exchange.receive.Transmission;
import careplan.schedule.MonthlySchedule;
import careplan.schedule.ScheduleLine;
import careplan.schedule.statement.StatementChecks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** 利用票 received: becomes the 提供票 of the provider, or the month of the center that had it made. */
@ApplicationScoped
public class MonthContent implements RecordContent {

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @Inject
    private ReceivedRows receivedRows;

    @Inject
    private OwnMonths months;

    @Inject
    private ServiceNames serviceNames;

    @Override
    public Set<DataKind> kinds() {
        return Set.of(DataKind.SCHEDULE);
    }

    @Override
    public Comparison compare(ReceivedRecord record, ClientMatch.Known client) {
        Comparison.ClientName name = new Comparison.ClientName(client.id(), client.code(), client.name());
        String subject = Words.format("schedule", Words.month(record.getServiceMonth()));
        Map<FileKind, List<Row>> rows = receivedRows.of(record);
        ReceivedMonth received = assemble(record, rows);
        if (!received.faults().isEmpty()) {
            return Comparison.refused(name, subject, received.faults().get(0));
        }
        List<Message> warnings = warnings(record, client, rows, received);
        Optional<Message> fault = warnings.stream().filter(Message::isError).findFirst();
        if (fault.isPresent()) {
            return Comparison.refused(name, subject, fault.get());
        }
        complete(record, client, received);
        MonthlySchedule kept = months.of(record, client);
        MonthPatch patch = MonthPatch.between(kept, received);
        return Comparison.ofMonth(
                name, subject, kept, patch.changes(), warnings, () -> carryOut(record, client, kept, received, patch));
    }

    private ReceivedMonth assemble(ReceivedRecord record, Map<FileKind, List<Row>> rows) {
        MonthAssembler assembler =
                new MonthAssembler(code -> serviceNames.of(code, record.getServiceMonth(), record.getInsurerNumber()));
        for (FileKind kind :
                DataKind.SCHEDULE.requiredFiles(record.getTransmission().getExchangeVersion())) {
            assembler.add(kind, fileName(record, kind), rows.getOrDefault(kind, List.of()));
        }
        return assembler.month();
    }

    private static String fileName(ReceivedRecord record, FileKind kind) {
        return FileNames.of(record.getTransmission(), kind);
    }

    private List<Message> warnings(
            ReceivedRecord record, ClientMatch.Known client, Map<FileKind, List<Row>> rows, ReceivedMonth received) {
        List<Message> warnings = new ArrayList<>();
        for (Row row : rows.getOrDefault(FileKind.UPHOSOKU, List.of())) {
            warnings.addAll(
                    OwnDataChecks.supplement(row, new ClientMatch(true, client), fileName(record, FileKind.UPHOSOKU)));
        }
        new StatementChecks(fileName(record, FileKind.UPSIKYU), warnings::add)
                .check(
                        rows.getOrDefault(FileKind.UPSIKYU, List.of()),
                        received.schedule().getLimitUnits());
        Set<String> unknown = new LinkedHashSet<>();
        received.schedule().getLines().stream()
                .filter(line -> line.getServiceName() == null)
                .map(ScheduleLine::getServiceCode)
                .forEach(unknown::add);
        unknown.forEach(code -> warnings.add(Message.at(
                MessageCode.DATA_SERVICE_CODE_UNKNOWN, fileName(record, FileKind.UPPLAN), 0, "サービスコード", code)));
        return warnings;
    }

    /** Fills in what the files leave open and what they cannot hold. */
    private void complete(ReceivedRecord record, ClientMatch.Known client, ReceivedMonth received) {
        MonthlySchedule schedule = received.schedule();
        Transmission transmission = record.getTransmission();
        if (schedule.getCareLevel() == null) {
            schedule.setCareLevel(client.careLevel());
        }
        if (schedule.getBenefitRate() == null) {
            schedule.setBenefitRate(client.benefitRate());
        }
        if (schedule.getCareManagementOfficeNumber() == null) {
            schedule.setCareManagementOfficeNumber(transmission.getSenderNumber());
        }
        if (transmission.getSender() != null
                && schedule.getCareManagementOfficeNumber().equals(transmission.getSenderNumber())) {
            schedule.setCareManagementOfficeName(transmission.getSender().getName());
        }
    }

    private void carryOut(
            ReceivedRecord record,
            ClientMatch.Known client,
            MonthlySchedule kept,
            ReceivedMonth received,
            MonthPatch patch) {
        if (kept != null) {
            patch.carryOut();
            kept.setChangedAt(JapanTime.now());
            return;
        }
        MonthlySchedule schedule = received.schedule();
        schedule.setOffice(record.getOffice());
        schedule.setClient(em.getReference(Client.class, client.id()));
        schedule.setInsurer(em.getReference(Insurer.class, client.insurerId()));
        schedule.setInsuredNumber(record.getInsuredNumber());
        schedule.setServiceMonth(record.getServiceMonth());
        schedule.setChangedAt(JapanTime.now());
        em.persist(schedule);
    }
}
