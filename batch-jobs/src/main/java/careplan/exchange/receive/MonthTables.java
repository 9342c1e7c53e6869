package careplan.exchange.receive;

import careplan.exchange.FileKind;
import careplan.exchange.format.FileName;
import careplan.exchange.format.Message;
import careplan.exchange.format.MessageCode;
import careplan.exchange.format.Row;
import careplan.exchange.format.ServiceTypes;
import careplan.schedule.statement.StatementChecks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Holds tables 6 and 7 of the clients of a unit against each other, while they are still with their sender to mend. Of
 * table 6 the visits of each service are kept, of table 7 what was found: a client's rows are never held longer than
 * their group. Of clients with errors, or with rows that stand apart, nothing more is said.
 *
 * <p>What the standard lets senders do in several ways is no difference: services counted once a month have one time in
 * table 7 and a row for each day in table 6, and articles are counted by days.
 */
final class MonthTables {

    private static final Set<String> EQUIPMENT = Set.of("17", "67");

    private final Map<RecordId, Map<Service, Integer>> planned = new HashMap<>();
    private final Map<RecordId, List<Message>> found = new LinkedHashMap<>();

    private final Set<RecordId> faulty = new HashSet<>();

    private record Service(String provider, String code) {
        private String type() {
            return ServiceTypes.ofServiceCode(code);
        }
    }

    /** Looks at the rows of a client in one of the two tables; table 6 comes first. */
    void add(FileName file, RowGroup group) {
        if (group.id() == null) {
            return;
        }
        if (group.kind() == FileKind.UPPLAN) {
            if (group.error()) {
                faulty.add(group.id());
            }
            Map<Service, Integer> visits = planned.computeIfAbsent(group.id(), id -> new LinkedHashMap<>());
            group.rows().forEach(row -> count(row, visits));
        } else if (group.kind() == FileKind.UPSIKYU) {
            boolean unclear = group.error() || faulty.contains(group.id()) || found.containsKey(group.id());
            found.put(group.id(), unclear ? List.of() : compare(file.format(), group));
        }
    }

    /** What is claimed by the day (日割り) is given on the days of 日割対象日, whatever the visits. */
    private static void count(Row row, Map<Service, Integer> visits) {
        Service service = new Service(row.get("サービス事業者コード"), row.get("サービスコード"));
        if (row.isEmpty("日割対象日")) {
            visits.merge(service, row.integerOrZero("サービス回数"), Integer::sum);
        } else {
            visits.put(service, (int)
                    row.get("日割対象日").chars().filter(day -> day == '1').count());
        }
    }

    /** Tells what was found, client by client. */
    void report(BiConsumer<RecordId, Message> sink) {
        found.forEach((id, messages) -> messages.forEach(message -> sink.accept(id, message)));
    }

    private List<Message> compare(String file, RowGroup group) {
        List<Message> messages = new ArrayList<>();
        new StatementChecks(file, messages::add).check(group.rows(), null);
        Map<Service, Integer> visits = planned.getOrDefault(group.id(), Map.of());
        Map<Service, Integer> times = new LinkedHashMap<>();
        Map<Service, Row> first = new HashMap<>();
        for (Row row : group.rows()) {
            Service service = new Service(row.get("サービス事業所コード"), row.get("サービスコード"));
            if (isDetail(service.code())) {
                times.merge(service, row.integerOrZero("回数／日数"), Integer::sum);
                first.putIfAbsent(service, row);
            }
        }
        first.forEach((service, row) -> line(file, row, service, visits.get(service), times.get(service), messages));
        visits.keySet().stream()
                .filter(service -> !times.containsKey(service) && ServiceTypes.covered(service.type()))
                .forEach(service -> messages.add(Message.at(
                        MessageCode.STATEMENT_LINE_MISSING, file, group.firstLine(), "サービスコード", service.code())));
        return messages;
    }

    private static void line(String file, Row row, Service service, Integer visits, int times, List<Message> messages) {
        if (visits == null) {
            messages.add(Message.at(
                    MessageCode.STATEMENT_LINE_UNPLANNED, file, row.lineNumber(), "サービスコード", service.code()));
        } else if (times != visits && times != 1 && !EQUIPMENT.contains(service.type())) {
            messages.add(Message.at(
                    MessageCode.STATEMENT_VISITS_DIFFER,
                    file,
                    row.lineNumber(),
                    "回数／日数",
                    String.valueOf(times),
                    visits,
                    service.code()));
        }
    }

    /** Subtotals and the total have letters or nines where a service has its item. */
    private static boolean isDetail(String code) {
        return code.length() == 6
                && !code.equals("999999")
                && !code.substring(2).matches("AAAA|EEEE|ZZZZ");
    }
}
