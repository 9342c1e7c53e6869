package careplan.exchange;

import careplan.exchange.format.Layout;
import careplan.exchange.format.Layouts;
import careplan.exchange.format.Row;
import careplan.exchange.receive.PartText;
import careplan.exchange.receive.ReceivedRows;
import careplan.plan.PartRows;
import careplan.schedule.DayCounts;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import javax.sql.DataSource;

/**
 * What an office of {@link RoundTripIT} keeps of a client and a kind of data, value by value, so that two offices can be
 * compared. Every column counts but those named here, so that a new one is compared from its first day.
 */
final class RoundTripRecords {

    /** Each office's own: keys, lock numbers, how far its work has got. */
    private static final Set<String> OWN = Set.of(
            "id",
            "version",
            "office_id",
            "schedule_id",
            "status",
            "changed_at",
            "plan_changed_at",
            "care_manager_id",
            "unchecked_reason");

    private static final String MONTH =
            " join monthly_schedule s on s.id = l.schedule_id where s.office_id = ?" + " and s.client_id = ?";

    private final DataSource source;

    RoundTripRecords(DataSource source) {
        this.source = source;
    }

    /**
     * All values, in an order that is the same at every office; empty where it keeps nothing of the kind.
     *
     * @param looking whether the office only looks at documents, so that what it received counts
     */
    List<String> of(long office, long client, DataKind kind, boolean looking) throws SQLException {
        return switch (kind) {
            case SCHEDULE -> schedule(office, client);
            case ACTUAL ->
                rows(
                        "select l.* from schedule_line l" + MONTH + " and l.actual <> ?",
                        Set.of("planned", "line_no"),
                        office,
                        client,
                        DayCounts.NONE.toString());
            default -> looking ? received(office, client, kind) : document(office, client, kind);
        };
    }

    private List<String> schedule(long office, long client) throws SQLException {
        // where a line stands among those that are sent: what was reported without a plan may stand between them
        List<String> lines = rows(
                "select (select count(*) from schedule_line b where b.schedule_id = l.schedule_id and b.line_no <= l.line_no"
                        + " and b.planned <> ?) as place, l.* from schedule_line l" + MONTH + " and l.planned <> ?",
                Set.of("actual", "line_no"),
                DayCounts.NONE.toString(),
                office,
                client,
                DayCounts.NONE.toString());
        if (lines.isEmpty()) {
            return lines;
        }
        List<String> month = new ArrayList<>(rows(
                "select s.* from monthly_schedule s where s.office_id = ? and s.client_id = ?",
                Set.of(),
                office,
                client));
        month.addAll(lines);
        month.addAll(rows("select l.* from statement_line l" + MONTH, Set.of(), office, client));
        month.addAll(rows("select l.* from schedule_type_total l" + MONTH, Set.of(), office, client));
        return month;
    }

    private List<String> document(long office, long client, DataKind kind) throws SQLException {
        List<String> values = parts(
                "select p.file_kind, p.content from plan_document_part p join plan_document d on d.id = p.document_id"
                        + " where d.office_id = ? and d.client_id = ? and d.data_kind = ? order by p.file_kind",
                PartRows::read,
                office,
                client,
                kind.name());
        values.addAll(pictures(
                "select i.content from plan_document_image i join plan_document d on d.id = i.document_id"
                        + " where d.office_id = ? and d.client_id = ? and d.data_kind = ? order by i.seq",
                office,
                client,
                kind.name()));
        return values;
    }

    private List<String> received(long office, long client, DataKind kind) throws SQLException {
        String record = " join received_record r on r.office_id = ? and r.client_id = ? and r.data_kind = ?"
                + " and r.state in ('READY', 'APPLIED')";
        List<String> values = parts(
                "select p.file_kind, p.content from received_part p" + record
                        + " where p.record_id = r.id and p.file_kind <> 'UPHOSOKU' order by p.file_kind, p.first_line",
                PartText::read,
                office,
                client,
                kind.name());
        values.addAll(pictures(
                "select c.content from stored_file_chunk c join received_file f on f.file_id = c.file_id"
                        + record + " where f.transmission_id = r.transmission_id and lower(f.name) like '%.jpg'"
                        + " and exists (select 1 from received_part p where p.record_id = r.id"
                        + " and p.file_kind = 'UPKIHON' and p.content like '%' || f.name || '%') order by c.seq",
                office,
                client,
                kind.name()));
        return values;
    }

    /** The fields of UPHOSOKU as an office received it with a kind of data. */
    List<String> supplement(long office, long client, DataKind kind) throws SQLException {
        return parts(
                "select p.file_kind, p.content from received_part p join received_record r on r.id = p.record_id"
                        + " where r.office_id = ? and r.client_id = ? and r.data_kind = ?"
                        + " and r.state in ('READY', 'APPLIED') and p.file_kind = 'UPHOSOKU'",
                PartText::read,
                office,
                client,
                kind.name());
    }

    private List<String> parts(String sql, BiFunction<Layout, String, List<Row>> reader, Object... parameters)
            throws SQLException {
        List<String> values = new ArrayList<>();
        query(sql, parameters, result -> {
            Layout layout = Layouts.of(FileKind.valueOf(result.getString(1)), ExchangeVersion.V4);
            for (Row row : reader.apply(layout, result.getString(2))) {
                layout.fields().stream()
                        .filter(field -> field.index() > 0 && !field.key().equals(ReceivedRows.PICTURE))
                        .map(field -> layout.kind() + " " + field.key() + "=" + row.get(field.key()))
                        .forEach(values::add);
            }
        });
        return values;
    }

    private List<String> pictures(String sql, Object... parameters) throws SQLException {
        StringBuilder bytes = new StringBuilder();
        query(sql, parameters, result -> bytes.append(HexFormat.of().formatHex(result.getBytes(1))));
        return bytes.isEmpty() ? List.of() : List.of("picture=" + bytes);
    }

    private List<String> rows(String sql, Set<String> without, Object... parameters) throws SQLException {
        List<String> values = new ArrayList<>();
        query(sql, parameters, result -> {
            StringBuilder row = new StringBuilder();
            for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                String column = result.getMetaData().getColumnName(i).toLowerCase(java.util.Locale.ROOT);
                if (!OWN.contains(column) && !without.contains(column)) {
                    row.append(column).append('=').append(result.getString(i)).append(' ');
                }
            }
            values.add(row.toString());
        });
        values.sort(null);
        return values;
    }

    @FunctionalInterface
    private interface RowReader {
        void read(ResultSet result) throws SQLException;
    }

    private void query(String sql, Object[] parameters, RowReader reader) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    reader.read(result);
                }
            }
        }
    }
}
