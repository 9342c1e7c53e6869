package careplan.exchange.export;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import careplan.exchange.format.Ms932;
import careplan.support.Accessibility;
import careplan.support.Browser;
import careplan.support.LoginForm;
import careplan.support.SentForm;
import careplan.support.TestServer;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** 出力 in the browser, by the steps of the manual's 2-1-1. */
class ExportPageIT {

    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(120_000);

    @RegisterExtension
    final Browser browser = new Browser(TestServer.shared());

    private final List<String> complaints = new ArrayList<>();
    private Page page;
    private ExportScreen screen;

    @BeforeEach
    void open() {
        page = browser.newPerson();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            // the first page of a browser asks for an icon that there is none of
            if (message.type().equals("error") && !message.location().contains("/favicon.ico")) {
                complaints.add(message.text() + " " + message.location());
            }
        });
        screen = new ExportScreen(browser, page).open("care");
    }

    @AfterEach
    void browserHadNothingToComplainAbout() {
        assertThat(complaints).isEmpty();
    }

    @Test
    void fromSearchToDownloadAsInTheManual() throws Exception {
        assertThat(page.locator("main")).containsText("選択データ");
        assertThat(screen.field("search", "officeId")).containsText("(2345678912) 楽々ケアプランセンター");
        Browser.screenshot(page, "export-search");
        screen.chooseMonth();
        screen.field("search", "kana").press("Enter");
        assertThat(screen.field("list", "rows")).isVisible();
        assertThat(screen.row("桑々 太郎")).containsText("(警)利用者の認定情報が変更されています");
        assertThat(screen.row("桑々 太郎")).containsText("支1");
        screen.tick("園山 るりえ").check();
        assertThat(screen.selected()).hasText("選択中：1名");
        screen.turnTo(2);
        Locator second =
                page.locator("[id='list:rows_data'] tr input:not([disabled])").first();
        second.check();
        assertThat(screen.selected()).hasText("選択中：2名");
        screen.turnTo(1);
        assertThat(screen.tick("園山 るりえ")).isChecked();
        assertThat(screen.tick("桑々 太郎")).not().isChecked();
        Accessibility.check(page, "export-list");

        screen.toConfirmation();
        assertThat(page.locator("main")).containsText("選択した利用者：2名");
        screen.field("confirm", "allDestinations").click();
        assertThat(page.locator("[id='confirm:destinations_data'] input:not(:checked)"))
                .hasCount(0);
        int destinations = page.locator("[id='confirm:destinations_data'] tr").count();
        page.getByLabel("個別").check();
        Accessibility.check(page, "export-confirm");
        screen.ok();
        assertThat(screen.selected()).hasText("選択中：0名");
        Browser.screenshot(page, "export-accepted");

        browser.open(page, "/app/request/pending.xhtml");
        Locator request = page.locator("[id='pending:requests_data'] tr").first();
        assertThat(request).containsText("楽々ケアプランセンター 利用票出力");
        assertThat(request).containsText("完了", SOON);
        Locator links = request.locator("ul.downloads a[href*='/app/download']");
        assertThat(links).hasCount(destinations);
        Browser.screenshot(page, "export-completed");
        Download download = page.waitForDownload(() -> links.first().click());
        Map<String, String> files = ExportedFiles.unzip(Files.readAllBytes(download.path()));
        assertThat(files.keySet())
                .hasSize(3)
                .allMatch(name ->
                        name.matches("(UPPLAN|UPSIKYU|UPHOSOKU)_[0-9]{6}_2345678912_[0-9A-Z]{10}_[0-9]{14}\\.CSV"));
        assertThat(files.values()).allMatch(text -> text.startsWith("202208,"));
        oneByOne(request, files);
    }

    /** The same files without their ZIP. */
    private void oneByOne(Locator request, Map<String, String> files) throws IOException {
        request.getByText("ファイルごと").first().click();
        assertThat(page.locator("h1")).hasText("ファイルごとのダウンロード");
        Locator each = page.locator("[id='files:rows_data'] a");
        assertThat(each).hasCount(files.size());
        Accessibility.check(page, "export-files");
        Browser.screenshot(page, "export-files");
        Download one = page.waitForDownload(() -> each.first().click());
        assertThat(files).containsEntry(one.suggestedFilename(), Files.readString(one.path(), Ms932.CHARSET));
    }

    @Test
    void allAreChosenButThoseWithErrors() {
        screen.search();
        Locator bad = screen.row("空白 からん");
        assertThat(bad).containsText("(エラー)");
        assertThat(bad.getByRole(AriaRole.CHECKBOX)).isDisabled();
        screen.selectAll();
        assertThat(screen.selected()).not().hasText("選択中：0名");
        assertThat(screen.tick("桑々 太郎")).isChecked();
        assertThat(screen.tick("空白 からん")).not().isChecked();
        screen.field("list", "selectNone").click();
        assertThat(screen.selected()).hasText("選択中：0名");
        assertThat(screen.tick("桑々 太郎")).not().isChecked();
    }

    @Test
    void conditionsNarrowTheListAndOtherConditionsBeginANewSelection() {
        screen.field("search", "kana").fill("クワクワ");
        screen.search();
        assertThat(page.locator("[id='list:rows_data'] tr")).hasCount(1);
        screen.tick("桑々 太郎").check();
        assertThat(screen.selected()).hasText("選択中：1名");
        assertWhatTheCertificationWouldChange();
        screen.search();
        assertThat(screen.selected()).hasText("選択中：1名");
        screen.field("search", "careLevel").selectOption("要支援２");
        screen.search();
        assertThat(page.locator("[id='list:rows_data']")).containsText("該当する利用者がいません");
        assertThat(screen.selected()).hasText("選択中：0名");
        assertThat(screen.field("search", "kana")).hasValue("クワクワ");
        Browser.screenshot(page, "export-empty");
        screen.field("search", "clear").click();
        assertThat(screen.field("search", "kana")).hasValue("");
        screen.chooseMonth();
        screen.field("search", "provider").selectOption(new SelectOption().setLabel("(2870100019) 楽々クラブ デイサービス"));
        screen.search();
        screen.selectAll().toConfirmation();
        assertThat(page.locator("[id='confirm:destinations_data'] tr")).hasCount(1);
        assertThat(screen.destination("楽々クラブ デイサービス")).containsText("2870100019");
    }

    /** 認定情報を反映 says before what it changes, client by client; nothing is written here. */
    private void assertWhatTheCertificationWouldChange() {
        screen.field("list", "takeOver").click();
        Locator dialog = page.locator("#certificationDialog");
        assertThat(dialog.locator("#certificationChanges h3")).containsText("桑々 太郎");
        assertThat(dialog).containsText("1件が次のように変わります");
        assertThat(dialog.locator("#certificationChanges li").first()).containsText(" → ");
        Accessibility.check(page, "export-certification");
        dialog.getByText("キャンセル").click();
        assertThat(dialog).isHidden();
    }

    @Test
    void aConfirmationThatIsSentTwiceAtOneInstantMakesOneRequest() throws Exception {
        screen.search();
        screen.tick("園山 るりえ").check();
        screen.toConfirmation();
        screen.field("confirm", "allDestinations").click();
        Browser.settled(page);
        long before = exports();
        assertThat(SentForm.send(page, "confirm", 3, Map.of("confirm:ok", "")))
                .hasSize(3)
                .allMatch(answer -> answer.startsWith("200 "));
        assertThat(exports() - before).isOne();
    }

    private static long exports() throws Exception {
        try (Connection connection = TestServer.shared().database();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select count(*) from processing_request where kind = 'EXPORT'")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Test
    void anotherMonthKeepsWhatWasTyped() {
        screen.field("search", "kana").fill("クワクワ");
        screen.field("search", "careLevel").selectOption("要支援１");
        screen.chooseMonth();
        screen.field("search", "provider").selectOption("(2870100019) 楽々クラブ デイサービス");
        year("2016");
        assertThat(screen.field("search", "provider").locator("option")).hasCount(1);
        year("2026");
        assertThat(screen.field("search", "provider").locator("option:checked")).hasText("(2870100019) 楽々クラブ デイサービス");
        assertThat(screen.field("search", "kana")).hasValue("クワクワ");
        assertThat(screen.field("search", "careLevel").locator("option:checked"))
                .hasText("要支援１");
    }

    private void year(String year) {
        screen.field("search", "month:yearPart").fill(year);
        screen.field("search", "month:yearPart").press("Tab");
        Browser.settled(page);
    }

    @Test
    void whatIsMissingIsSaidAndNothingIsLost() {
        screen.search();
        screen.field("list", "export").click();
        assertThat(screen.messages()).containsText("利用者が選択されていません");
        screen.selectAll().toConfirmation();
        assertThat(screen.destination("ほほえみレンタル大阪")).containsText("他社情報ではV4の事業所です");
        assertThat(screen.destination("ほほえみレンタル大阪").getByRole(AriaRole.CHECKBOX))
                .not()
                .isChecked();
        screen.field("confirm", "noDestination").click();
        assertThat(page.locator("[id='confirm:destinations_data'] input:checked"))
                .hasCount(0);
        screen.field("confirm", "ok").click();
        assertThat(screen.messages()).containsText("出力先の事業所が選択されていません");
        screen.field("confirm", "back").click();
        assertThat(screen.tick("桑々 太郎")).isChecked();
        screen.field("search", "month:yearPart").fill("");
        screen.field("search", "find").click();
        assertThat(screen.messages()).containsText("サービス提供月");
    }

    @Test
    void replacedCharactersAreListedByClient() {
        screen.field("search", "kana").fill("よしはし かもめ");
        screen.search();
        screen.selectAll().toConfirmation().ok();
        browser.open(page, "/app/request/pending.xhtml");
        Locator request = page.locator("[id='pending:requests_data'] tr").first();
        assertThat(request).containsText("完了", SOON);
        request.getByText("エラー・警告を見る").click();
        assertThat(page.locator("[id='result:rows_data'] tr")).hasCount(1);
        assertThat(page.locator("[id='result:rows_data']")).containsText("𠮷𣘺 鷗");
        assertThat(page.locator("[id='result:rows_data']")).containsText("送信できない文字のため");
        Browser.screenshot(page, "export-result");

        browser.open(page, "/app/exchange/export-result.xhtml?id=x");
        assertThat(page.locator("main h1, main h2").first()).containsText("出力結果");
        browser.open(page, "/app/exchange/export-result.xhtml");
        assertThat(page).hasURL(Pattern.compile(".*/app/request/pending\\.xhtml"));
    }

    @Test
    void aCenterHasNoSuchPageInVersionThree() {
        Page other = browser.newPerson();
        browser.open(other, ExportScreen.PATH);
        LoginForm.submit(other, "center", ExportScreen.PASSWORD);
        assertThat(other.locator("body")).containsText("この画面は利用できません");
    }
}
