package careplan.exchange.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.INTEGER;

import careplan.exchange.receive.ProviderVisit.Provider;
import careplan.support.Browser;
import careplan.support.KillMoments;
import careplan.support.TestServer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * kill -9 in the middle of taking in and again in the middle of applying: the server resumes both by itself, and then
 * everything is as it is at an office where nothing happened.
 */
class ReceiveKillIT {

    private static final TestServer SERVER = TestServer.fragile();
    private static final int CLIENTS = 400;

    /** What an office has in the end, without ids, versions and times. */
    private static final List<String> EVERYTHING = List.of(
            "select insurer_number, insured_number, client_name, care_level, state, messages from received_record"
                    + " where office_id = ? order by insured_number",
            "select r.insured_number, p.file_kind, p.first_line, p.content from received_part p"
                    + " join received_record r on r.id = p.record_id where r.office_id = ? order by 1, 2, 3",
            "select insured_number, status, care_level, limit_units, created_on, care_management_office_number,"
                    + " care_management_office_name, care_manager_name, stay_days_total, benefit_rate"
                    + " from monthly_schedule where office_id = ? order by insured_number",
            "select s.insured_number, l.line_no, l.service_code, l.start_time, l.provider_number, l.planned, l.actual"
                    + " from schedule_line l join monthly_schedule s on s.id = l.schedule_id where s.office_id = ?"
                    + " order by 1, 2",
            "select s.insured_number, l.line_no, l.kind, l.service_code, l.times, l.total_cost, l.claimed_amount"
                    + " from statement_line l join monthly_schedule s on s.id = l.schedule_id where s.office_id = ?"
                    + " order by 1, 2",
            "select s.insured_number, t.slot, t.service_type, t.total_units from schedule_type_total t"
                    + " join monthly_schedule s on s.id = t.schedule_id where s.office_id = ? order by 1, 2",
            "select q.kind, r.item_seq, r.seq, r.insured_number, r.action, r.subject, r.before_value, r.after_value,"
                    + " r.message, r.file_name, r.line_no from request_result_row r"
                    + " join processing_request q on q.id = r.request_id where q.office_id = ? order by 1, 2, 3",
            "select q.kind, q.state, q.total, q.processed, q.error_count, i.seq, i.state from request_item i"
                    + " join processing_request q on q.id = i.request_id where q.office_id = ? order by 1, 6",
            "select state, client_count, error_count, serial from transmission where office_id = ?");

    @RegisterExtension
    final Browser browser = new Browser(SERVER);

    @Test
    void killedTwiceAndStillTheSame() throws Exception {
        Provider calm = ProviderVisit.provider(SERVER, "2370000113", "2370000121", CLIENTS);
        ProviderVisit undisturbed = new ProviderVisit(browser, calm);
        undisturbed.login();
        undisturbed.upload();
        undisturbed.finished("ケアプラン連携CSV取込");
        undisturbed.apply();
        undisturbed.finished("ケアプラン連携取込");

        Provider shaken = ProviderVisit.provider(SERVER, "2370000139", "2370000147", CLIENTS);
        ProviderVisit disturbed = new ProviderVisit(browser, shaken);
        disturbed.login();
        disturbed.upload();
        KillMoments kills = new KillMoments(SERVER);
        assertThat(kills.killDuring("RECEIVE")).last(INTEGER).isPositive();
        disturbed.login();
        disturbed.apply();
        assertThat(kills.killDuring("APPLY")).last(INTEGER).isPositive();

        for (String query : EVERYTHING) {
            List<String> expected = rows(query, calm);
            assertThat(expected).as(query).isNotEmpty();
            assertThat(rows(query, shaken)).as(query).isEqualTo(expected);
        }
    }

    /** Rows of a query as text; the numbers of the two offices stand for what they are. */
    private static List<String> rows(String query, Provider provider) throws Exception {
        List<String> rows = new ArrayList<>();
        try (Connection connection = SERVER.database();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setLong(1, provider.id());
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    StringBuilder row = new StringBuilder();
                    for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                        row.append(found.getString(i)).append('|');
                    }
                    rows.add(row.toString().replace(provider.number(), "OWN").replace(provider.sender(), "SENDER"));
                }
            }
        }
        return rows;
    }
}
