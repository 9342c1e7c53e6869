package careplan.print;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import careplan.support.Accessibility;
import careplan.support.Browser;
import careplan.support.KillMoments;
import careplan.support.LoginForm;
import careplan.support.TestServer;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.ByteArrayOutputStream;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Printing as a person does it in the browser, and a server killed in the midst of it. */
class PrintServerIT {

    private static final TestServer SERVER = TestServer.create("print")
            .property("careplan.demo-data", "true")
            .property("careplan.demo-clients", "120")
            .start();

    @RegisterExtension
    final Browser browser = new Browser(SERVER);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void aMonthShowsItsUsageAndIsPrinted() throws Exception {
        Page page = login("care");
        browser.open(page, "/app/schedule/usage.xhtml");
        Locator first = page.locator("[id='schedules:list_data'] a").first();
        String client = first.innerText();
        first.click();
        page.waitForLoadState();
        Locator chart = page.locator(".usage-chart");
        assertThat(chart.locator("canvas")).isVisible();
        assertThat(chart).containsText("限度基準額");
        chart.locator("summary").click();
        assertThat(chart.locator("table")).containsText("合計");
        Browser.screenshot(page, "usage-chart");
        linesAreInView(page);

        APIResponse answer =
                page.request().get(page.locator("a.print-link").first().getAttribute("href"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().get("content-type")).isEqualTo("application/pdf");
        assertThat(answer.headers().get("content-disposition")).startsWith("inline");
        assertThat(URLDecoder.decode(answer.url(), StandardCharsets.UTF_8))
                .as("what a browser calls the file when it is kept")
                .containsPattern("/app/print/利用票_\\d{4}-\\d{2}_\\d+[.]pdf[?]");
        try (PDDocument document = Loader.loadPDF(answer.body())) {
            assertThat(new PDFTextStripper().getText(document)).contains("サービス利用票", "サービス利用票別表", client);
        }
    }

    /** On the usual screen of an office at least eight lines of the month fit below its head, and 保存 stays in view. */
    private static void linesAreInView(Page page) {
        page.setViewportSize(1366, 768);
        page.evaluate("window.scrollTo(0, 0)");
        Object lines = page.evaluate("(line => (innerHeight - line.top) / line.height)"
                + "(document.querySelector('#monthGrid tbody.line').getBoundingClientRect())");
        assertThat(((Number) lines).doubleValue()).isGreaterThan(8);
        page.evaluate("window.scrollTo(0, document.body.scrollHeight)");
        assertThat(page.locator("[id='month:save']"))
                .isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(0.9));
    }

    /** A request that another site had the browser make gets a plain answer: its length tells nobody what stands in it. */
    @Test
    void onlyOurOwnPagesGetPackedAnswers() throws Exception {
        assertThat(packed("same-origin")).contains("gzip");
        assertThat(packed("cross-site")).isEmpty();
    }

    private static Optional<String> packed(String site) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(SERVER.url("/login.xhtml"))
                .header("Accept-Encoding", "gzip")
                .header("Sec-Fetch-Site", site)
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .headers()
                .firstValue("Content-Encoding");
    }

    @Test
    void whoMayNotSeeTheMonthGetsNoPrint() throws Exception {
        String id = look("select min(s.id) from monthly_schedule s join office o on o.id = s.office_id"
                + " where o.kind = 'CARE_MANAGEMENT'");
        Page page = login("day");
        assertThat(get(page, "/app/print?source=USAGE&id=" + id)).isEqualTo(403);
        assertThat(get(page, "/app/print?source=USAGE&id=x")).isEqualTo(404);
        assertThat(get(page, "/app/print?source=nothing&id=" + id)).isEqualTo(404);
    }

    @Test
    void afterAKillTheRestMonthsArePrintedAndNoneTwice() throws Exception {
        Page page = login("care");
        browser.open(page, "/app/schedule/usage.xhtml");
        Browser.printAll(page, "schedules");
        String request = look("select max(id) from processing_request where kind = 'PRINT'");
        new KillMoments(SERVER).killDuring("PRINT");
        assertThat(state(request)).isEqualTo("COMPLETED");
        page = login("care");
        long targets = number("select total from processing_request where id = " + request);
        assertThat(number("select processed from processing_request where id = " + request))
                .isEqualTo(targets);
        assertThat(number("select count(*) from print_fragment where request_id = " + request))
                .isZero();
        assertThat(number("select count(*) from stored_file where complete = false"))
                .isZero();
        try (PDDocument document = Loader.loadPDF(result(request))) {
            int bookmarks = 0;
            for (var ignored :
                    document.getDocumentCatalog().getDocumentOutline().children()) {
                bookmarks++;
            }
            assertThat((long) bookmarks).isEqualTo(targets);
        }
        browser.open(page, "/app/request/status.xhtml");
        assertThat(page.locator(".vis-item").first()).isVisible();
        Browser.screenshot(page, "request-timeline");
    }

    @Test
    void afterAKillTheNextMonthIsMadeForEverybodyOnce() throws Exception {
        Page page = login("care");
        page.setViewportSize(1366, 768);
        browser.open(page, "/app/schedule/usage.xhtml");
        page.locator("[id='schedules:nextMonth']").click();
        assertThat(page.locator("[id='nextMonth:list_data'] tr")).hasCount(20);
        page.locator("[id='nextMonth:selectAll']").click();
        assertThat(page.locator("#messages")).containsText("名を選択しました");
        assertThat(page.locator("[id='nextMonth:selected']")).containsText(Pattern.compile("選択中：[0-9]+名"));
        page.locator("[id='nextMonth:look']").click();
        assertThat(page.locator(".next-month-preview")).containsText("そのまま 0名");
        assertThat(page.locator(".next-month-notes dd").first()).not().isEmpty();
        assertThat(Accessibility.faults(page)).isEmpty();
        Browser.view(page, "next-month");
        page.locator("[id='nextMonth:make']").click();
        page.waitForURL("**/next-month-result.xhtml?id=*");
        String path = page.url().substring(page.url().indexOf("/app/"));
        String request = look("select max(id) from processing_request where kind = 'NEXT_MONTH'");
        new KillMoments(SERVER).killDuring("NEXT_MONTH");
        String month = "(select service_month from processing_request where id = " + request + ")";
        String office = "(select office_id from processing_request where id = " + request + ")";
        assertThat(number("select count(*) from request_item where request_id = " + request + " and state = 'PENDING'"))
                .isZero();
        assertThat(number("select count(distinct client_id) from monthly_schedule where office_id = " + office
                        + " and service_month = " + month))
                .isEqualTo(
                        number("select count(*) from request_item where state = 'DONE' and request_id = " + request));
        assertThat(number("select count(*) from (select client_id from monthly_schedule where office_id = " + office
                        + " and service_month = " + month
                        + " group by client_id, insurer_id, insured_number having count(*) > 1) twice"))
                .isZero();
        page = login("care");
        page.setViewportSize(1366, 768);
        browser.open(page, path);
        assertThat(page.locator(".state")).hasText("完了");
        assertThat(Accessibility.faults(page)).isEmpty();
        Browser.view(page, "next-month-result");
        page.locator("a.month-link").first().click();
        page.waitForURL("**/month.xhtml?id=*");
        assertThat(page.locator("#monthGrid tbody.line")).not().hasCount(0);
    }

    private Page login(String name) {
        Page page = browser.newPerson();
        browser.open(page, "/login.xhtml");
        LoginForm.submit(page, name, "rakuraku-demo");
        return page;
    }

    private static int get(Page page, String path) {
        return page.request().get(SERVER.url(path).toString()).status();
    }

    private static org.awaitility.core.ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofMinutes(5)).pollInterval(Duration.ofMillis(100));
    }

    private static String state(String request) throws SQLException {
        return look("select state from processing_request where id = " + request);
    }

    private static long number(String query) throws SQLException {
        return Long.parseLong(look(query));
    }

    private static String look(String query) throws SQLException {
        try (Connection connection = SERVER.database();
                PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static byte[] result(String request) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Connection connection = SERVER.database();
                PreparedStatement statement = connection.prepareStatement(
                        "select c.content from stored_file_chunk c join result_file r on r.file_id = c.file_id"
                                + " where r.request_id = ? order by c.seq")) {
            statement.setLong(1, Long.parseLong(request));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    bytes.write(rows.getBytes(1));
                }
            }
        }
        return bytes.toByteArray();
    }
}
