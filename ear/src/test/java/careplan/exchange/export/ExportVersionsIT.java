package careplan.exchange.export;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import careplan.support.Accessibility;
import careplan.support.Browser;
import careplan.support.LoginForm;
import careplan.support.TestServer;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** 出力 of every kind of office in both versions, and 削除出力, by the steps of the manual. */
class ExportVersionsIT {

    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(120_000);

    @RegisterExtension
    final Browser browser = new Browser(TestServer.shared());

    @Test
    void aProviderSendsActualsAndTellsToDeleteThem() throws Exception {
        Page page = browser.newPerson();
        ExportScreen screen = new ExportScreen(browser, page).open("rehab");
        assertThat(page.locator("main")).containsText("支援事業所");
        assertThat(page.locator("main")).not().containsText("選択データ");
        screen.search();
        assertThat(page.locator("main")).containsText("「作成済」の利用者は、実績が入力されていないため表示されません");
        assertThat(page.locator("[id='list:rows_data']")).not().containsText("作成済");
        Locator first =
                page.locator("[id='list:rows_data'] tr input:not([disabled])").first();
        first.check();
        Locator row = page.locator(
                "[id='list:rows_data'] tr.ui-state-highlight, [id='list:rows_data'] tr:has(input:checked)");
        String client = row.first().locator("td").nth(5).innerText();
        screen.toConfirmation();
        screen.field("confirm", "allDestinations").click();
        Browser.screenshot(page, "export-provider-confirm");
        screen.ok();
        Set<String> names = downloaded(page, "実績票出力");
        assertThat(names)
                .isNotEmpty()
                .allMatch(name -> name.matches("UPJSK_[0-9]{6}_2810100038_[0-9A-Z]{10}_[0-9]{14}\\.CSV"));

        browser.open(page, ExportScreen.PATH);
        choose(page, "削除出力");
        screen.search();
        assertThat(screen.row(client)).hasCount(1);
        Browser.screenshot(page, "export-deletion-list");
        screen.tick(client).check();
        screen.toConfirmation();
        assertThat(page.locator("[id='confirm:chosen_data']")).containsText(client);
        assertThat(page.locator("[id='confirm:chosen_data']")).containsText("実績票");
        assertThat(page.locator("main")).containsText("次のデータが相手先から削除されます");
        assertThat(Accessibility.faults(page)).isEmpty();
        Browser.screenshot(page, "export-deletion-confirm");
        screen.ok();
        assertThat(downloaded(page, "実績票の削除出力"))
                .allMatch(name -> name.matches("DLTJSK_[0-9]{6}_2810100038_[0-9A-Z]{10}_[0-9]{14}\\.CSV"));
        browser.open(page, ExportScreen.PATH);
        choose(page, "削除出力");
        screen.search();
        assertThat(screen.row(client)).hasCount(0);
    }

    @Test
    void aCareManagementOfficeSendsToTheCenterAndToProviders() throws Exception {
        Page page = browser.newPerson();
        ExportScreen screen = new ExportScreen(browser, page).open("care");
        browser.open(page, ExportScreen.PATH + "?version=V4");
        assertThat(page.locator("h1")).hasText("出力(V4)");
        assertThat(Accessibility.faults(page)).isEmpty();
        Browser.screenshot(page, "export-v4-care");
        screen.search().selectAll().toConfirmation();
        assertThat(screen.destination("こうべ地域包括支援センター").first()).containsText("2800100055");
        Browser.screenshot(page, "export-v4-care-confirm");
        screen.ok();
        Path zip = download(page, "利用者情報出力");
        assertThat(names(zip))
                .anyMatch(name -> name.matches("UPKIHON_2345678912_43_2800100055_[0-9A-Z]{2}_[0-9]{14}\\.CSV"));
        byte[] family;
        try (InputStream in = getClass().getResourceAsStream("/careplan/demo/family.jpg")) {
            family = in == null ? new byte[0] : in.readAllBytes();
        }
        assertThat(picture(zip)).isEqualTo(family);

        browser.open(page, ExportScreen.PATH + "?version=V4");
        choose(page, "実績票");
        screen.month(2026, 11).search().selectAll().toConfirmation().ok();
        assertThat(downloaded(page, "実績票出力"))
                .anyMatch(name -> name.matches("UPPLAN_[0-9]{6}_2345678912_43_2800100055_.*"))
                .anyMatch(name -> name.matches("UPJSK_[0-9]{6}_2345678912_43_2800100055_.*"));

        browser.open(page, ExportScreen.PATH + "?version=V4");
        choose(page, "提供事業所");
        choose(page, "居宅サービス計画書");
        assertThat(page.locator("main")).containsText("計画入力月");
        screen.month(2026, 9).search().selectAll().toConfirmation();
        screen.field("confirm", "allDestinations").click();
        Browser.screenshot(page, "export-v4-care-plan");
        screen.ok();
        assertThat(downloaded(page, "居宅サービス計画書出力"))
                .anyMatch(name -> name.matches("UP3KYO_2345678912_43_2870100019_15_[0-9]{14}\\.CSV"))
                .anyMatch(name -> name.startsWith("UPHOSOKU_000000_2345678912_43_"));
    }

    @Test
    void aProviderSendsAUnitForEachServiceTypeInVersionFour() throws Exception {
        Page page = browser.newPerson();
        ExportScreen screen = new ExportScreen(browser, page).open("day");
        browser.open(page, ExportScreen.PATH + "?version=V4");
        assertThat(page.locator("main")).containsText("サービス種類");
        screen.search().selectAll().toConfirmation();
        screen.field("confirm", "allDestinations").click();
        Browser.screenshot(page, "export-v4-provider");
        screen.ok();
        assertThat(downloaded(page, "実績票出力"))
                .anyMatch(name -> name.matches("UPJSK_[0-9]{6}_2870100019_15_2345678912_43_[0-9]{14}\\.CSV"))
                .anyMatch(name -> name.matches("UPJSK_[0-9]{6}_2870100019_A6_.*"));
    }

    @Test
    void aCenterSendsToTheOfficeThatItEntrusts() throws Exception {
        Page page = browser.newPerson();
        browser.open(page, ExportScreen.PATH + "?version=V4");
        LoginForm.submit(page, "center", ExportScreen.PASSWORD);
        ExportScreen screen = new ExportScreen(browser, page);
        assertThat(page.locator("nav.side a")).hasText(new String[] {"出力(V4)", "CSV取込(V4)", "印刷・取込(V4)", "送受信の記録"});
        choose(page, "支援計画書");
        screen.search().selectAll().toConfirmation();
        screen.field("confirm", "allDestinations").click();
        Browser.screenshot(page, "export-v4-center");
        screen.ok();
        assertThat(downloaded(page, "支援計画書出力"))
                .anyMatch(name -> name.matches("UPYOBO_2800100055_(46|AF)_2345678912_43_[0-9]{14}\\.CSV"))
                .anyMatch(name -> name.startsWith("UPYOBO_SUB_2800100055_"));
        browser.open(page, ExportScreen.PATH);
        assertThat(page.locator("body")).containsText("この画面は利用できません");
    }

    @Test
    void whatWasSentInTheOtherVersionIsTold() throws Exception {
        Page page = browser.newPerson();
        ExportScreen screen = new ExportScreen(browser, page).open("care");
        screen.search();
        screen.tick("髙﨑 德栁").check();
        screen.toConfirmation();
        screen.field("confirm", "allDestinations").click();
        screen.ok();
        downloaded(page, "利用票出力");
        browser.open(page, ExportScreen.PATH);
        screen.search();
        assertThat(screen.row("髙﨑 德栁")).containsText("楽々クラブ デイサービス");

        browser.open(page, ExportScreen.PATH + "?version=V4");
        choose(page, "提供事業所");
        choose(page, "利用票");
        screen.field("search", "kana").fill("たかさき");
        screen.search();
        assertThat(screen.row("髙﨑 德栁")).containsText("V3で出力済みです");
        screen.tick("髙﨑 德栁").check();
        screen.toConfirmation();
        assertThat(page.locator("[id='confirm:destinations_data']")).containsText("V3で出力済みです");
        Browser.screenshot(page, "export-mixed");
    }

    @Test
    void anErrorLeadsToThePageWhereItIsMended() {
        Page page = browser.newPerson();
        ExportScreen screen = new ExportScreen(browser, page).open("care");
        screen.search();
        screen.row("空白 からん").getByRole(AriaRole.LINK).first().click();
        assertThat(page.locator("main")).containsText("空白 からん");
        assertThat(page).hasURL(Pattern.compile(".*/app/schedule/month\\.xhtml\\?id=[0-9]+"));
    }

    private static void choose(Page page, String label) {
        page.locator("[id='search']")
                .getByText(label, new Locator.GetByTextOptions().setExact(true))
                .first()
                .click();
        Browser.settled(page);
    }

    private Set<String> downloaded(Page page, String title) throws IOException {
        return names(download(page, title));
    }

    private Path download(Page page, String title) {
        browser.open(page, "/app/request/pending.xhtml");
        Locator request = page.locator("[id='pending:requests_data'] tr").first();
        assertThat(request).containsText(title);
        assertThat(request).containsText("完了", SOON);
        Download download = page.waitForDownload(
                () -> request.locator("a[href*='/app/download']").first().click());
        return download.path();
    }

    private static Set<String> names(Path zip) throws IOException {
        return new TreeSet<>(ExportedFiles.entries(Files.readAllBytes(zip)).keySet());
    }

    private static byte[] picture(Path zip) throws IOException {
        return ExportedFiles.entries(Files.readAllBytes(zip)).entrySet().stream()
                .filter(one -> one.getKey().endsWith(".jpg"))
                .findFirst()
                .orElseThrow()
                .getValue();
    }
}
