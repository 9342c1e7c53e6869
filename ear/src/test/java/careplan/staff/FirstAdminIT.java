package careplan.staff;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import careplan.support.AuthenticatorApp;
import careplan.support.Browser;
import careplan.support.LoginForm;
import careplan.support.TestServer;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An empty system lets its first administrator in, who makes it ready for others by the screens. */
class FirstAdminIT {

    private static final String FIRST = "Hajime-no-kotoba-1";
    private static final String SECOND = "Tsugi-no-kotoba-22";

    private static TestServer server;

    @RegisterExtension
    final Browser browser = new Browser(server);

    @BeforeAll
    static void startEmpty() {
        server = TestServer.create("first-admin")
                .property("careplan.first-admin", "boss")
                .property("careplan.first-corporation", "Mihon")
                .property("careplan.first-office-number", "2870900081")
                .property("careplan.first-office-name", "Hajime")
                .property("careplan.first-office-kind", "CARE_MANAGEMENT")
                .environment("CAREPLAN_FIRST_ADMIN_PASSWORD", FIRST)
                .property("careplan.second-factor", "required")
                .environment("CAREPLAN_SECOND_FACTOR", "required")
                .start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void anEmptySystemIsMadeReadyByTheScreens() throws Exception {
        Page page = firstLoginOfAdministrator("boss");
        assertThat(page.locator("#officeInUse")).containsText("(2870900081) Hajime");
        browser.open(page, "/app/office/own.xhtml");
        page.getByLabel("Hajimeを編集").click();
        page.locator("[id='office:name']").fill("見本ケアプランセンター");
        page.getByLabel("43 ").first().check();
        page.locator("[id='office:save']").click();
        assertThat(page.locator("#messages")).containsText("保存しました。");

        browser.open(page, "/app/staff/basics.xhtml");
        page.locator("[id='basics:code']").fill("00002");
        page.locator("[id='basics:name']").fill("垂水 あゆみ");
        page.locator("[id='basics:kana']").fill("たるみ あゆみ");
        page.locator("[id='basics:loginName']").fill("tarumi");
        page.locator("[id='basics:save']").click();
        page.waitForURL("**/basics.xhtml?id=*");
        String basics = page.url();
        page.locator("[id='login:password']").fill(FIRST);
        page.locator("[id='login:setPassword']").click();
        assertThat(page.locator("#messages")).containsText("パスワードを設定しました。");
        page.locator(".tabs").getByText("権限情報").click();
        page.getByLabel("見本ケアプランセンターを編集").click();
        page.getByLabel("ケアプラン連携", new Page.GetByLabelOptions().setExact(true)).check();
        page.locator("[id='menus:save']").click();
        assertThat(page.locator("#messages")).containsText("権限を保存しました。");
        page.getByLabel("見本ケアプランセンターを優先にする").check();
        page.locator("[id='preferences:save']").click();
        assertThat(page.locator("#messages")).containsText("優先する事業所を保存しました。");
        assertThat(page.getByLabel("見本ケアプランセンターを優先にする")).isChecked();
        Browser.screenshot(page, "first-admin-permissions");

        Page second = firstLogin("tarumi"); // who needs no second factor
        assertThat(second.locator("#officeInUse")).containsText("見本ケアプランセンター");
        assertThat(second.locator("nav.top a").getByText("ケアプラン連携")).isVisible();
        page.navigate(basics);
        page.locator("[id='login:lock']").click();
        assertThat(page.locator("[id='login:unlock']")).isVisible();
        second.reload();
        assertThat(second.getByLabel("ログイン名")).isVisible();
        page.locator("[id='login:unlock']").click();
        assertThat(page.locator("[id='login:lock']")).isVisible();
        LoginForm.submit(second, "tarumi", SECOND);
        assertThat(second.locator("#officeInUse")).isVisible();
        makeAnotherCorporation(page);
        assertThat(firstLoginOfAdministrator("second-boss").locator("#officeInUse"))
                .containsText("Futatsume");
    }

    private void makeAnotherCorporation(Page page) {
        browser.open(page, "/app/operation/corporations.xhtml");
        page.locator("[id='corporation:corporationName']").fill("Daini");
        page.locator("[id='corporation:officeNumber']").fill("2870900099");
        page.locator("[id='corporation:officeName']").fill("Futatsume");
        page.locator("[id='corporation:kind']").selectOption("CARE_MANAGEMENT");
        page.locator("[id='corporation:areaGrade']").selectOption("03");
        page.locator("[id='corporation:loginName']").fill("second-boss");
        page.locator("[id='corporation:password']").fill(FIRST);
        page.locator("[id='corporation:save']").click();
        assertThat(page.locator("#messages")).containsText("作成しました。");
        assertThat(page.locator("[id='corporation:list']")).containsText("Daini");
        Browser.screenshot(page, "corporations");
    }

    /** As in production: whoever may change the accounts of others sets up a second factor before anything else. */
    private Page firstLoginOfAdministrator(String login) throws Exception {
        Page page = firstLogin(login);
        assertThat(page.locator("h1")).hasText("二段階認証");
        page.locator("[id='factor:begin']").click();
        page.locator("[id='factor:code']")
                .fill(new AuthenticatorApp(page.locator("[id='secret']").innerText()).number());
        page.locator("[id='factor:confirm']").click();
        page.locator("[id='factor:goOn']").click();
        return page;
    }

    /** Logs in and changes the password, as one must. */
    private Page firstLogin(String login) {
        Page page = browser.newPerson();
        browser.open(page, "/app/index.xhtml");
        LoginForm.submit(page, login, FIRST);
        assertThat(page.locator("h1")).hasText("パスワード変更");
        page.locator("[id='passwordForm:oldPassword']").fill(FIRST);
        page.locator("[id='passwordForm:newPassword']").fill(SECOND);
        page.locator("[id='passwordForm:repeated']").fill(SECOND);
        page.locator("[id='passwordForm:submit']").click();
        page.waitForLoadState();
        return page;
    }
}
