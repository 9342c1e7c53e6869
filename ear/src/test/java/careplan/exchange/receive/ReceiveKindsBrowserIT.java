package careplan.exchange.receive;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import careplan.exchange.ExchangeVersion;
import careplan.exchange.FileKind;
import careplan.exchange.format.Party;
import careplan.support.Accessibility;
import careplan.support.Browser;
import careplan.support.LoginForm;
import careplan.support.TestServer;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** CSV取込 and 印刷・取込 of every kind of data and both versions, as people at the three kinds of office use them. */
class ReceiveKindsBrowserIT {

    private static final TestServer SERVER = TestServer.shared();
    private static final String CARE = "2345678912";
    private static final String DAY_SERVICE = "2870100019";
    private static final String CENTER = "2800100055";
    /** After every month of the demo data and of other tests. */
    private static final YearMonth MONTH = YearMonth.of(2027, 5);

    private static final LocalDate DAY = LocalDate.of(2027, 4, 12);
    /** A server under load takes its time; none of these waits is a fixed one. */
    private static final LocatorAssertions.IsVisibleOptions PATIENT =
            new LocatorAssertions.IsVisibleOptions().setTimeout(120_000);

    @RegisterExtension
    final Browser browser = new Browser(SERVER);

    private Page page;

    @Test
    void careOfficeTakesTheActualsOfAProviderOver() throws Exception {
        ScheduleUnit.Person person = persons(CARE, "CARE_2", 1).get(0);
        plannedMonth(person);
        SentUnit unit = new SentUnit(ExchangeVersion.V3, Party.of(DAY_SERVICE), Party.of(CARE), MONTH, "20270601101500")
                .actual(person, DAY_SERVICE, "152441", "0930", "1630", 6)
                .actual(person, DAY_SERVICE, "152441", "0930", "1630", 13)
                .actual(person, DAY_SERVICE, "152241", "1300", "1500", 20);
        login("care", "");
        takeIn("", unit.files());

        browser.open(page, "/app/exchange/apply.xhtml");
        assertThat(page.locator("#search")).containsText("提供事業所");
        Browser.button(page, "検索").click();
        assertThat(rows()).hasCount(1);
        assertThat(rows().first()).containsText("楽々クラブ デイサービス");
        assertPdf(rows().first(), "received-actual");
        assertThat(Accessibility.faults(page)).isEmpty();
        Browser.screenshot(page, "apply-actual-list");
        Browser.button(page, "全て選択").click();
        page.locator("[id='list:apply']").click();
        page.locator(".ui-row-toggler").first().click();
        assertThat(page.locator(".ui-expanded-row-content")).containsText("実績 2回（6・13日）");
        assertThat(page.locator(".ui-expanded-row-content")).containsText("予定にないサービス");
        Browser.screenshot(page, "apply-actual-confirm");
        applyNow();
        browser.open(page, "/app/exchange/apply.xhtml");
        Browser.button(page, "検索").click();
        assertThat(rows().first()).containsText("実績済");
        assertThat(rows().first()).containsText("取込済");
        giveARecordToItsClient(person);
    }

    /** The number of the next one has changed: nobody is registered with it. */
    private void giveARecordToItsClient(ScheduleUnit.Person person) {
        ScheduleUnit.Person renumbered =
                new ScheduleUnit.Person(person.insurerNumber(), "8888888888", person.name(), person.kana(), "22");
        takeIn(
                "",
                new SentUnit(ExchangeVersion.V3, Party.of(DAY_SERVICE), Party.of(CARE), MONTH, "20270603101500")
                        .actual(renumbered, DAY_SERVICE, "152441", "0930", "1630", 6)
                        .files());
        browser.open(page, "/app/exchange/apply.xhtml");
        Browser.button(page, "検索").click();
        Locator unknown = rows().filter(new Locator.FilterOptions().setHasText("8888888888"));
        assertThat(unknown).containsText("登録されていません");
        unknown.locator("button").click();
        Locator dialog = page.locator("#assignDialog");
        assertThat(dialog).isVisible();
        dialog.locator("[id='assign:typed']").fill(person.name().split(" ")[0]);
        dialog.locator("[id='assign:find']").click();
        Locator found = dialog.locator("option").filter(new Locator.FilterOptions().setHasText(person.name()));
        assertThat(found).hasCount(1);
        assertThat(Accessibility.faults(page)).isEmpty();
        Browser.screenshot(page, "apply-assign");
        dialog.locator("select").selectOption(found.getAttribute("value"));
        dialog.locator("[id='assign:ok']").click();
        assertThat(page.locator("#messages")).containsText("結び付けました");
        assertThat(unknown).containsText(person.name());
        assertThat(unknown).containsText("担当者が利用者を指定しました");
        Browser.screenshot(page, "apply-assigned");
    }

    @Test
    void providerTakesADeletedMonthBackAndPrintsACarePlan() throws Exception {
        ScheduleUnit.Person person = persons(DAY_SERVICE, "CARE_2", 3).get(2);
        login("day", "");
        takeIn(
                "",
                new ScheduleUnit(CARE, DAY_SERVICE, MONTH, "20270420101500")
                        .add(person, 7)
                        .files());
        browser.open(page, "/app/exchange/apply.xhtml");
        Browser.button(page, "検索").click();
        assertPdf(rows().first(), "received-schedule");
        Browser.button(page, "全て選択").click();
        page.locator("[id='list:apply']").click();
        applyNow();
        takeIn(
                "",
                new SentUnit(ExchangeVersion.V3, Party.of(CARE), Party.of(DAY_SERVICE), MONTH, "20270421101500")
                        .deleteMonth(FileKind.DLTPLAN, person, null, null)
                        .files());
        browser.open(page, "/app/exchange/apply.xhtml");
        choose("利用票削除");
        Browser.button(page, "検索").click();
        assertThat(rows()).hasCount(1);
        Browser.button(page, "全て選択").click();
        page.locator("[id='list:apply']").click();
        page.locator(".ui-row-toggler").first().click();
        assertThat(page.locator(".ui-expanded-row-content")).containsText("削除");
        Browser.screenshot(page, "apply-deletion-confirm");
        applyNow();
        assertThat(count(
                        "select count(*) from monthly_schedule where service_month = 202705 and insured_number = ?"
                                + " and office_id = (select id from office where office_number = '2870100019')",
                        person))
                .isZero();

        takeIn("", carePlan(person).files());
        browser.open(page, "/app/exchange/apply.xhtml");
        choose("居宅サービス計画書");
        Browser.button(page, "検索").click();
        assertThat(page.locator(".note")).containsText("取込の対象ではありません");
        assertThat(page.locator("[id='list:apply']")).hasCount(0);
        Browser.screenshot(page, "apply-care-plan-list");
        assertPdf(rows().first(), "received-care-plan");
        Browser.button(page, "全て選択").click();
        Browser.printAll(page, "list");
        finished("印刷");
    }

    @Test
    void profileWithItsPictureComesFromTheCenterInV4() throws Exception {
        List<ScheduleUnit.Person> persons = persons(CARE, "SUPPORT_1", 1);
        SentUnit unit = new SentUnit(
                        ExchangeVersion.V4, Party.of(CENTER, "46"), Party.of(CARE, "43"), null, "20270413101500")
                .profile(persons.get(0), DAY, "囲碁と将棋", SentUnit.picture());
        login("care", "?version=V4");
        assertThat(page.locator("h1")).hasText("CSV取込(V4)");
        takeIn("?version=V4", unit.files());
        browser.open(page, "/app/exchange/apply.xhtml?version=V4");
        assertThat(page.locator("#search")).containsText("地域包括支援事業所");
        assertThat(page.locator("#search")).containsText("処理区分");
        Browser.button(page, "検索").click();
        Locator profile = rows().filter(
                        new Locator.FilterOptions().setHasText(persons.get(0).insuredNumber()));
        assertThat(profile).hasCount(1);
        assertThat(Accessibility.faults(page)).isEmpty();
        Browser.screenshot(page, "apply-profile-list");
        assertPdf(profile, "received-profile");
        profile.getByRole(AriaRole.CHECKBOX).check();
        assertThat(page.locator("[id='list:selected']")).hasText("選択中：1名");
        page.locator("[id='list:apply']").click();
        page.locator(".ui-row-toggler").first().click();
        assertThat(page.locator(".ui-expanded-row-content")).containsText("家族構成の画像");
        Browser.screenshot(page, "apply-profile-confirm");
        applyNow();
        assertThat(count(
                        "select count(*) from plan_document d join plan_document_image i on i.document_id = d.id"
                                + " where d.key_date = date '2027-04-12' and d.insured_number = ?",
                        persons.get(0)))
                .isEqualTo(1);
        browser.open(page, "/app/exchange/apply.xhtml?version=V4");
        choose("提供事業所");
        assertThat(page.locator("#search")).containsText("送信元サービス種類");
        Browser.screenshot(page, "apply-v4-from-provider");
    }

    @Test
    void otherVersionAndBadPicturesAreRefusedInWords() throws Exception {
        ScheduleUnit.Person person = persons(CARE, "SUPPORT_1", 1).get(0);
        SentUnit v4 = new SentUnit(
                        ExchangeVersion.V4, Party.of(CENTER, "46"), Party.of(CARE, "43"), null, "20270414101500")
                .profile(person, DAY, "園芸", null);
        login("care", "");
        upload(Map.of(
                v4.name(FileKind.UPKIHON).format(),
                v4.files().get(v4.name(FileKind.UPKIHON).format())));
        assertThat(read().last()).containsText("V4)のファイルです。V3の画面では取り込めません");
        browser.open(page, "/app/exchange/receive.xhtml?version=V4");
        SentUnit v3 = new SentUnit(ExchangeVersion.V3, Party.of(DAY_SERVICE), Party.of(CARE), MONTH, "20270602101500")
                .actual(person, DAY_SERVICE, "152441", "0930", "1630", 6);
        upload(v3.files());
        assertThat(read().last()).containsText("V3)のファイルです。V4の画面では取り込めません");
        String picture = v4.name(FileKind.UPKIHON).image(1).format();
        upload(Map.of(picture, "no picture at all".getBytes(StandardCharsets.US_ASCII)));
        assertThat(read().last()).containsText("JPEG形式の画像ではありません");
        Path large = Files.createTempDirectory("pictures")
                .resolve(v4.name(FileKind.UPKIHON).image(2).format());
        Files.write(large, Arrays.copyOf(SentUnit.picture(), 50 * 1024 * 1024));
        page.locator("[id='files:upload_input']").setInputFiles(large);
        assertThat(read()).hasCount(3, new LocatorAssertions.HasCountOptions().setTimeout(120_000));
        Files.delete(large);
        Files.delete(large.getParent());
        assertThat(read().last()).containsText("上限（10MB）を超えています");
        upload(Map.of(v4.name(FileKind.UPKIHON).image(3).format(), SentUnit.picture()));
        Browser.screenshot(page, "receive-v4-refused");
        Browser.button(page, "アップロード").click();
        assertThat(page.locator("#check > .row-messages")).containsText("組になる利用者基本情報のファイルがありません");
        Browser.screenshot(page, "receive-v4-picture-alone");
    }

    private void login(String name, String version) {
        page = browser.newPerson();
        browser.open(page, "/app/exchange/receive.xhtml" + version);
        LoginForm.submit(page, name, "rakuraku-demo");
    }

    private void takeIn(String version, Map<String, byte[]> files) {
        browser.open(page, "/app/exchange/receive.xhtml" + version);
        upload(files);
        Browser.button(page, "アップロード").click();
        assertThat(page.locator("[id='check:units_data'] > tr").first()).isVisible(PATIENT);
        Browser.button(page, "取込").click();
        assertThat(page.locator("#messages")).containsText("処理を受け付けました");
        finished("ケアプラン連携CSV取込");
    }

    private void upload(Map<String, byte[]> files) {
        int before = read().count();
        page.locator("[id='files:upload_input']")
                .setInputFiles(files.entrySet().stream()
                        .map(file -> new FilePayload(file.getKey(), "application/octet-stream", file.getValue()))
                        .toArray(FilePayload[]::new));
        assertThat(read()).hasCount(before + files.size(), new LocatorAssertions.HasCountOptions().setTimeout(120_000));
        Browser.settled(page);
    }

    private Locator read() {
        return page.locator("[id='files:table_data'] > tr:not(.ui-datatable-empty-message)");
    }

    private Locator rows() {
        return page.locator("[id='list:rows_data'] > tr:not(.ui-datatable-empty-message)");
    }

    private void choose(String label) {
        page.locator("#search label")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + label + "$")))
                .first()
                .click();
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
    }

    private void applyNow() {
        Browser.button(page, "取込する").click();
        assertThat(page.locator("#messages")).containsText("処理を受け付けました");
        finished("ケアプラン連携取込");
    }

    private void finished(String kind) {
        browser.open(page, "/app/request/pending.xhtml");
        assertThat(page.locator("main tbody tr")
                        .first()
                        .filter(new Locator.FilterOptions().setHasText(kind))
                        .filter(new Locator.FilterOptions().setHasText("完了")))
                .isVisible(PATIENT);
    }

    /** The PDF is kept beside the screenshots, to be looked at. */
    private void assertPdf(Locator row, String name) throws IOException {
        APIResponse response = page.request()
                .get(SERVER.url(row.locator(".print-link").getAttribute("href").replaceFirst("^/careplan", ""))
                        .toString());
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.headers().get("content-type")).startsWith("application/pdf");
        Files.write(Path.of("target", "screenshots").toAbsolutePath().resolve(name + ".pdf"), response.body());
        assertThat(new String(response.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    private static SentUnit carePlan(ScheduleUnit.Person person) {
        SentUnit unit = new SentUnit(ExchangeVersion.V3, Party.of(CARE), Party.of(DAY_SERVICE), null, "20270422101500");
        unit.add(FileKind.UP1KYO, person, row -> row.set("作成年月日", DAY)
                .set("居宅サービス計画作成者氏名", "斎藤 桃子")
                .set("介護支援事業者名", "楽々ケアプランセンター")
                .set("介護支援事業者コード", CARE)
                .set("居宅サービス計画作成（変更）日", DAY)
                .set("初回居宅サービス計画作成日", DAY));
        unit.add(FileKind.UP2KYO, person, row -> row.set("居宅計画書作成年月日", DAY).set("居宅サービス計画作成（変更）日", DAY));
        return unit.add(FileKind.UPHOSOKU, person, row -> row.set("居宅サービス計画作成（変更）日", DAY)
                .set("利用者氏名フリガナ", person.kana())
                .set("利用者氏名", person.name())
                .set("要介護状態区分", "22")
                .set("対象年月", "000000"));
    }

    /** A month of the care-management office with one service at the day service. */
    private static void plannedMonth(ScheduleUnit.Person person) throws Exception {
        String key = "(select max(id) + 1 from monthly_schedule)";
        run(
                "insert into monthly_schedule (id, version, office_id, client_id, client_kana, service_month, status, insurer_id,"
                        + " insured_number, care_level, created_on, care_management_office_number, changed_at, plan_changed_at)"
                        + " select " + key
                        + ", 0, o.id, c.client_id, (select p.kana from client p where p.id = c.client_id), 202705, 'DRAFTED', c.insurer_id, c.insured_number,"
                        + " c.care_level, date '2027-04-20', o.office_number, current_timestamp, current_timestamp from certification c"
                        + " join client_office s on s.client_id = c.client_id join office o on o.id = s.office_id"
                        + " where o.office_number = '" + CARE + "' and c.insured_number = ? fetch first 1 row only",
                person.insuredNumber());
        run(
                "insert into schedule_line (id, version, schedule_id, line_no, service_code, service_name, start_time,"
                        + " end_time, units, provider_number, provider_name, over30_days, planned, actual)"
                        + " select (select max(id) + 1 from schedule_line), 0, id, 1, '152441', '通所介護Ⅰ５１', '0930', '1630',"
                        + " 658, '" + DAY_SERVICE + "', '楽々クラブ デイサービス', false, '" + "0".repeat(11) + "1"
                        + "0".repeat(50)
                        + "', '" + "0".repeat(62) + "' from monthly_schedule where service_month = 202705"
                        + " and insured_number = ?",
                person.insuredNumber());
    }

    private static void run(String sql, String value) throws Exception {
        try (Connection connection = SERVER.database();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, value);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    private static int count(String sql, ScheduleUnit.Person person) throws Exception {
        try (Connection connection = SERVER.database();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, person.insuredNumber());
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    /** Clients of a demo office with their numbers. */
    private static List<ScheduleUnit.Person> persons(String office, String level, int count) throws Exception {
        Map<String, ScheduleUnit.Person> persons = new LinkedHashMap<>();
        String sql = "select i.insurer_number, c.insured_number, p.name, p.kana from certification c"
                + " join client p on p.id = c.client_id join insurer i on i.id = c.insurer_id"
                + " join client_office s on s.client_id = p.id join office o on o.id = s.office_id"
                + " where o.office_number = ? and s.valid_to is null and c.valid_to >= date '2027-05-31'"
                + " and c.care_level = ? order by p.code desc";
        try (Connection connection = SERVER.database();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, office);
            statement.setString(2, level);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next() && persons.size() < count) {
                    persons.put(
                            rows.getString(2),
                            new ScheduleUnit.Person(
                                    rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4), "22"));
                }
            }
        }
        assertThat(persons).hasSize(count);
        return new ArrayList<>(persons.values());
    }
}
