package careplan.exchange.receive;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

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
import java.time.YearMonth;

/** A provider with many clients, and the steps of a person there in the browser: CSV取込, 印刷・取込, 再開. */
final class ProviderVisit {

    private static final YearMonth MONTH = YearMonth.of(2026, 11);
    /** Milliseconds; a server under load takes its time, and a load test as long as it needs. */
    private static final double PATIENCE = System.getProperty("careplan.load.clients") == null ? 120_000 : 900_000;

    /** A provider and the office that plans for its clients. */
    record Provider(String login, long id, String number, String sender, int clients) {}

    private final Browser browser;
    private final Provider provider;
    private Page page;

    ProviderVisit(Browser browser, Provider provider) {
        this.browser = browser;
        this.provider = provider;
    }

    void login() {
        page = browser.newPerson();
        browser.open(page, "/app/exchange/receive.xhtml");
        LoginForm.submit(page, provider.login(), Company.PASSWORD);
    }

    void upload() {
        ScheduleUnit unit = new ScheduleUnit(provider.sender(), provider.number(), MONTH, "20261020101500");
        for (int i = 1; i <= provider.clients(); i++) {
            unit.add(new ScheduleUnit.Person("281055", "%010d".formatted(i), "試験 利用者" + i, "シケン", "22"), 2);
        }
        byte[] zip = ScheduleUnit.zip(unit.files());
        page.locator("[id='files:upload_input']").setInputFiles(new FilePayload("data.zip", "application/zip", zip));
        assertThat(page.locator("[id='files:table_data'] > tr"))
                .hasCount(3, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE));
        Browser.button(page, "アップロード").click(new Locator.ClickOptions().setTimeout(PATIENCE));
        Browser.button(page, "取込").click(new Locator.ClickOptions().setTimeout(PATIENCE));
        accepted();
    }

    void apply() {
        browser.open(page, "/app/exchange/apply.xhtml");
        Browser.button(page, "検索").click();
        Browser.button(page, "全て選択").click();
        assertThat(page.locator("[id='list:selected']"))
                .hasText(
                        "選択中：%,d名".formatted(provider.clients()),
                        new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE));
        page.locator("[id='list:apply']").click();
        Browser.button(page, "取込する").click(new Locator.ClickOptions().setTimeout(PATIENCE));
        accepted();
    }

    void resume(String kind) {
        browser.open(page, "/app/request/pending.xhtml");
        Browser.button(page, "再開").click();
        assertThat(page.locator("#messages")).containsText("再開しました");
        finished(kind);
    }

    void finished(String kind) {
        browser.open(page, "/app/request/pending.xhtml");
        assertThat(page.locator("main tbody tr")
                        .filter(new Locator.FilterOptions().setHasText(kind))
                        .filter(new Locator.FilterOptions().setHasText("完了")))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
    }

    private void accepted() {
        assertThat(page.locator("#messages"))
                .containsText("処理を受け付けました", new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
    }

    /** Makes the provider with its clients, and the office of another company that plans for them. */
    static Provider provider(TestServer server, String number, String sender, int count) throws Exception {
        Company company = new Company(server);
        long office = company.office(number, "楽々クラブ デイサービス", "PROVIDER");
        company.otherCompanysOffice(sender, "楽々ケアプランセンター", "CARE_MANAGEMENT");
        String login = company.person();
        company.permit(login, office, "OFFICE_CHOICE", "CAREPLAN_LINK", "BATCH_STATUS");
        company.change(login, "preferred_office_id = " + office);
        long corporation = Long.parseLong(company.look("select corporation_id from office where id = ?", office));
        try (Connection connection = server.database()) {
            clients(connection, corporation, office, count);
        }
        return new Provider(login, office, number, sender, count);
    }

    private static void clients(Connection connection, long corporation, long office, int count) throws Exception {
        connection.setAutoCommit(false);
        run(
                connection,
                "insert into insurer (id, version, insurer_number, name) select 7000000000, 0, '281055', '試験市'"
                        + " where not exists (select 1 from insurer where insurer_number = '281055')");
        long base = office * 10_000;
        for (int i = 1; i <= count; i++) {
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
}
