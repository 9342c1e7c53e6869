package careplan.exchange.receive;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import careplan.support.Browser;
import careplan.support.Company;
import careplan.support.LoginForm;
import careplan.support.TestServer;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * kill -9 in the middle of taking in and again in the middle of applying: once resumed, everything is as it is at an
 * office where nothing happened.
 */
class ReceiveKillIT {

    private static final TestServer SERVER = TestServer.create("receive-kill");
    private static final YearMonth MONTH = YearMonth.of(2026, 11);
    private static final int CLIENTS = 400;
    private static final double PATIENCE = 300_000;

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

    private Page page;

    /** A provider and the office that plans for its clients. */
    private record Provider(String login, long id, String number, String sender) {}

    @Test
    void killedTwiceAndStillTheSame() throws Exception {
        SERVER.start();
        Provider calm = provider("2370000113", "2370000121");
        Provider shaken = provider("2370000139", "2370000147");

        login(calm);
        upload(calm);
        finished("ケアプラン連携CSV取込");
        apply();
        finished("ケアプラン連携取込");

        page.context().close();
        login(shaken);
        upload(shaken);
        killWhile("RECEIVE");
        login(shaken);
        resume("ケアプラン連携CSV取込");
        apply();
        killWhile("APPLY");
        login(shaken);
        resume("ケアプラン連携取込");

        for (String query : EVERYTHING) {
            List<String> expected = rows(query, calm);
            assertThat(expected).as(query).isNotEmpty();
            assertThat(rows(query, shaken)).as(query).isEqualTo(expected);
        }
        SERVER.stop();
    }

    private void login(Provider provider) {
        page = browser.newPerson();
        browser.open(page, "/app/exchange/receive.xhtml");
        LoginForm.submit(page, provider.login(), Company.PASSWORD);
    }

    private void upload(Provider provider) {
        ScheduleUnit unit = new ScheduleUnit(provider.sender(), provider.number(), MONTH, "20261020101500");
        for (int i = 1; i <= CLIENTS; i++) {
            unit.add(new ScheduleUnit.Person("281055", "%010d".formatted(i), "試験 利用者" + i, "シケン", "22"), 2);
        }
        byte[] zip = ScheduleUnit.zip(unit.files());
        page.locator("[id='files:upload_input']").setInputFiles(new FilePayload("data.zip", "application/zip", zip));
        assertThat(page.locator("[id='files:table_data'] > tr"))
                .hasCount(3, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE));
        button("アップロード").click(new Locator.ClickOptions().setTimeout(PATIENCE));
        button("取込").click(new Locator.ClickOptions().setTimeout(PATIENCE));
        accepted();
    }

    private void apply() {
        browser.open(page, "/app/exchange/apply.xhtml");
        button("検索").click();
        button("全て選択").click();
        assertThat(page.locator("[id='list:selected']")).hasText("選択中：" + CLIENTS + "名");
        page.locator("[id='list:apply']").click();
        button("取込する").click(new Locator.ClickOptions().setTimeout(PATIENCE));
        accepted();
    }

    private void accepted() {
        assertThat(page.locator("#messages"))
                .containsText("処理を受け付けました", new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
    }

    private Locator button(String name) {
        return page.locator("main button:visible")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + name + "\\s*$")))
                .first();
    }

    private void killWhile(String kind) throws Exception {
        String query = "select case when processed > 0 then 1 else 0 end from processing_request" + " where kind = '"
                + kind + "' and state = 'RUNNING'";
        try (Connection connection = SERVER.database()) {
            Awaitility.await()
                    .atMost(Duration.ofMinutes(5))
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> {
                        try (ResultSet rows = connection.createStatement().executeQuery(query)) {
                            return rows.next() && rows.getInt(1) == 1;
                        }
                    });
        }
        SERVER.kill();
        SERVER.start();
        try (Connection connection = SERVER.database();
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery("select processed, total from processing_request where kind = '" + kind
                                + "' and state = 'STOPPED'")) {
            assertThat(rows.next()).as("the request waits to be resumed").isTrue();
            assertThat(rows.getInt(1)).as("it was in the middle").isBetween(1, rows.getInt(2) - 1);
        }
    }

    private void resume(String kind) {
        browser.open(page, "/app/request/pending.xhtml");
        button("再開").click();
        finished(kind);
    }

    private void finished(String kind) {
        browser.open(page, "/app/request/pending.xhtml");
        assertThat(page.locator("main tbody tr")
                        .filter(new Locator.FilterOptions().setHasText(kind))
                        .filter(new Locator.FilterOptions().setHasText("完了")))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
    }

    private static Provider provider(String number, String sender) throws Exception {
        Company company = new Company(SERVER);
        Company other = new Company(SERVER);
        long office = company.office(number, "楽々クラブ デイサービス", "PROVIDER");
        other.office(sender, "楽々ケアプランセンター", "CARE_MANAGEMENT");
        String login = company.person();
        company.permit(login, office, "OFFICE_CHOICE", "CAREPLAN_LINK", "BATCH_STATUS");
        company.change(login, "preferred_office_id = " + office);
        long corporation = Long.parseLong(company.look("select corporation_id from office where id = ?", office));
        try (Connection connection = SERVER.database()) {
            clients(connection, corporation, office);
        }
        return new Provider(login, office, number, sender);
    }

    private static void clients(Connection connection, long corporation, long office) throws Exception {
        connection.setAutoCommit(false);
        run(
                connection,
                "insert into insurer (id, version, insurer_number, name) select 7000000000, 0, '281055', '試験市'"
                        + " where not exists (select 1 from insurer where insurer_number = '281055')");
        long base = office * 10_000;
        for (int i = 1; i <= CLIENTS; i++) {
            run(
                    connection,
                    "insert into client (id, version, corporation_id, code, name, kana, gender, birth_date)"
                            + " values (?, 0, ?, ?, ?, 'しけん', 'FEMALE', date '1940-04-01')",
                    base + 3 * i,
                    corporation,
                    "%08d".formatted(i),
                    "試験 利用者" + i);
            run(
                    connection,
                    "insert into certification (id, version, client_id, insurer_id, insured_number, status, valid_from,"
                            + " valid_to, care_level, benefit_rate) values (?, 0, ?, (select id from insurer where"
                            + " insurer_number = '281055'), ?, 'CERTIFIED', date '2026-04-01', date '2028-03-31',"
                            + " 'CARE_2', 90)",
                    base + 3 * i + 1,
                    base + 3 * i,
                    "%010d".formatted(i));
            run(
                    connection,
                    "insert into client_office (id, version, client_id, office_id, valid_from)"
                            + " values (?, 0, ?, ?, date '2026-04-01')",
                    base + 3 * i + 2,
                    base + 3 * i,
                    office);
        }
        connection.commit();
    }

    private static void run(Connection connection, String sql, Object... values) throws Exception {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
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
