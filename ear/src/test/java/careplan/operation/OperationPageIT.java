package careplan.operation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import careplan.support.Accessibility;
import careplan.support.Browser;
import careplan.support.LoginForm;
import careplan.support.TestServer;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** 処理実行一覧 and 操作履歴: operators see and steer every job and no client; administrators see who did what. */
class OperationPageIT {

    private static final TestServer SERVER = TestServer.shared();
    private static final LocatorAssertions.HasTextOptions SOON =
            new LocatorAssertions.HasTextOptions().setTimeout(120_000);

    @RegisterExtension
    final Browser browser = new Browser(SERVER);

    @Test
    void anOperatorSeesRestartsAndGivesUpARequestOfAnyOffice() throws Exception {
        long request = printedByCare();
        String client = look(
                "select c.name from client c join monthly_schedule s on s.client_id = c.id"
                        + " join request_item i on i.target_id = s.id where i.request_id = ? and i.seq = 1",
                request);

        Page page = login("operator");
        page.locator("nav.top").getByText("運用").click();
        Locator rows = page.locator("[id='runs:list_data'] tr");
        assertThat(rows.first()).containsText("一括印刷");
        assertThat(rows.first()).containsText("2345678912 楽々ケアプランセンター");
        page.locator("[id='runs:state']").selectOption("エラー");
        page.locator("[id='runs:office']").fill("2345678912");
        page.locator("[id='runs:search']").click();
        assertThat(page.locator("[id='runs:list_data']")).not().containsText("完了");
        page.locator("[id='runs:clear']").click();
        assertThat(rows.first()).containsText("完了");
        assertThat(page.content()).doesNotContain(client);
        Browser.screenshot(page, "operation-runs");
        assertThat(Accessibility.faults(page)).isEmpty();

        rows.first().locator("a").first().click();
        Locator steps = page.locator("[id='run:steps_data'] tr");
        assertThat(steps).hasCount(2);
        String total = look("select total from processing_request where id = ?", request);
        assertThat(steps.first()).containsText("forms");
        assertThat(steps.first()).containsText("COMPLETED");
        assertThat(steps.first().locator("td").nth(2)).hasText(total);
        assertThat(steps.first().locator("td").nth(3)).hasText(total);
        assertThat(page.locator("#requestState")).hasText("完了");
        assertThat(page.content()).doesNotContain(client);

        // as an operator would find it after a fault: the repository says completed, the request says failed
        change("update processing_request set state = 'FAILED' where id = ?", request);
        page.reload();
        page.locator("[id='run:restart']").click();
        assertThat(page.locator("#messages")).containsText("続きから再開しました");
        assertThat(page.locator("#requestState")).hasText("エラー", SOON);
        Locator history = page.locator("[id='run:history_data'] tr");
        assertThat(history).hasCount(2);
        history.last().locator("a").click();
        assertThat(page.locator("#runState")).hasText("エラー");
        assertThat(page.locator("#failure")).containsText("処理を開始できませんでした（JobExecutionAlreadyCompleteException）");
        Browser.screenshot(page, "operation-run");
        assertThat(Accessibility.faults(page)).isEmpty();

        page.locator("[id='run:openAbandon']").click();
        page.locator("[id='abandonForm:abandon']").click();
        assertThat(page.locator("[id='abandonForm:reason']"))
                .hasClass(java.util.regex.Pattern.compile("ui-state-error"));
        page.locator("[id='abandonForm:reason']").fill("保守のため");
        Accessibility.check(page, "operation-abandon");
        page.locator("[id='abandonForm:abandon']").click();
        assertThat(page.locator("#requestState")).hasText("取消");
        assertThat(page.locator("[id='run:restart']")).hasCount(0);

        Page care = login("care");
        browser.open(care, "/app/request/pending.xhtml");
        assertThat(care.locator("[id='pending:requests_data']")).containsText("運用担当者が処理を取り消しました。理由：保守のため");
        assertThat(look(
                        "select detail from audit_event where action_code = 'OPERATOR_ABANDONED' and request_id = ?",
                        request))
                .isEqualTo("FAILED -> CANCELLED: 保守のため");
    }

    @Test
    void onlyOperatorsAndAdministratorsGetIn() {
        Page care = login("care");
        assertThat(care.locator("nav.top").getByText("運用")).hasCount(0);
        for (String path : new String[] {"runs.xhtml", "run.xhtml?id=1", "audit.xhtml"}) {
            assertThat(status(care, "/app/operation/" + path)).as(path).isEqualTo(403);
        }
        assertThat(status(login("operator"), "/app/operation/audit.xhtml")).isEqualTo(403);
        assertThat(status(login("operator"), "/app/client/list.xhtml")).isEqualTo(403);
    }

    @Test
    void anAdministratorFindsWhoDidWhat() {
        login("day");
        Page page = login("admin");
        browser.open(page, "/app/operation/audit.xhtml");
        page.locator("[id='audit:person']").fill("day");
        page.locator("[id='audit:action']").selectOption("ログイン");
        page.locator("[id='audit:search']").click();
        Locator rows = page.locator("[id='audit:list_data'] tr");
        assertThat(page.locator("[id='audit:list_data']")).not().containsText("admin");
        assertThat(rows.first()).containsText("day");
        assertThat(rows.first()).containsText("ログイン");
        page.locator("[id='audit:check']").click();
        assertThat(page.locator("#messages")).containsText("操作履歴は書かれたときのままです");
        Browser.screenshot(page, "operation-audit");
        assertThat(Accessibility.faults(page)).isEmpty();
    }

    /** Has the months of clients whose names begin with あ printed, and waits for the end. Returns the id of the request. */
    private long printedByCare() throws SQLException {
        Page page = login("care");
        browser.open(page, "/app/schedule/usage.xhtml");
        page.locator("[id='schedules:kana']").fill("あ");
        page.locator("[id='schedules:search']").click();
        Browser.settled(page);
        Browser.printAll(page, "schedules");
        long request = Long.parseLong(look("select max(id) from processing_request where kind = 'PRINT'"));
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> "COMPLETED".equals(look("select state from processing_request where id = ?", request)));
        return request;
    }

    private Page login(String name) {
        Page page = browser.newPerson();
        browser.open(page, "/login.xhtml");
        LoginForm.submit(page, name, "rakuraku-demo");
        assertThat(page.locator("#main")).isVisible();
        return page;
    }

    private static int status(Page page, String path) {
        return page.request().get(SERVER.url(path).toString()).status();
    }

    private static String look(String query, Object... values) throws SQLException {
        try (Connection connection = SERVER.database();
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? rows.getString(1) : null;
            }
        }
    }

    private static void change(String sql, long id) throws SQLException {
        try (Connection connection = SERVER.database();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, id);
            statement.executeUpdate();
        }
    }
}
