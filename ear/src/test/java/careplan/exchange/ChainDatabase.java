package careplan.exchange;

import careplan.base.Kana;
import careplan.exchange.format.Layout;
import careplan.exchange.format.Layouts;
import careplan.exchange.format.Row;
import careplan.exchange.receive.PartText;
import careplan.exchange.receive.ReceivedRows;
import careplan.plan.PartRows;
import careplan.support.TestServer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.BiFunction;

/** What the offices of {@link WholeChainIT} keep of a client, without what is each one's own: ids, lock numbers, states. */
final class ChainDatabase {

    private static final String SCHEDULE = " from monthly_schedule s join office o on o.id = s.office_id"
            + " join insurer i on i.id = s.insurer_id where o.office_number = ? and s.insured_number = ?"
            + " and s.service_month = 202612";

    /** The types that the standard leaves out, among those of the demo data. */
    private static final String COVERED = " and substring(l.service_code, 1, 2) not in ('33', '59', '81')";

    private final TestServer server;

    ChainDatabase(TestServer server) {
        this.server = server;
    }

    /** Somebody whom the offices of a chain serve. */
    record ChainClient(String insuredNumber, String kana) {}

    /** The client of that name at an office. */
    ChainClient client(String office, String name) throws SQLException {
        return first("c.name = ?", office, name);
    }

    /** A client of an office with services of one provider alone. */
    ChainClient servedBy(String office, String provider) throws SQLException {
        return first(
                "exists (select 1 from schedule_line l where l.schedule_id = s.id and l.provider_number = ?)"
                        + " and not exists (select 1 from schedule_line l where l.schedule_id = s.id"
                        + " and l.provider_number <> ?)",
                office,
                provider,
                provider);
    }

    /** A client of 要介護 of an office for whom a 居宅サービス計画書 was written in a month and a provider's services are planned. */
    ChainClient plannedFor(String office, String provider, YearMonth written) throws SQLException {
        return first(
                "exists (select 1 from schedule_line l where l.schedule_id = s.id and l.provider_number = ?)"
                        + " and exists (select 1 from plan_document d where d.office_id = o.id and d.client_id = c.id"
                        + " and d.data_kind = 'CARE_PLAN' and d.key_date between ? and ?)",
                office,
                provider,
                written.atDay(1),
                written.atEndOfMonth());
    }

    /** The first client of an office with a month of whom this is true. */
    private ChainClient first(String condition, Object... parameters) throws SQLException {
        return read(
                        "select s.insured_number, c.kana from monthly_schedule s join client c on c.id = s.client_id"
                                + " join office o on o.id = s.office_id where s.service_month = 202612"
                                + " and o.office_number = ? and " + condition + " order by c.code",
                        parameters)
                .stream()
                .map(row -> new ChainClient(row.get(0), row.get(1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not in the demo data: " + condition + List.of(parameters)));
    }

    /** Fields of a version with their values, row by row, of the document that an office keeps. */
    List<String> document(String office, DataKind kind, YearMonth month, ChainClient client, ExchangeVersion version)
            throws SQLException {
        return fields(
                PartRows::read,
                "select p.file_kind, p.layout_version, p.content from plan_document_part p"
                        + " join plan_document d on d.id = p.document_id join office o on o.id = d.office_id"
                        + " where o.office_number = ? and d.insured_number = ? and d.data_kind = ?"
                        + " and d.key_date between ? and ? order by p.file_kind",
                office,
                kind,
                month,
                client,
                version);
    }

    /** The same of what an office has received and not been told since to delete. */
    List<String> received(String office, DataKind kind, YearMonth month, ChainClient client, ExchangeVersion version)
            throws SQLException {
        return fields(
                PartText::read, // received rows begin with the number of their line
                "select p.file_kind, t.exchange_version, p.content from received_part p"
                        + " join received_record r on r.id = p.record_id"
                        + " join transmission t on t.id = r.transmission_id join office o on o.id = r.office_id"
                        + " where o.office_number = ? and r.insured_number = ? and r.data_kind = ?"
                        + " and r.key_date between ? and ? and r.state in ('READY', 'APPLIED')"
                        + " and p.file_kind <> 'UPHOSOKU' order by p.file_kind, p.first_line",
                office,
                kind,
                month,
                client,
                version);
    }

    private List<String> fields(
            BiFunction<Layout, String, List<Row>> reader,
            String sql,
            String office,
            DataKind kind,
            YearMonth month,
            ChainClient client,
            ExchangeVersion version)
            throws SQLException {
        List<String> fields = new ArrayList<>();
        for (List<String> part :
                read(sql, office, client.insuredNumber(), kind.name(), month.atDay(1), month.atEndOfMonth())) {
            FileKind file = FileKind.valueOf(part.get(0));
            if (file.existsIn(version)) {
                Layout stored = Layouts.of(file, ExchangeVersion.valueOf(part.get(1)));
                List<Row> rows = reader.apply(stored, part.get(2));
                rows.forEach(row -> fields.addAll(fields(row, Layouts.of(file, version))));
            }
        }
        return fields;
    }

    /** The edition of the standard and the name of the picture's file are of the sending; kana are sent as katakana. */
    private static List<String> fields(Row row, Layout layout) {
        return layout.fields().stream()
                .filter(field -> field.index() > 0 && !field.key().equals(ReceivedRows.PICTURE))
                .map(field -> layout.kind() + " " + field.key() + "="
                        + (field.name().contains("フリガナ")
                                ? Kana.toKatakana(row.getIfPresent(field.key()))
                                : row.getIfPresent(field.key())))
                .toList();
    }

    /** The pictures of the client's profiles at an office. */
    List<String> pictures(String office, ChainClient client) throws SQLException {
        List<String> pictures = new ArrayList<>();
        try (Connection connection = server.database();
                PreparedStatement statement = connection.prepareStatement(
                        "select i.content from plan_document_image i join plan_document d on d.id = i.document_id"
                                + " join office o on o.id = d.office_id where o.office_number = ?"
                                + " and d.insured_number = ?")) {
            set(statement, office, client.insuredNumber());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    pictures.add(Base64.getEncoder().encodeToString(rows.getBytes(1)));
                }
            }
        }
        return pictures;
    }

    /** The month's head, its planned services, 別表 and totals by type, as far as they are exchanged. */
    List<List<String>> plan(String office, ChainClient client) throws SQLException {
        List<List<String>> rows = new ArrayList<>(read(
                "select i.insurer_number, s.care_level, s.certified_on, s.limit_from, s.limit_to, s.limit_units,"
                        + " s.created_on, s.care_management_office_number, s.care_manager_name" + SCHEDULE,
                office,
                client.insuredNumber()));
        rows.addAll(planned(office, client));
        rows.addAll(read(
                "select l.line_no, l.kind, l.service_code, l.provider_number, l.units, l.times, l.service_units,"
                        + " l.managed_units, l.level_over_units, l.level_within_units, l.unit_price, l.total_cost,"
                        + " l.benefit_rate, l.claimed_amount, l.client_charge, l.client_full_charge"
                        + lines("statement_line") + " order by l.line_no",
                office,
                client.insuredNumber()));
        return rows;
    }

    /** The planned services that are exchanged. */
    List<List<String>> planned(String office, ChainClient client) throws SQLException {
        return read(
                "select l.service_code, l.start_time, l.end_time, l.units, l.provider_number, l.provider_name,"
                        + " l.satellite_branch, l.planned"
                        + lines("schedule_line") + COVERED + " and l.planned like '%1%' order by 1, 2, 5",
                office,
                client.insuredNumber());
    }

    /** The services of a provider with what was done. */
    List<List<String>> actuals(String office, String provider, ChainClient client) throws SQLException {
        return read(
                "select l.service_code, l.start_time, l.end_time, l.provider_number, l.actual" + lines("schedule_line")
                        + COVERED + " and l.provider_number = ? order by 1, 2",
                office,
                client.insuredNumber(),
                provider);
    }

    /** The services of everybody with what was done. */
    List<List<String>> actuals(String office, ChainClient client) throws SQLException {
        return read(
                "select l.service_code, l.start_time, l.end_time, l.provider_number, l.actual" + lines("schedule_line")
                        + COVERED + " order by 1, 2, 4",
                office,
                client.insuredNumber());
    }

    private static String lines(String table) {
        return SCHEDULE.replace(" where", " join " + table + " l on l.schedule_id = s.id where");
    }

    /** The office's document of this kind. */
    long documentId(String office, DataKind kind, ChainClient client) throws SQLException {
        return Long.parseLong(read(
                        "select d.id from plan_document d join office o on o.id = d.office_id"
                                + " where o.office_number = ? and d.insured_number = ? and d.data_kind = ?",
                        office,
                        client.insuredNumber(),
                        kind.name())
                .get(0)
                .get(0));
    }

    /** The office's month of the client. */
    long scheduleId(String office, ChainClient client) throws SQLException {
        return Long.parseLong(read("select s.id" + SCHEDULE, office, client.insuredNumber())
                .get(0)
                .get(0));
    }

    private List<List<String>> read(String sql, Object... parameters) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (Connection connection = server.database();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, parameters);
            try (ResultSet result = statement.executeQuery()) {
                int columns = result.getMetaData().getColumnCount();
                while (result.next()) {
                    List<String> row = new ArrayList<>();
                    for (int column = 1; column <= columns; column++) {
                        row.add(result.getString(column));
                    }
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    private static void set(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
    }
}
