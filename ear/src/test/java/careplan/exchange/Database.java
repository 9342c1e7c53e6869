package careplan.exchange;

import careplan.support.TestServer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the two offices hold of 2026-12, read beside the running server and made comparable. */
final class Database {

    private static final String MONTH = "s.service_month = 202612";
    private static final String CLIENT = "i.insurer_number || '/' || s.insured_number";

    /** The types that the standard leaves out, among those of the demo data. */
    private static final String COVERED = "substring(l.service_code, 1, 2) not in ('33', '59', '81')";

    private static final String LINE = "l.service_code, l.start_time, l.end_time, l.units, l.provider_number,"
            + " l.provider_name, l.satellite_branch, l.detail_code, l.over30_days, l.prorated_days, l.planned";

    private static final String STATEMENT = "l.line_no, l.kind, l.provider_name, l.provider_number, l.satellite_branch,"
            + " l.service_code, l.units, l.discount_rate, l.discounted_units, l.times, l.service_units, l.managed_units,"
            + " l.type_over_units, l.type_within_units, l.level_over_units, l.level_within_units, l.unit_price,"
            + " l.total_cost, l.benefit_rate, l.claimed_amount, l.fixed_charge, l.client_charge, l.client_full_charge,"
            + " l.days_before, l.days_planned, l.days_total, l.over30_days";

    private static final String HEAD = "s.care_level, s.certification_status, s.certified_on, s.limit_from, s.limit_to,"
            + " s.limit_units, s.level_changed_on, s.previous_care_level, s.created_on,"
            + " s.care_management_office_number, s.care_manager_name, s.total_over_limit_units";

    private final TestServer server;

    Database(TestServer server) {
        this.server = server;
    }

    List<String> linesSent(String sender, String provider) throws SQLException {
        return read(sent("schedule_line l", LINE, " and " + COVERED), sender, provider, provider);
    }

    List<String> linesReceived(String provider) throws SQLException {
        return read(received("schedule_line l", LINE), provider);
    }

    List<String> statementSent(String sender, String provider) throws SQLException {
        return read(sent("statement_line l", STATEMENT, ""), sender, provider, provider);
    }

    List<String> statementReceived(String provider) throws SQLException {
        return read(received("statement_line l", STATEMENT), provider);
    }

    List<String> headsSent(String sender, String provider) throws SQLException {
        return read(sent("schedule_line l", "distinct " + HEAD, ""), sender, provider, provider);
    }

    List<String> headsReceived(String provider) throws SQLException {
        return read(received("schedule_line l", "distinct " + HEAD), provider);
    }

    /** Every column of every month that this office keeps, with the numbers of the optimistic locks. */
    List<String> everythingOf(String office) throws SQLException {
        List<String> rows = new ArrayList<>();
        String of = " join office o on o.id = s.office_id where o.office_number = ?";
        rows.addAll(read("select s.* from monthly_schedule s" + of, office));
        for (String table : List.of("schedule_line", "statement_line", "schedule_type_total")) {
            rows.addAll(read(
                    "select l.* from " + table + " l join monthly_schedule s on s.id = l.schedule_id" + of, office));
        }
        return rows;
    }

    /** Pairs of the sender's and the receiver's schedule of the same client. */
    List<Map.Entry<Long, Long>> sameClients(String sender, String provider, int count) throws SQLException {
        String sql = "select s.id, r.id from monthly_schedule s join monthly_schedule r"
                + " on r.insurer_id = s.insurer_id and r.insured_number = s.insured_number and r.service_month = s.service_month"
                + " join office so on so.id = s.office_id join office ro on ro.id = r.office_id"
                + " where " + MONTH + " and so.office_number = ? and ro.office_number = ?"
                + " and (select count(*) from schedule_line a where a.schedule_id = s.id)"
                + " = (select count(*) from schedule_line b where b.schedule_id = r.id) order by s.id";
        List<Map.Entry<Long, Long>> pairs = new ArrayList<>();
        try (Connection connection = server.database();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, sender);
            statement.setString(2, provider);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next() && pairs.size() < count) {
                    pairs.add(Map.entry(rows.getLong(1), rows.getLong(2)));
                }
            }
        }
        return pairs;
    }

    /** Of the clients that the provider has received: who it could not know is in the result sheet, not here. */
    private static String sent(String table, String columns, String more) {
        String distinct = columns.startsWith("distinct ") ? "distinct " : "";
        return "select " + distinct + CLIENT + ", " + columns.substring(distinct.length())
                + " from " + table + " join monthly_schedule s on s.id = l.schedule_id"
                + " join office o on o.id = s.office_id join insurer i on i.id = s.insurer_id"
                + " where " + MONTH + " and o.office_number = ?" + more
                + " and exists (select 1 from schedule_line x where x.schedule_id = s.id and x.provider_number = ?)"
                + " and exists (select 1 from monthly_schedule r join office ro on ro.id = r.office_id"
                + " where ro.office_number = ? and r.insurer_id = s.insurer_id"
                + " and r.insured_number = s.insured_number and r.service_month = s.service_month)";
    }

    private static String received(String table, String columns) {
        String distinct = columns.startsWith("distinct ") ? "distinct " : "";
        return "select " + distinct + CLIENT + ", " + columns.substring(distinct.length())
                + " from " + table + " join monthly_schedule s on s.id = l.schedule_id"
                + " join office o on o.id = s.office_id join insurer i on i.id = s.insurer_id"
                + " where " + MONTH + " and o.office_number = ?";
    }

    private List<String> read(String sql, Object... parameters) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = server.database();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet result = statement.executeQuery()) {
                int columns = result.getMetaData().getColumnCount();
                while (result.next()) {
                    StringBuilder row = new StringBuilder();
                    for (int column = 1; column <= columns; column++) {
                        row.append(result.getString(column)).append('|');
                    }
                    rows.add(row.toString());
                }
            }
        }
        rows.sort(null);
        return rows;
    }
}
