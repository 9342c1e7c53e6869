package careplan.exchange;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import careplan.support.Browser;
import careplan.support.LoginForm;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** An office of {@link WholeChainIT} and the person who works there: the screens of ケアプラン連携, for one client. */
final class ChainOffice {

    /** Jobs take their time on a server under load; none of these waits is a fixed one. */
    private static final LocatorAssertions.IsVisibleOptions PATIENT =
            new LocatorAssertions.IsVisibleOptions().setTimeout(180_000);

    private final Browser browser;
    private final Page page;
    private final String number;
    private final ExchangeVersion version;
    private final ChainDatabase.ChainClient client;

    private ChainOffice(
            Browser browser, Page page, String number, ExchangeVersion version, ChainDatabase.ChainClient client) {
        this.browser = browser;
        this.page = page;
        this.number = number;
        this.version = version;
        this.client = client;
    }

    /** Logs in and, where it is not the office in use, chooses the office. */
    static ChainOffice enter(
            Browser browser, String login, String number, ExchangeVersion version, ChainDatabase.ChainClient client) {
        Page page = browser.newPerson();
        browser.open(page, "/app/office/choose.xhtml");
        LoginForm.submit(page, login, "rakuraku-demo");
        Locator office = page.locator("main tbody tr").filter(new Locator.FilterOptions().setHasText(number));
        assertThat(office).isVisible();
        if (!page.locator("#officeInUse").innerText().contains(number)) {
            office.getByRole(AriaRole.BUTTON).click();
        }
        assertThat(page.locator("#officeInUse")).containsText(number);
        return new ChainOffice(browser, page, number, version, client);
    }

    /** The same person at the same office, working for another client. */
    ChainOffice with(ChainDatabase.ChainClient other) {
        return new ChainOffice(browser, page, number, version, other);
    }

    /**
     * 出力 of the client's data of a month to all destinations.
     *
     * @param choices 送信先, 処理区分 and 選択データ, as far as they are to be chosen
     * @return the files of the ZIP
     */
    Map<String, byte[]> send(YearMonth month, String... choices) throws IOException {
        open("export", choices);
        month(month);
        page.locator("[id='search:kana']").fill(client.kana());
        page.locator("[id='search:find']").click();
        Browser.settled(page);
        tickClient();
        page.locator("[id='list:export']").click();
        page.locator("[id='confirm:allDestinations']").click();
        Browser.settled(page);
        Browser.screenshot(page, "chain-" + version + "-" + number + "-send-" + String.join("-", choices));
        page.locator("[id='confirm:ok']").click();
        accepted();
        Locator request = finished("ケアプラン連携(削除)?出力");
        Download download = page.waitForDownload(
                () -> request.locator("a[href*='/download']").click());
        Map<String, byte[]> files = Browser.unzip(download);
        StandardFileCheck.accept(files);
        return files;
    }

    /** The IDs of the files that are addressed to this office. */
    List<String> ids(Map<String, byte[]> files) {
        return files.keySet().stream()
                .filter(this::addressed)
                .map(name -> name.replaceAll("_[0-9]{6,}.*", ""))
                .distinct()
                .toList();
    }

    /** CSV取込 of those of the files that are addressed to this office. */
    void takeIn(Map<String, byte[]> files) {
        browser.open(page, "/app/exchange/receive.xhtml?version=" + version);
        FilePayload[] mine = files.entrySet().stream()
                .filter(file -> addressed(file.getKey()))
                .map(file -> new FilePayload(file.getKey(), "application/octet-stream", file.getValue()))
                .toArray(FilePayload[]::new);
        assertThat(mine).isNotEmpty();
        page.locator("[id='files:upload_input']").setInputFiles(mine);
        assertThat(page.locator("[id='files:table_data'] > tr:not(.ui-datatable-empty-message)"))
                .hasCount(mine.length, new LocatorAssertions.HasCountOptions().setTimeout(120_000));
        Browser.button(page, "アップロード").click();
        assertThat(page.locator("[id='check:units_data'] > tr").first()).isVisible(PATIENT);
        Browser.button(page, "取込").click();
        accepted();
        finished("ケアプラン連携CSV取込");
    }

    /** ID, perhaps a month, sender, destination, serial; in V4 a service type behind either office. */
    private boolean addressed(String name) {
        String type = version == ExchangeVersion.V3 ? "" : "_[0-9A-Z]{2}";
        return name.matches("[A-Z0-9_]+_[0-9A-Z]{10}" + type + "_" + number + type + "_[0-9]{14}.*");
    }

    /**
     * 印刷・取込: takes what was received about the client over.
     *
     * @param month of the service, or null for data of a day
     * @param choices 送信元, 処理区分 and 選択データ, as far as they are to be chosen
     * @return the words of the confirmation, told before anything is changed
     */
    String apply(YearMonth month, String... choices) {
        return apply(month, false, choices);
    }

    /** The same, in place of what this office has written itself. */
    String applyOver(YearMonth month, String... choices) {
        return apply(month, true, choices);
    }

    private String apply(YearMonth month, boolean over, String... choices) {
        search(month, choices);
        tickClient();
        page.locator("[id='list:apply']").click();
        assertThat(page.locator("main h2")).containsText("取込の確認");
        Locator details = page.locator(".ui-row-toggler").first();
        if (details.count() > 0) { // there are none where nothing would change
            details.click();
            assertThat(page.locator(".ui-expanded-row-content")).isVisible();
        }
        String told = page.locator("[id='confirm:preview']").innerText();
        Browser.screenshot(page, "chain-" + version + "-" + number + "-apply-" + String.join("-", choices));
        if (over) {
            page.locator("[id='confirm:overwrite']").check();
        }
        Browser.button(page, "取込する").click();
        accepted();
        finished("ケアプラン連携取込");
        return told;
    }

    /** 印刷・取込 of what a provider only looks at and prints. */
    void lookAt(String... choices) {
        search(null, choices);
        assertThat(page.locator(".note")).containsText("取込の対象ではありません");
        assertThat(clientRow().locator(".print-link")).isVisible();
        Browser.screenshot(page, "chain-" + version + "-" + number + "-look-" + String.join("-", choices));
    }

    private void search(YearMonth month, String... choices) {
        open("apply", choices);
        if (month != null) {
            month(month);
        }
        Browser.button(page, "検索").click();
        Browser.settled(page);
        assertThat(clientRow()).hasCount(1);
    }

    /** Writes a text into a field of a 支援計画書. */
    void write(long documentId, String field, String text) {
        browser.open(page, "/app/plan/preventive-plan.xhtml?id=" + documentId);
        page.getByLabel(field, new Page.GetByLabelOptions().setExact(true)).fill(text);
        page.locator("[id='edit:save']").click();
        assertThat(page.locator("#messages")).containsText("保存しました。");
    }

    /** 予定実績: what has no actuals yet was done as planned, and the month is 実績済. */
    void enterActuals(long scheduleId) {
        openMonth(scheduleId);
        page.locator("[id='month:asPlanned']").click();
        actualsEntered();
    }

    /** The same, but for the first of the office's own services on a day: the client was absent. */
    void enterActualsWithoutOneOn(long scheduleId, int day) {
        openMonth(scheduleId);
        page.locator("[id='month:asPlanned']").click();
        Locator count = page.locator("#monthGrid tbody.line:not(.other) tr.actual input.day-count")
                .nth(day - 1);
        assertThat(count).hasValue("1");
        count.locator("..").click();
        count.press("Space");
        assertThat(count).hasValue("");
        actualsEntered();
    }

    private void openMonth(long scheduleId) {
        browser.open(page, "/app/schedule/month.xhtml?id=" + scheduleId);
        assertThat(page.locator("#monthGrid tbody.line").first()).isVisible();
    }

    private void actualsEntered() {
        page.locator("[id='month:toActuals']").click();
        assertThat(page.locator(".form-head .status")).hasText("実績済");
    }

    /** The month as its screen shows it: each service with its planned and actual days. */
    String month(long scheduleId) {
        openMonth(scheduleId);
        Browser.screenshot(page, "chain-" + version + "-" + number + "-month");
        return (String) page.evaluate("() => [...document.querySelectorAll('#monthGrid tbody.line')].map(line =>"
                + " [line.querySelector('.time').innerText, line.querySelector('.service .code').innerText,"
                + " line.querySelector('.provider').innerText,"
                + " ...['planned', 'actual'].map(row => [...line.querySelectorAll('tr.' + row + ' td.count')].map("
                + " cell => cell.querySelector('input') ? cell.querySelector('input').value : cell.innerText)"
                + ".join(','))].join('|')).sort().join('\\n')");
    }

    private void open(String name, String... choices) {
        browser.open(page, "/app/exchange/" + name + ".xhtml?version=" + version);
        for (String label : choices) {
            page.locator("#search label")
                    .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + label + "$")))
                    .first()
                    .click();
            Browser.settled(page);
        }
    }

    private void month(YearMonth month) {
        Locator year = page.locator("[id='search:month:yearPart']");
        year.fill(Integer.toString(month.getYear()));
        year.press("Tab");
        Browser.settled(page);
        page.locator("[id='search:month:monthPart']").selectOption(Integer.toString(month.getMonthValue()));
        Browser.settled(page);
    }

    private Locator clientRow() {
        return page.locator("[id='list:rows_data'] > tr")
                .filter(new Locator.FilterOptions().setHasText(client.insuredNumber()));
    }

    private void tickClient() {
        clientRow().getByRole(AriaRole.CHECKBOX).check();
        assertThat(page.locator("[id='list:selected']")).hasText("選択中：1名");
    }

    private void accepted() {
        assertThat(page.locator("#messages")).containsText("処理を受け付けました");
    }

    private Locator finished(String name) {
        browser.open(page, "/app/request/pending.xhtml");
        Locator request = page.locator("main tbody tr")
                .first()
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile(name)))
                .filter(new Locator.FilterOptions().setHasText("完了"));
        assertThat(request).isVisible(PATIENT);
        return request;
    }
}
