package careplan.staff;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import careplan.support.Accessibility;
import careplan.support.Browser;
import careplan.support.LoginForm;
import careplan.support.SheetText;
import careplan.support.TestServer;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Chapter 1 of the manual in the browser, step by step, and what the new member of staff can do then. */
class StaffIT {

    private static final TestServer SERVER = TestServer.shared();
    private static final String DEMO_PASSWORD = "rakuraku-demo";
    private static final String FIRST = "はじめての ことばですよね";

    @RegisterExtension
    final Browser browser = new Browser(SERVER);

    @Test
    void chapterOne() throws IOException {
        Page page = browser.newPerson();
        browser.open(page, "/app/index.xhtml");
        LoginForm.submit(page, "admin", DEMO_PASSWORD);
        page.locator("nav.top").getByText("基本情報").click();
        page.locator("nav.side").getByText("職員情報").click();
        assertThat(page.locator(".tabs [aria-current=page]")).hasText("職員検索");
        assertThat(page.locator(".ui-paginator-current")).containsText("件中1から20まで表示");
        Browser.screenshot(page, "staff-list");
        page.locator(".kana-rows").getByText("た").click();
        assertThat(page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("大開 花子")))
                .hasCount(1);
        assertThat(page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("楽々 はじめ")))
                .hasCount(0);
        printedList(page);
        String login = register(page);
        page.locator(".tabs").getByText("所属情報").click();
        Accessibility.check(page, "staff-affiliations");
        page.locator(".tabs").getByText("権限情報").click();
        Accessibility.check(page, "staff-offices");
        page.getByLabel("楽々クラブ デイサービスを編集").click();
        assertThat(page.locator(".menu-table tbody tr")).hasCount(18);
        page.getByLabel("事業所選択", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("ケアプラン連携", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("楽々リハビリテーション", new Page.GetByLabelOptions().setExact(true))
                .check();
        Accessibility.check(page, "staff-permissions");
        page.locator("[id='menus:save']").click();
        assertThat(page.locator("#messages")).containsText("ほか、2件の事業所の権限を保存しました。");
        page.getByLabel("楽々リハビリテーションを優先にする").check();
        page.locator("[id='preferences:save']").click();
        assertThat(page.locator("#messages")).containsText("優先する事業所を保存しました。");
        Accessibility.check(page, "staff-permissions-saved");
        firstLogin(login);
    }

    /** 印刷 brings what was found, and not what was not. */
    private static void printedList(Page page) throws IOException {
        Download download =
                page.waitForDownload(() -> page.locator("[id='staff:print']").click());
        assertThat(download.suggestedFilename()).startsWith("職員一覧_").endsWith(".xlsx");
        assertThat(SheetText.of(download)).contains("大開 花子").doesNotContain("楽々 はじめ");
    }

    @Test
    void twoPeopleWhoEditTheSameAreTold() {
        Page page = browser.newPerson();
        browser.open(page, "/app/staff/list.xhtml");
        LoginForm.submit(page, "admin", DEMO_PASSWORD);
        register(page);
        Page other = page.context().newPage();
        other.navigate(page.url());
        other.locator("[id='basics:name']").fill("垂水 別名");
        other.locator("[id='basics:save']").click();
        assertThat(other.locator("#messages")).containsText("保存しました。");
        page.locator("[id='basics:name']").fill("垂水 本名");
        page.locator("[id='basics:save']").click();
        assertThat(page.locator("#conflict")).containsText("ほかの人が先に変更しました");
        assertThat(page.locator("#messages")).containsText(Pattern.compile("さん（\\d\\d:\\d\\d）が先に変更したため"));
        assertThat(page.locator("[id='basics:name']")).hasValue("垂水 本名");
        Accessibility.check(page, "staff-conflict");
        page.locator("[id='conflictForm:keep']").click();
        assertThat(page.locator("#messages")).containsText("もう一度「保存」を押してください");
        page.locator("[id='basics:save']").click();
        assertThat(page.locator("#messages")).containsText("保存しました。");
        page.reload();
        assertThat(page.locator("[id='basics:name']")).hasValue("垂水 本名");
    }

    /** Registers somebody new on the page 基本情報, with a mistake first; returns the login name. */
    private static String register(Page page) {
        String login = "it-" + UUID.randomUUID();
        page.locator(".actions").getByText("新規登録").click();
        page.locator("[id='basics:code']").fill(login.substring(3, 11));
        page.locator("[id='basics:name']").fill("垂水 あゆみ");
        page.locator("[id='basics:kana']").fill("垂水");
        page.locator("[id='basics:loginName']").fill(login);
        page.locator("[id='basics:save']").click();
        assertThat(page.locator("[id='basics'] .ui-message-error")).hasText("氏名かなはひらがなで入力してください。");
        page.locator("[id='basics:kana']").fill("タルミ あゆみ");
        page.locator("[id='basics:save']").click();
        page.waitForURL("**/basics.xhtml?id=*");
        assertThat(page.locator("#messages")).containsText("保存しました。");
        assertThat(page.locator("[id='basics:kana']")).hasValue("たるみ あゆみ");
        page.locator("[id='login:password']").fill("みじかい");
        page.locator("[id='login:setPassword']").click();
        assertThat(page.locator("[id='login'] .ui-message-error")).containsText("12文字以上");
        page.locator("[id='login:password']").fill(FIRST);
        page.locator("[id='login:setPassword']").click();
        assertThat(page.locator("#messages")).containsText("パスワードを設定しました。");
        Accessibility.check(page, "staff-basics");
        return login;
    }

    private void firstLogin(String login) {
        Page page = browser.newPerson();
        browser.open(page, "/app/index.xhtml");
        LoginForm.submit(page, login, FIRST);
        assertThat(page.locator("h1")).hasText("パスワード変更");
        page.locator("[id='passwordForm:oldPassword']").fill(FIRST);
        page.locator("[id='passwordForm:newPassword']").fill("にどめの ことばですよね");
        page.locator("[id='passwordForm:repeated']").fill("にどめの ことばですよね");
        page.locator("[id='passwordForm:submit']").click();
        assertThat(page.locator("#officeInUse")).hasText("(2810100038) 楽々リハビリテーション");
        assertThat(page.locator("nav.top a").allTextContents()).contains("ケアプラン連携");
        assertThat(page.navigate(SERVER.url("/app/staff/list.xhtml").toString()).status())
                .isEqualTo(403);
    }
}
