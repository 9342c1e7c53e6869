package careplan.exchange.apply;

import careplan.exchange.ExchangeVersion;
import careplan.exchange.format.Message;
import careplan.exchange.receive.ClientDirectory;
import careplan.exchange.receive.ClientMatch;
import careplan.exchange.receive.InsuredNumber;
import careplan.exchange.receive.OwnDataChecks;
import careplan.exchange.receive.ReceivedRecord;
import careplan.exchange.receive.RecordId;
import careplan.exchange.receive.RecordState;
import careplan.exchange.receive.TransmissionState;
import careplan.schedule.ScheduleStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What pages read about received records; the service that calls has checked who asks. */
@ApplicationScoped
public class RecordLists {

    /** Ids in one query; Oracle allows 1,000 in a list. */
    private static final int BATCH = 500;

    private static final String FROM = " from ReceivedRecord r join r.transmission t where t.state = :received"
            + " and r.office.id in :offices and t.exchangeVersion = :version and r.dataKind = :kind";

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @Inject
    private ClientDirectory clients;

    @Transactional(TxType.SUPPORTS)
    public Optional<YearMonth> latestMonth(List<Long> officeIds, ExchangeVersion version) {
        return em.createQuery(
                        "select t.serviceMonth from Transmission t where t.office.id in :offices"
                                + " and t.exchangeVersion = :version and t.state = :received"
                                + " and t.serviceMonth is not null order by t.serviceMonth desc",
                        YearMonth.class)
                .setParameter("offices", officeIds)
                .setParameter("version", version)
                .setParameter("received", TransmissionState.RECEIVED)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    @Transactional(TxType.SUPPORTS)
    public Map<String, String> senders(List<Long> officeIds, ApplySearch search) {
        Map<String, String> senders = new LinkedHashMap<>();
        units(
                        "select distinct t.senderNumber, s.name from Transmission t left join t.sender s",
                        Object[].class,
                        officeIds,
                        new ApplySearch(
                                search.version(), search.kind(), search.month(), search.ownOfficeId(), null, null),
                        " order by t.senderNumber")
                .getResultList()
                .forEach(row -> senders.put((String) row[0], row[1] == null ? (String) row[0] : (String) row[1]));
        return senders;
    }

    @Transactional(TxType.SUPPORTS)
    public List<String> serials(List<Long> officeIds, ApplySearch search) {
        return units(
                        "select distinct t.serial from Transmission t",
                        String.class,
                        officeIds,
                        search,
                        " order by t.serial desc")
                .getResultList();
    }

    private <T> TypedQuery<T> units(
            String select, Class<T> type, List<Long> officeIds, ApplySearch search, String order) {
        TypedQuery<T> query = em.createQuery(
                        select + " where t.state = :received and t.office.id in :offices"
                                + " and t.exchangeVersion = :version and t.dataKind = :kind"
                                + (search.month() == null ? "" : " and t.serviceMonth = :month")
                                + (search.senderNumber() == null ? "" : " and t.senderNumber = :sender")
                                + order,
                        type)
                .setParameter("received", TransmissionState.RECEIVED)
                .setParameter("offices", officeIds)
                .setParameter("version", search.version())
                .setParameter("kind", search.kind());
        if (search.month() != null) {
            query.setParameter("month", search.month());
        }
        return search.senderNumber() == null ? query : query.setParameter("sender", search.senderNumber());
    }

    @Transactional(TxType.SUPPORTS)
    public int count(List<Long> officeIds, ApplySearch search) {
        return records("select count(r)", Long.class, officeIds, search, "")
                .getSingleResult()
                .intValue();
    }

    @Transactional(TxType.SUPPORTS)
    public List<Long> selectable(List<Long> officeIds, ApplySearch search) {
        return records(
                        "select r.id",
                        Long.class,
                        officeIds,
                        search,
                        " and r.state in :choosable order by r.clientKana, r.insuredNumber, r.id")
                .setParameter("choosable", List.of(RecordState.READY, RecordState.APPLIED))
                .getResultList();
    }

    @Transactional(TxType.SUPPORTS)
    public List<ApplyRow> page(List<Long> officeIds, ApplySearch search, int first, int size) {
        List<ReceivedRecord> records = records(
                        "select r",
                        ReceivedRecord.class,
                        officeIds,
                        search,
                        " order by r.clientKana, r.insuredNumber, r.id")
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultList();
        return rows(records);
    }

    private <T> TypedQuery<T> records(
            String select, Class<T> type, List<Long> officeIds, ApplySearch search, String more) {
        TypedQuery<T> query = em.createQuery(
                        select
                                + FROM
                                + (search.month() == null ? "" : " and r.serviceMonth = :month")
                                + (search.senderNumber() == null ? "" : " and t.senderNumber = :sender")
                                + (search.serial() == null ? " and r.state <> :replaced" : " and t.serial = :serial")
                                + more,
                        type)
                .setParameter("received", TransmissionState.RECEIVED)
                .setParameter("offices", officeIds)
                .setParameter("version", search.version())
                .setParameter("kind", search.kind());
        if (search.month() != null) {
            query.setParameter("month", search.month());
        }
        if (search.senderNumber() != null) {
            query.setParameter("sender", search.senderNumber());
        }
        return search.serial() == null
                ? query.setParameter("replaced", RecordState.REPLACED)
                : query.setParameter("serial", search.serial());
    }

    /** Clients are looked up now, not as they were when the record came: they may have been registered since. */
    private List<ApplyRow> rows(List<ReceivedRecord> records) {
        Map<Long, Map<InsuredNumber, ClientMatch>> matches = matches(records);
        Map<String, ScheduleStatus> statuses = statuses(records, matches);
        Map<String, String> insurers = insurers(records);
        List<ApplyRow> rows = new ArrayList<>();
        for (ReceivedRecord record : records) {
            ClientMatch match = matches.get(record.getOffice().getId()).get(number(record));
            ClientMatch.Known client = match.client();
            rows.add(new ApplyRow(
                    record.getId(),
                    record.getState(),
                    client == null ? null : statuses.get(scheduleKey(record, client.id())),
                    record.getServiceMonth(),
                    client == null ? null : client.code(),
                    client == null ? record.getClientName() : client.name(),
                    record.getCareLevel(),
                    insurers.getOrDefault(record.getInsurerNumber(), record.getInsurerNumber()),
                    record.getInsuredNumber(),
                    messages(record, match),
                    record.getAppliedAt()));
        }
        return rows;
    }

    private static String messages(ReceivedRecord record, ClientMatch match) {
        List<String> lines = new ArrayList<>();
        String sender = record.getTransmission().getSenderNumber();
        for (Message message : OwnDataChecks.person(RecordId.of(record), match, sender, "", 0)) {
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

    private Map<Long, Map<InsuredNumber, ClientMatch>> matches(List<ReceivedRecord> records) {
        record Group(long officeId, YearMonth month) {}
        Map<Group, List<InsuredNumber>> numbers = new HashMap<>();
        for (ReceivedRecord record : records) {
            Group group =
                    new Group(record.getOffice().getId(), RecordId.of(record).month());
            numbers.computeIfAbsent(group, g -> new ArrayList<>()).add(number(record));
        }
        Map<Long, Map<InsuredNumber, ClientMatch>> matches = new HashMap<>();
        numbers.forEach((group, list) -> matches.computeIfAbsent(group.officeId(), id -> new HashMap<>())
                .putAll(clients.match(group.officeId(), list, group.month())));
        return matches;
    }

    private Map<String, ScheduleStatus> statuses(
            List<ReceivedRecord> records, Map<Long, Map<InsuredNumber, ClientMatch>> matches) {
        Map<String, ScheduleStatus> statuses = new HashMap<>();
        Set<Long> clientIds = matches.values().stream()
                .flatMap(map -> map.values().stream())
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
                .setParameter("offices", new ArrayList<>(matches.keySet()))
                .setParameter("clients", new ArrayList<>(clientIds))
                .setParameter("months", new ArrayList<>(months))
                .getResultList()
                .forEach(row ->
                        statuses.put(row[0] + "|" + row[1] + "|" + row[2] + "|" + row[3], (ScheduleStatus) row[4]));
        return statuses;
    }

    private static String scheduleKey(ReceivedRecord record, long clientId) {
        return record.getOffice().getId() + "|" + record.getServiceMonth() + "|" + clientId + "|"
                + record.getInsuredNumber();
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

    /** The offices that these records belong to. */
    @Transactional(TxType.SUPPORTS)
    public Set<Long> officesOf(List<Long> recordIds) {
        Set<Long> offices = new HashSet<>();
        for (List<Long> batch : batches(recordIds)) {
            offices.addAll(
                    em.createQuery("select distinct r.office.id from ReceivedRecord r where r.id in :ids", Long.class)
                            .setParameter("ids", batch)
                            .getResultList());
        }
        return offices;
    }

    /** Counts the months of our own that the records meet; only clients that are matched already count. */
    @Transactional(TxType.SUPPORTS)
    public ApplySummary summary(List<Long> recordIds) {
        int existing = 0;
        int confirmed = 0;
        for (List<Long> batch : batches(recordIds)) {
            List<ScheduleStatus> statuses = em.createQuery(
                            "select s.status from ReceivedRecord r, MonthlySchedule s where r.id in :ids"
                                    + " and s.office.id = r.office.id and s.client.id = r.client.id"
                                    + " and s.serviceMonth = r.serviceMonth and s.insuredNumber = r.insuredNumber",
                            ScheduleStatus.class)
                    .setParameter("ids", batch)
                    .getResultList();
            existing += statuses.size();
            confirmed += (int) statuses.stream()
                    .filter(status -> status == ScheduleStatus.CONFIRMED)
                    .count();
        }
        return new ApplySummary(recordIds.size(), existing, confirmed);
    }

    private static List<List<Long>> batches(List<Long> ids) {
        List<List<Long>> batches = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += BATCH) {
            batches.add(ids.subList(from, Math.min(ids.size(), from + BATCH)));
        }
        return batches;
    }
}
