package careplan.exchange.export;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import careplan.support.Browser;
import careplan.support.KillMoments;
import careplan.support.LoginForm;
import careplan.support.TestServer;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * An export whose server is killed waits for 再開 where the server is told to mark only, and then gives the very file that
 * an undisturbed run gives; so does one that the server takes up by itself, at whatever moment it was killed.
 */
class ExportKillIT {

    private static final String PENDING = "/app/request/pending.xhtml";

    private final TestServer server = TestServer.create("export-kill")
            .property("careplan.demo-data", "true")
            .property("careplan.demo-clients", "900")
            .property("careplan.recovery", "mark")
            .start();

    @RegisterExtension
    final Browser browser = new Browser(server);

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void killedInTheMiddleItEndsWithTheSameBytes() throws Exception {
        Page page = browser.newPerson();
        new ExportScreen(browser, page)
                .open("care")
                .search()
                .selectAll()
                .toConfirmation()
                .ok();
        awaitValue("select state from processing_request", "COMPLETED");
        String undisturbed = look("select f.sha256 from stored_file f join result_file r on r.file_id = f.id");
        assertThat(undisturbed).hasSize(64);
        int total = Integer.parseInt(look("select total from processing_request"));
        forgetTheRun();

        restart(page);
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> Integer.parseInt(look("select processed from processing_request")) >= 200);
        server.kill();
        server.start();

        assertThat(look("select state from processing_request")).isEqualTo("STOPPED");
        // H2 writes to disk with a delay: the last chunks may be lost, but only as a whole and with their progress
        int kept = Integer.parseInt(look("select count(*) from request_item where state = 'DONE'"));
        assertThat(kept).isBetween(1, total - 1);
        assertThat(look("select processed from processing_request")).isEqualTo(Integer.toString(kept));
        Page again = browser.newPerson();
        browser.open(again, PENDING);
        LoginForm.submit(again, "care", ExportScreen.PASSWORD);
        assertThat(again.locator("[id='pending:requests_data']")).containsText("サーバーの停止により中断しました");
        Browser.screenshot(again, "export-killed");
        restart(again);
        awaitValue("select state from processing_request", "COMPLETED");
        assertSameAs(undisturbed);

        if (KillMoments.COUNT > 1) {
            forgetTheRun();
            restart(again);
            new KillMoments(server).killDuring("EXPORT");
            assertSameAs(undisturbed);
            killDeletion();
        }
    }

    /** 削除出力 of all that was sent: its file and what counts as sent afterwards are those of an undisturbed run. */
    private void killDeletion() throws SQLException {
        Page page = browser.newPerson();
        ExportScreen screen = new ExportScreen(browser, page).open("care");
        page.locator("#search label")
                .filter(new Locator.FilterOptions().setHasText("削除出力"))
                .click();
        Browser.settled(page);
        screen.search().selectAll().toConfirmation().ok();
        String deletion = look("select max(id) from processing_request");
        String ofIt = " where request_id = " + deletion;
        awaitValue("select state from processing_request where id = " + deletion, "COMPLETED");
        String file = "select f.sha256 from stored_file f join result_file r on r.file_id = f.id" + ofIt;
        String counting = "select count(*) from sent_record where data_kind = 'SCHEDULE' and exported_at is not null"
                + " and deleted_at is null";
        String undisturbed = look(file);
        String counted = look(counting);
        assertThat(undisturbed).hasSize(64);
        try (Connection connection = server.database();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update sent_record set deleted_at = null");
            statement.executeUpdate("update request_item set state = 'PENDING', message = null" + ofIt);
            statement.executeUpdate("delete from sent_record" + ofIt);
            statement.executeUpdate("delete from result_file" + ofIt);
            statement.executeUpdate("update processing_request set state = 'FAILED', job_execution_id = null,"
                    + " processed = 0, resumes = 0 where id = " + deletion);
        }
        assertThat(look(counting)).isNotEqualTo(counted);
        restart(page);
        new KillMoments(server).killDuring("EXPORT_DELETION");
        assertThat(look(file)).isEqualTo(undisturbed);
        assertThat(look(counting)).isEqualTo(counted);
        assertThat(look("select count(*) from export_fragment")).isEqualTo("0");
    }

    private void assertSameAs(String undisturbed) throws SQLException {
        assertThat(look("select f.sha256 from stored_file f join result_file r on r.file_id = f.id"))
                .isEqualTo(undisturbed);
        assertThat(look("select count(*) from stored_file where complete = false"))
                .isEqualTo("0");
        assertThat(look("select count(*) from export_fragment")).isEqualTo("0");
        assertThat(look("select error_count from processing_request")).isEqualTo("0");
    }

    private void restart(Page page) {
        browser.open(page, PENDING);
        Locator button = page.locator("[id='pending:requests_data']")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("再開"));
        button.click();
        assertThat(page.locator("#messages")).isVisible();
    }

    /** Makes the request as it was before its job began: the second run is then one of the same request. */
    private void forgetTheRun() throws SQLException {
        try (Connection connection = server.database();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update request_item set state = 'PENDING', message = null");
            statement.executeUpdate("delete from sent_record");
            statement.executeUpdate("delete from result_file");
            statement.executeUpdate(
                    "update processing_request set state = 'FAILED', job_execution_id = null, processed = 0");
        }
    }

    private void awaitValue(String query, String wanted) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> wanted.equals(look(query)));
    }

    private String look(String query) throws SQLException {
        try (Connection connection = server.database();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }
}
