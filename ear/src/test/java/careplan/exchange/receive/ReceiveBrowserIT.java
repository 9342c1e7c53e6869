package careplan.exchange.receive;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import careplan.exchange.FileKind;
import careplan.support.Accessibility;
import careplan.support.Browser;
import careplan.support.LoginForm;
import careplan.support.TestServer;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** CSV取込 and 印刷・取込 as a person at a provider uses them, on the demo data. */
class ReceiveBrowserIT {

    private static final TestServer SERVER = TestServer.shared();
    private static final String SENDER = "2345678912";
    private static final String OFFICE = "2870100019";
    /** After every month of the demo data, so that tests do not meet. */
    private static final YearMonth MONTH = YearMonth.of(2027, 3);
    /** A server under load takes its time; none of these waits is a fixed one. */
    private static final LocatorAssertions.IsVisibleOptions PATIENT =
            new LocatorAssertions.IsVisibleOptions().setTimeout(120_000);

    @RegisterExtension
    final Browser browser = new Browser(SERVER);

    private final List<String> complaints = new ArrayList<>();
    private Page page;

    @BeforeEach
    void person() {
        page = browser.newPerson();
        page.onConsoleMessage(message -> {
            // the first page of a browser asks for an icon that there is none of
            if (message.type().equals("error") && !message.location().contains("/favicon.ico")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        browser.open(page, "/app/exchange/receive.xhtml");
        LoginForm.submit(page, "day", "rakuraku-demo");
    }

    @Test
    void receivedFilesBecomeTheMonthsOfTheProvider() throws Exception {
        List<ScheduleUnit.Person> persons = persons(6);
        ScheduleUnit unit = new ScheduleUnit(SENDER, OFFICE, MONTH, "20270220101500");
        persons.forEach(person -> unit.add(person, 3));
        unit.set(FileKind.UPPLAN, 1, "サービス利用日", "20270399");
        assertThat(page.locator("h1")).hasText("CSV取込");
        Browser.screenshot(page, "receive-empty");

        choose(unit.files());
        choose(Map.of("setup.exe", new byte[] {'M', 'Z'}));
        Locator read = page.locator("[id='files:table_data'] > tr");
        assertThat(read).hasCount(4);
        assertThat(read.nth(3)).containsText("標準仕様のファイル名ではありません");
        assertThat(page.locator("[id='files:table_data'] input[type=checkbox]:checked"))
                .hasCount(3);
        Browser.screenshot(page, "receive-read");

        Browser.button(page, "アップロード").click();
        Locator units = page.locator("[id='check:units_data'] > tr");
        assertThat(units).hasCount(1);
        assertThat(units.first()).containsText("楽々ケアプランセンター");
        assertThat(units.first()).containsText("2027年3月");
        assertThat(units.first()).containsText("6名");
        assertThat(units.first()).containsText("エラー 1件");
        page.locator(".ui-row-toggler").first().click();
        Locator messages = page.locator(".ui-expanded-row-content");
        assertThat(messages).containsText("20270399");
        assertThat(messages).containsText("UPPLAN_202703");
        Accessibility.check(page, "receive-check");

        Browser.button(page, "取込").click();
        assertThat(page.locator("#messages")).containsText("処理を受け付けました");
        Browser.screenshot(page, "receive-accepted");
        waitForRequest("ケアプラン連携CSV取込");

        browser.open(page, "/app/exchange/apply.xhtml");
        Browser.button(page, "検索").click();
        Locator rows = page.locator("[id='list:rows_data'] > tr");
        assertThat(rows).hasCount(6);
        assertThat(page.locator("[id='list:rows_data'] input[type=checkbox]:disabled"))
                .hasCount(1);
        Browser.screenshot(page, "apply-list");
        Browser.button(page, "全て選択").click();
        assertThat(page.locator("[id='list:selected']")).hasText("選択中：5名");
        page.locator("[id='list:apply']").click();
        assertThat(page.locator("[id='confirm'] h2")).containsText("取込の確認");
        assertThat(page.locator(".note")).containsText("新しく作成する月：5名");
        assertThat(page.locator(".refused")).hasText("エラーになるデータはありません。");
        page.locator(".ui-row-toggler").first().click();
        assertThat(page.locator(".ui-expanded-row-content")).containsText("152441");
        Accessibility.check(page, "apply-confirm");
        Browser.button(page, "取込する").click();
        assertThat(page.locator("#messages")).containsText("処理を受け付けました");
        waitForRequest("ケアプラン連携取込");

        browser.open(page, "/app/request/status.xhtml");
        Download download = page.waitForDownload(
                () -> page.locator("main tbody tr").first().locator("a").last().click());
        Path excel = download.path();
        assertThat(Files.size(excel)).isGreaterThan(3000);
        assertThat(download.suggestedFilename()).startsWith("取込結果_").endsWith(".xlsx");

        browser.open(page, "/app/exchange/apply.xhtml");
        Browser.button(page, "検索").click();
        assertThat(page.locator("[id='list:rows_data']")).containsText("取込済");
        assertThat(page.locator("[id='list:rows_data']")).containsText("作成済");
        assertThat(complaints).as("the browser's console").isEmpty();
    }

    private void choose(Map<String, byte[]> files) {
        int before = page.locator("[id='files:table_data'] > tr:not(.ui-datatable-empty-message)")
                .count();
        page.locator("[id='files:upload_input']")
                .setInputFiles(files.entrySet().stream()
                        .map(file -> new FilePayload(file.getKey(), "application/octet-stream", file.getValue()))
                        .toArray(FilePayload[]::new));
        assertThat(page.locator("[id='files:table_data'] > tr:not(.ui-datatable-empty-message)"))
                .hasCount(before + files.size());
    }

    private void waitForRequest(String kind) {
        browser.open(page, "/app/request/pending.xhtml");
        Locator done = page.locator("main tbody tr")
                .first()
                .filter(new Locator.FilterOptions().setHasText(kind))
                .filter(new Locator.FilterOptions().setHasText("完了"));
        assertThat(done).isVisible(PATIENT);
    }

    /** Clients of the demo's day service, with their numbers. */
    private static List<ScheduleUnit.Person> persons(int count) throws Exception {
        List<ScheduleUnit.Person> persons = new ArrayList<>();
        String sql = "select i.insurer_number, c.insured_number, p.name, p.kana from certification c"
                + " join client p on p.id = c.client_id join insurer i on i.id = c.insurer_id"
                + " join client_office s on s.client_id = p.id join office o on o.id = s.office_id"
                + " where o.office_number = ? and s.valid_to is null and c.valid_to >= date '2027-03-31'"
                + " and c.care_level = 'CARE_2' order by p.code";
        try (Connection connection = SERVER.database();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, OFFICE);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next() && persons.size() < count) {
                    persons.add(new ScheduleUnit.Person(
                            rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4), "22"));
                }
            }
        }
        assertThat(persons).hasSize(count);
        return persons;
    }
}
