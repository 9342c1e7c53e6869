package careplan.exchange;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import careplan.exchange.format.CsvFileReader;
import careplan.exchange.format.FileName;
import careplan.exchange.format.Layouts;
import careplan.exchange.format.Row;
import careplan.exchange.format.Severity;
import careplan.master.intake.CodeRow;
import careplan.master.intake.SuppliedTables;
import careplan.support.Accessibility;
import careplan.support.Browser;
import careplan.support.LoginForm;
import careplan.support.TestServer;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The tour of README.md, played by two people in two browsers: the care manager sends a month's 利用票 to the day service,
 * which takes it in and sees what was sent, field by field; doing it twice changes nothing.
 */
class MainJobIT {

    private static final String PASSWORD = "rakuraku-demo";
    private static final String CARE_MANAGEMENT = "2345678912";
    private static final String DAY_SERVICE = "2870100019";
    private static final Charset MS932 = Charset.forName("MS932");
    /** Jobs take their time on a server under load; none of these waits is a fixed one. */
    private static final LocatorAssertions.IsVisibleOptions PATIENT =
            new LocatorAssertions.IsVisibleOptions().setTimeout(180_000);

    private static TestServer server;

    @RegisterExtension
    final Browser browser = new Browser(server);

    @BeforeAll
    static void startServer() {
        server = TestServer.create("main-job")
                .property("careplan.demo-data", "true")
                .start();
    }

    @Test
    void aMonthGoesFromTheCareManagerToTheProviderAndArrivesAsItWasSent() throws Exception {
        Page careManager = login("care", CARE_MANAGEMENT);
        Map<String, byte[]> zip = export(careManager);
        assertThatTheUnitsAreWhole(zip);
        assertThatTheCodesAreOfficial(zip);

        Page provider = login("day", DAY_SERVICE);
        uploadAndTakeIn(provider, zip);
        apply(provider);
        downloadResult(provider);
        assertThatItIsProven(careManager, "送信済", zip);
        assertThatItIsProven(provider, "取込済", zip);

        Database database = new Database(server);
        assertThat(database.linesReceived(DAY_SERVICE)).hasSizeGreaterThan(300);
        assertThat(database.linesReceived(DAY_SERVICE)).isEqualTo(database.linesSent(CARE_MANAGEMENT, DAY_SERVICE));
        assertThat(database.statementReceived(DAY_SERVICE))
                .isEqualTo(database.statementSent(CARE_MANAGEMENT, DAY_SERVICE));
        assertThat(database.headsReceived(DAY_SERVICE)).isEqualTo(database.headsSent(CARE_MANAGEMENT, DAY_SERVICE));
        compareScreens(careManager, provider);

        assertThatDoingItTwiceChangesNothing(provider, zip, database);
    }

    /** Logs in through 事業所選択, as the manual's first steps are. */
    private Page login(String loginName, String officeNumber) {
        Page page = browser.newPerson();
        browser.open(page, "/app/index.xhtml");
        LoginForm.submit(page, loginName, PASSWORD);
        assertThat(page.locator("#officeInUse")).containsText(officeNumber);
        return page;
    }

    private Map<String, byte[]> export(Page page) throws IOException {
        menu(page, "ケアプラン連携");
        assertThat(page.locator("h1")).hasText("出力");
        page.locator("[id='search:provider']").selectOption(DAY_SERVICE);
        Browser.button(page, "検索").click();
        assertThat(page.locator("[id='list:rows_data'] > tr")).hasCount(20);
        Browser.button(page, "全て選択").click();
        assertThat(page.locator("[id='list:selected']")).containsText(Pattern.compile("1[0-9]{2}名"));
        Browser.screenshot(page, "main-export-list");
        page.locator("[id='list:export']").click();
        assertThat(page.locator("[id='confirm'] h2")).containsText("出力の確認");
        Browser.screenshot(page, "main-export-confirm");
        page.locator("[id='confirm:ok']").click();
        assertThat(page.locator("#messages")).containsText("処理を受け付けました");
        page.locator(".requests-button").click();
        assertThat(page.locator("h1")).hasText("依頼中処理確認");
        Browser.screenshot(page, "main-pending-running");
        assertThat(completed(page, "ケアプラン連携出力")).isVisible(PATIENT);
        Browser.screenshot(page, "main-pending");
        Download download = page.waitForDownload(() -> page.locator("main tbody tr")
                .first()
                .locator("a[href*='/download']")
                .click());
        return Browser.unzip(download);
    }

    /** One unit a destination: three files with one 連番, in MS932 with CRLF, the number of fields as in the standard. */
    private static void assertThatTheUnitsAreWhole(Map<String, byte[]> zip) {
        List<String> toDayService = zip.keySet().stream()
                .filter(name -> name.contains("_" + DAY_SERVICE + "_"))
                .toList();
        assertThat(toDayService).hasSize(3);
        String serial = toDayService.get(0).substring(toDayService.get(0).length() - 18);
        assertThat(toDayService)
                .containsExactlyInAnyOrder(
                        "UPPLAN_202612_" + CARE_MANAGEMENT + "_" + DAY_SERVICE + "_" + serial,
                        "UPSIKYU_202612_" + CARE_MANAGEMENT + "_" + DAY_SERVICE + "_" + serial,
                        "UPHOSOKU_202612_" + CARE_MANAGEMENT + "_" + DAY_SERVICE + "_" + serial);
        assertThat(serial).matches("[0-9]{14}\\.CSV");
        zip.forEach((name, bytes) -> {
            String text = new String(bytes, MS932);
            assertThat(text.getBytes(MS932)).as(name).isEqualTo(bytes);
            assertThat(text).as(name).startsWith("202208,").endsWith("\r\n");
            assertThat(text.replace("\r\n", "")).as(name).doesNotContain("\n");
        });
    }

    /** Every service of every line and of every 別表 that goes out has a code of the official tables that holds in the month. */
    private static void assertThatTheCodesAreOfficial(Map<String, byte[]> zip) throws IOException {
        LocalDate day = LocalDate.of(2026, 12, 1);
        Set<String> official = SuppliedTables.codes().stream()
                .filter(row -> row.holdsOn(day))
                .map(CodeRow::code)
                .collect(Collectors.toSet());
        Map<FileKind, Set<String>> sent = new EnumMap<>(FileKind.class);
        for (Map.Entry<String, byte[]> file : zip.entrySet()) {
            FileKind kind = FileName.parse(file.getKey()).name().orElseThrow().kind();
            if (kind == FileKind.UPPLAN || kind == FileKind.UPSIKYU) {
                sent.computeIfAbsent(kind, first -> new TreeSet<>()).addAll(codes(kind, file));
            }
        }
        assertThat(sent.get(FileKind.UPPLAN)).hasSizeGreaterThan(10).isSubsetOf(official);
        // sums of a 別表 have codes of their own
        assertThat(sent.get(FileKind.UPSIKYU))
                .filteredOn(code -> !code.matches("..AAAA|..ZZZZ|..EEEE|999999"))
                .hasSizeGreaterThan(10)
                .isSubsetOf(official);
    }

    private static Set<String> codes(FileKind kind, Map.Entry<String, byte[]> file) throws IOException {
        Set<String> codes = new TreeSet<>();
        try (CsvFileReader reader = CsvFileReader.open(
                new ByteArrayInputStream(file.getValue()),
                Layouts.of(kind, ExchangeVersion.V3),
                file.getKey(),
                message -> assertThat(message.severity()).as(message.toString()).isNotEqualTo(Severity.ERROR))) {
            for (Row row = reader.next(); row != null; row = reader.next()) {
                codes.add(row.get("サービスコード"));
            }
        }
        return codes;
    }

    private void uploadAndTakeIn(Page page, Map<String, byte[]> zip) {
        choose(page, zip);
        assertThat(page.locator("[id='files:table_data'] input[type=checkbox]:checked"))
                .hasCount(3);
        Browser.screenshot(page, "main-receive-files");
        Browser.button(page, "アップロード").click();
        Locator units = page.locator("[id='check:units_data'] > tr");
        assertThat(units).hasCount(1);
        assertThat(units.first()).containsText("楽々ケアプランセンター");
        assertThat(units.first()).containsText("2026年12月");
        Browser.screenshot(page, "main-receive-check");
        Browser.button(page, "取込").click();
        assertThat(page.locator("#messages")).containsText("処理を受け付けました");
        waitFor(page, "ケアプラン連携CSV取込");
    }

    private void choose(Page page, Map<String, byte[]> zip) {
        browser.open(page, "/app/exchange/receive.xhtml");
        page.locator("[id='files:upload_input']")
                .setInputFiles(zip.entrySet().stream()
                        .filter(file -> file.getKey().contains("_" + DAY_SERVICE + "_"))
                        .map(file -> new FilePayload(file.getKey(), "text/csv", file.getValue()))
                        .toArray(FilePayload[]::new));
        assertThat(page.locator("[id='files:table_data'] > tr:not(.ui-datatable-empty-message)"))
                .hasCount(3);
    }

    private void apply(Page page) {
        browser.open(page, "/app/exchange/apply.xhtml");
        Browser.button(page, "検索").click();
        assertThat(page.locator("[id='list:rows_data'] > tr")).hasCount(20);
        Browser.screenshot(page, "main-apply-list");
        Browser.button(page, "全て選択").click();
        assertThat(page.locator("[id='list:selected']")).containsText(Pattern.compile("1[0-9]{2}名"));
        page.locator("[id='list:apply']").click();
        assertThat(page.locator("[id='confirm'] h2")).containsText("取込の確認");
        Browser.screenshot(page, "main-apply-confirm");
        Browser.button(page, "取込する").click();
        assertThat(page.locator("#messages")).containsText("処理を受け付けました");
        waitFor(page, "ケアプラン連携取込");
    }

    private void downloadResult(Page page) throws IOException {
        menu(page, "一括処理状況確認");
        assertThat(page.locator("h1")).hasText("一括処理状況確認");
        Browser.screenshot(page, "main-status");
        Download download = page.waitForDownload(() -> page.locator("main tbody tr")
                .first()
                .locator("a[href*='/download']")
                .click());
        assertThat(download.suggestedFilename()).endsWith(".xlsx");
        String text = textOf(Browser.unzip(download));
        assertThat(text)
                .contains("UPPLAN_202612_" + CARE_MANAGEMENT)
                .contains("追加")
                .contains("園山");
    }

    /** What the sheets of a workbook say, its numeric character references read. */
    private static String textOf(Map<String, byte[]> workbook) {
        StringBuilder xml = new StringBuilder();
        workbook.forEach((name, bytes) -> {
            if (name.startsWith("xl/worksheets/") || name.equals("xl/sharedStrings.xml")) {
                xml.append(new String(bytes, StandardCharsets.UTF_8));
            }
        });
        return Pattern.compile("&#x([0-9a-f]+);")
                .matcher(xml)
                .replaceAll(reference ->
                        Matcher.quoteReplacement(Character.toString(Integer.parseInt(reference.group(1), 16))));
    }

    /** 送受信の記録, by the menu: what was sent and taken over, with the sums of the very files, on the screen and as a PDF. */
    private static void assertThatItIsProven(Page page, String outcome, Map<String, byte[]> zip) throws Exception {
        menu(page, "ケアプラン連携");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("送受信の記録"))
                .click();
        page.locator("[id='proof:from']").fill(LocalDate.now().minusDays(1).toString());
        Browser.button(page, "検索").click();
        Locator first = page.locator("[id='proof:list_data'] > tr").first();
        assertThat(first).containsText(outcome);
        first.locator("summary").click();
        Locator files = first.locator("details li");
        assertThat(files).hasCount(3);
        for (String text : files.allInnerTexts()) {
            String name = text.lines().findFirst().orElseThrow();
            assertThat(text)
                    .contains("記録と一致")
                    .contains(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(zip.get(name))));
        }
        Accessibility.check(page, "proof-" + outcome);
        Browser.screenshot(page, "proof-" + outcome);
        Download pdf =
                page.waitForDownload(() -> page.locator("[id='proof:pdf']").click());
        assertThat(pdf.suggestedFilename()).matches("送受信の記録_[0-9]{8}\\.pdf");
    }

    /** The same clients on both screens: times, services, providers, planned days, and the whole 別表. */
    private void compareScreens(Page careManager, Page provider) throws SQLException {
        List<Map.Entry<Long, Long>> pairs = new Database(server).sameClients(CARE_MANAGEMENT, DAY_SERVICE, 3);
        assertThat(pairs).hasSize(3);
        for (Map.Entry<Long, Long> pair : pairs) {
            browser.open(careManager, "/app/schedule/month.xhtml?id=" + pair.getKey());
            browser.open(provider, "/app/schedule/month.xhtml?id=" + pair.getValue());
            assertThat(careManager.locator(".form-head h2")).containsText("サービス利用票");
            assertThat(provider.locator(".form-head h2")).containsText("サービス提供票");
            assertThat(grid(provider)).isEqualTo(grid(careManager)).contains(DAY_SERVICE);
            assertThat(provider.locator("#statement").innerText())
                    .isEqualTo(careManager.locator("#statement").innerText())
                    .contains("合計");
        }
        Browser.screenshot(careManager, "main-usage-month");
        Browser.screenshot(provider, "main-provision-month");
    }

    private static String grid(Page page) {
        assertThat(page.locator("#monthGrid tbody.line").first()).isVisible();
        return (String) page.evaluate("() => [...document.querySelectorAll('#monthGrid tbody.line')].map(line =>"
                + " [line.querySelector('.time').innerText, line.querySelector('.service .code').innerText,"
                + " line.querySelector('.provider').innerText,"
                + " [...line.querySelectorAll('tr.planned td.count')].map(cell =>"
                + " cell.querySelector('input') ? cell.querySelector('input').value : cell.innerText).join(','),"
                + " line.querySelector('tr.planned td.total').innerText].join('|')).join('\\n')");
    }

    private void assertThatDoingItTwiceChangesNothing(Page page, Map<String, byte[]> zip, Database database)
            throws SQLException {
        List<String> before = database.everythingOf(DAY_SERVICE);
        choose(page, zip);
        Browser.button(page, "アップロード").click();
        assertThat(page.locator("main")).containsText("取込済みです");
        Browser.screenshot(page, "main-receive-twice");
        browser.open(page, "/app/exchange/apply.xhtml");
        Browser.button(page, "検索").click();
        Browser.button(page, "全て選択").click();
        page.locator("[id='list:apply']").click();
        Browser.button(page, "取込する").click();
        assertThat(page.locator("#messages")).containsText("処理を受け付けました");
        waitFor(page, "ケアプラン連携取込");
        assertThat(database.everythingOf(DAY_SERVICE)).isEqualTo(before);
    }

    private void waitFor(Page page, String kind) {
        browser.open(page, "/app/request/pending.xhtml");
        assertThat(completed(page, kind)).isVisible(PATIENT);
    }

    private static Locator completed(Page page, String kind) {
        return page.locator("main tbody tr")
                .first()
                .filter(new Locator.FilterOptions().setHasText(kind))
                .filter(new Locator.FilterOptions().setHasText("完了"));
    }

    private static void menu(Page page, String name) {
        page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("メインメニュー"))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
                .click();
    }
}
