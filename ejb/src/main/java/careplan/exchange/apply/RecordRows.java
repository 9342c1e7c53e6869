package careplan.exchange.apply;

import careplan.exchange.format.Message;
import careplan.exchange.receive.ClientDirectory;
import careplan.exchange.receive.ClientMatch;
import careplan.exchange.receive.InsuredNumber;
import careplan.exchange.receive.OwnDataChecks;
import careplan.exchange.receive.ReceivedRecord;
import careplan.exchange.receive.RecordId;
import careplan.exchange.receive.Transmission;
import careplan.schedule.ScheduleStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the rows of the list of 印刷・取込 out of records. */
@ApplicationScoped
public class RecordRows {

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @Inject
    private ClientDirectory clients;

    /** Clients are looked up now, not as they were when the record came: they may have been registered since. */
    @Transactional(TxType.SUPPORTS)
    public List<ApplyRow> of(List<ReceivedRecord> records) {
        Map<Long, ClientMatch> matches = matches(records);
        Map<String, ScheduleStatus> statuses = statuses(records, matches.values());
        Map<String, String> insurers = insurers(records);
        List<ApplyRow> rows = new ArrayList<>();
        for (ReceivedRecord record : records) {
            ClientMatch match = matches.get(record.getId());
            ClientMatch.Known client = match.client();
            Transmission unit = record.getTransmission();
            rows.add(new ApplyRow(
                    record.getId(),
                    record.getDataKind(),
                    record.getState(),
                    client == null ? null : status(statuses, record, client.id()),
                    record.getServiceMonth(),
                    record.getKeyDate(),
                    client == null ? null : client.code(),
                    client == null ? record.getClientName() : client.name(),
                    record.isClientAssigned(),
                    match.usable(),
                    record.getCareLevel() == null && client != null ? client.careLevel() : record.getCareLevel(),
                    insurers.getOrDefault(record.getInsurerNumber(), record.getInsurerNumber()),
                    record.getInsuredNumber(),
                    unit.getSender() == null
                            ? unit.getSenderNumber()
                            : unit.getSender().getName(),
                    messages(record, match),
                    record.getAppliedAt()));
        }
        return rows;
    }

    private static String messages(ReceivedRecord record, ClientMatch match) {
        List<String> lines = new ArrayList<>();
        String sender = record.getTransmission().getSenderNumber();
        for (Message message : OwnDataChecks.person(record.getDataKind(), RecordId.of(record), match, sender, "", 0)) {
            lines.add(OwnDataChecks.marked(message));
        }
        if (match.client() != null
                && record.getCareLevel() != null
                && record.getCareLevel() != match.client().careLevel()) {
            lines.add(OwnDataChecks.marked(OwnDataChecks.careLevel(
                    "", 0, record.getCareLevel(), match.client().careLevel())));
        }
        if (record.getMessages() != null) {
            lines.add(record.getMessages());
        }
        return lines.isEmpty() ? null : String.join("\n", lines);
    }

    private Map<Long, ClientMatch> matches(List<ReceivedRecord> records) {
        record Group(long officeId, YearMonth month) {}
        Map<Long, ClientMatch> matches = new HashMap<>();
        Map<Group, List<ReceivedRecord>> groups = new HashMap<>();
        for (ReceivedRecord record : records) {
            if (record.isClientAssigned()) {
                matches.put(record.getId(), clients.match(record));
            } else {
                Group group = new Group(
                        record.getOffice().getId(), RecordId.of(record).month());
                groups.computeIfAbsent(group, g -> new ArrayList<>()).add(record);
            }
        }
        groups.forEach((group, list) -> {
            Map<InsuredNumber, ClientMatch> found = clients.match(
                    group.officeId(), list.stream().map(RecordRows::number).toList(), group.month());
            list.forEach(record -> matches.put(record.getId(), found.get(number(record))));
        });
        return matches;
    }

    /** The months of our own by office, month and client, and by the insured number beside. */
    private Map<String, ScheduleStatus> statuses(List<ReceivedRecord> records, Collection<ClientMatch> matches) {
        Map<String, ScheduleStatus> statuses = new HashMap<>();
        Set<Long> clientIds = matches.stream()
                .filter(match -> match.client() != null)
                .map(match -> match.client().id())
                .collect(Collectors.toSet());
        Set<YearMonth> months =
                records.stream().map(ReceivedRecord::getServiceMonth).collect(Collectors.toSet());
        months.remove(null);
        if (clientIds.isEmpty() || months.isEmpty()) {
            return statuses;
        }
        em.createQuery(
                        "select s.office.id, s.serviceMonth, s.client.id, s.insuredNumber, s.status"
                                + " from MonthlySchedule s where s.office.id in :offices and s.client.id in :clients"
                                + " and s.serviceMonth in :months",
                        Object[].class)
                .setParameter(
                        "offices",
                        records.stream()
                                .map(record -> record.getOffice().getId())
                                .distinct()
                                .toList())
                .setParameter("clients", new ArrayList<>(clientIds))
                .setParameter("months", new ArrayList<>(months))
                .getResultList()
                .forEach(row -> {
                    String month = row[0] + "|" + row[1] + "|" + row[2];
                    statuses.put(month, (ScheduleStatus) row[4]);
                    statuses.put(month + "|" + row[3], (ScheduleStatus) row[4]);
                });
        return statuses;
    }

    private static ScheduleStatus status(Map<String, ScheduleStatus> statuses, ReceivedRecord record, long clientId) {
        String month = record.getOffice().getId() + "|" + record.getServiceMonth() + "|" + clientId;
        ScheduleStatus exact = statuses.get(month + "|" + record.getInsuredNumber());
        return exact == null && record.isClientAssigned() ? statuses.get(month) : exact;
    }

    private Map<String, String> insurers(List<ReceivedRecord> records) {
        Map<String, String> names = new HashMap<>();
        if (records.isEmpty()) {
            return names;
        }
        em.createQuery(
                        "select i.insurerNumber, i.name from Insurer i where i.insurerNumber in :numbers",
                        Object[].class)
                .setParameter(
                        "numbers",
                        records.stream()
                                .map(ReceivedRecord::getInsurerNumber)
                                .distinct()
                                .toList())
                .getResultList()
                .forEach(row -> names.put((String) row[0], (String) row[1]));
        return names;
    }

    private static InsuredNumber number(ReceivedRecord record) {
        return new InsuredNumber(record.getInsurerNumber(), record.getInsuredNumber());
    }
}
