package careplan.exchange.export;

import careplan.exchange.ExchangeVersion;
import careplan.exchange.format.Message;
import careplan.exchange.format.MessageCode;
import careplan.exchange.format.RecordKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** 出力日 per destination, in both versions; what was sent in the other one is a warning. */
@ApplicationScoped
class SentHistory {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M/d");

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    private record Thing(long clientId, SentKey key) {}

    /**
     * These rows, at most 500, with what was sent of them, and a warning where one of those who would get it now has it in
     * the other version. That providers and the center each get their own version is usual.
     *
     * @param recipients of the rows
     */
    List<ExportRow> add(
            long officeId, ExportSearch search, List<ExportRow> rows, Map<Long, List<Recipient>> recipients) {
        if (rows.isEmpty()) {
            return rows;
        }
        Map<Thing, List<SentTo>> sent = sent(officeId, search, rows);
        List<ExportRow> told = new ArrayList<>();
        for (ExportRow row : rows) {
            List<SentTo> all = sent.getOrDefault(new Thing(row.clientId(), row.key()), List.of());
            told.add(
                    search.dataKind().deletion()
                            ? row.sent(all.stream()
                                    .filter(one -> one.version() == search.version())
                                    .toList())
                            : warned(row.sent(all), search, recipients.getOrDefault(row.targetId(), List.of())));
        }
        return told;
    }

    static ExportRow warned(ExportRow row, ExportSearch search, List<Recipient> recipients) {
        Set<String> numbers = recipients.stream()
                .filter(search::wants)
                .map(recipient -> recipient.route().number())
                .collect(Collectors.toSet());
        List<SentTo> others = row.sent().stream()
                .filter(one -> one.version() != search.version()
                        && numbers.contains(one.route().number()))
                .toList();
        if (others.isEmpty()) {
            return row;
        }
        String to = others.stream()
                .map(one -> one.name() + " " + DAY.format(one.exportedAt()))
                .distinct()
                .collect(Collectors.joining("、"));
        return row.with(RowMessage.of(Message.of(
                MessageCode.EXPORT_OTHER_VERSION, others.get(0).version().label(), to)));
    }

    private Map<Thing, List<SentTo>> sent(long officeId, ExportSearch search, List<ExportRow> rows) {
        boolean monthly = search.dataKind().parent().monthInName();
        Map<Thing, Map<List<Object>, SentTo>> sent = new HashMap<>();
        var query = em.createQuery(
                        "select r.client.id, r.insurerNumber, r.insuredNumber, r.keyDate, r.exchangeVersion,"
                                + " r.senderServiceType, r.destinationNumber, r.destinationServiceType, d.officeName,"
                                + " r.exportedAt from SentRecord r, RequestDestination d where d.request = r.request"
                                + " and d.seq = r.destinationSeq and r.office.id = :office and r.dataKind = :kind"
                                + " and r.client.id in :clients and" + SentUnits.COUNTS
                                + (monthly ? " and r.serviceMonth = :month" : " and r.keyDate between :from and :to")
                                + " order by r.exportedAt, r.id",
                        Object[].class)
                .setParameter("office", officeId)
                .setParameter("kind", RecordKey.deleted(search.dataKind()))
                .setParameter(
                        "clients",
                        rows.stream().map(ExportRow::clientId).distinct().toList());
        if (monthly) {
            query.setParameter("month", search.month());
        } else {
            query.setParameter("from", search.month().atDay(1))
                    .setParameter("to", search.month().atEndOfMonth());
        }
        YearMonth month = monthly ? search.month() : null;
        query.getResultStream().forEach(row -> {
            SentKey key = new SentKey((String) row[1], (String) row[2], month, (LocalDate) row[3]);
            SentTo one = sentTo(row);
            Map<List<Object>, SentTo> destinations =
                    sent.computeIfAbsent(new Thing((Long) row[0], key), thing -> new LinkedHashMap<>());
            List<Object> destination = List.of(one.version(), one.route());
            destinations.remove(destination);
            destinations.put(destination, one);
        });
        Map<Thing, List<SentTo>> lists = new HashMap<>();
        sent.forEach((thing, destinations) -> lists.put(thing, List.copyOf(destinations.values())));
        return lists;
    }

    private static SentTo sentTo(Object[] row) {
        String number = (String) row[6];
        Route route = row[7] == null ? Route.to(number) : new Route((String) row[5], number, (String) row[7]);
        return new SentTo(
                (ExchangeVersion) row[4], route, row[8] == null ? number : (String) row[8], (LocalDateTime) row[9]);
    }
}
