package careplan.frame;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import careplan.support.Accessibility;
import careplan.support.Browser;
import careplan.support.Company;
import careplan.support.LoginForm;
import careplan.support.SentForm;
import careplan.support.TestServer;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What becomes of what is typed: refused, failed, left behind, lost with the session or the page. */
class EntryIT {

    private static final TestServer SERVER = TestServer.shared();

    /** More pages than the server knows at a time; see web.xml. */
    private static final int TOO_MANY_PAGES = 41;

    @RegisterExtension
    final Browser browser = new Browser(SERVER);

    private final List<String> questions = new ArrayList<>();
    private Company company;
    private String login;
    private String client;
    private Page page;

    @BeforeEach
    void person() throws Exception {
        company = new Company(SERVER);
        login = company.person();
        long office = company.office("2870900032", "見本ケアプラン", "CARE_MANAGEMENT");
        company.permit(login, office, "OFFICE_CHOICE", "CLIENT_BASICS", "SCHEDULES");
        client = company.look("select id from client where code = ?", company.client("はるの うみ", office));
        page = browser.newPerson();
        page.setViewportSize(1366, 768);
        page.onDialog(dialog -> {
            questions.add(dialog.type());
            dialog.accept();
        });
        open("/app/client/edit.xhtml?id=" + client);
    }

    @Test
    void aRefusedSaveLeadsToTheFirstWrongFieldAndMessagesStayInView() {
        assertThat(page.locator("h1")).hasText("利用者 試験 はるの うみ");
        field("postalCode").fill("123");
        field("phone").fill("電話");
        save();
        assertThat(field("postalCode")).isFocused();
        assertThat(field("postalCode")).hasAttribute("aria-invalid", "true");
        assertThat(field("postalCode")).hasValue("123");
        assertThat(field("phone")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("#basics .ui-message-error").first()).isInViewport();
        Accessibility.check(page, "entry-refused");
        field("postalCode").fill("123-4567");
        field("phone").fill("078-000-0001");
        field("name").fill("試験 なまえ");
        save();
        Locator saved = page.locator("#messages");
        assertThat(saved).containsText("保存しました。");
        assertThat(page.locator("h1")).hasText("利用者 試験 なまえ");
        page.evaluate("() => window.scrollTo(0, document.body.scrollHeight)");
        assertThat(saved.locator(".ui-messages-info")).isInViewport();
        assertThat(page.locator("[id='basics:save']")).isVisible();
        Browser.screenshot(page, "entry-saved");
    }

    @Test
    void leavingAsksWhileSomethingIsUnsaved() {
        field("name").fill("試験 なまえ");
        page.reload();
        assertThat(questions).containsExactly("beforeunload");
        field("name").fill("試験 なまえ");
        save();
        assertThat(page.locator("#messages")).containsText("保存しました。");
        page.reload();
        assertThat(questions).as("nothing is unsaved").hasSize(1);
        assertThat(field("name")).hasValue("試験 なまえ");
        page.locator("[id='certifications:list'] button").first().click();
        page.locator("[id='certification:insuredNumber']").fill("12");
        page.locator("[id='certification:save']").click();
        assertThat(page.locator("[id='certification:insuredNumber']")).isFocused();
        assertThat(page.locator("[id='certifications:list']")).not().containsText(Pattern.compile("\\b12\\b"));
        page.locator("[id='certification:cancel']").click();
        assertThat(page.locator("[id='certification:save']")).hasCount(0);
        page.reload();
        assertThat(questions).as("the editor is closed").hasSize(1);
    }

    @Test
    void whatWasTypedSurvivesTheEndOfTheSession() {
        field("name").fill("試験 のこる");
        page.locator("[id='basics:gender']").selectOption("男性");
        page.context().clearCookies();
        save();
        assertThat(page).hasURL(Pattern.compile(".*/login\\.xhtml.*"));
        assertThat(page.locator("main")).containsText("ログインの有効期限が切れました");
        assertThat(questions).isEmpty();
        Browser.screenshot(page, "entry-login");
        LoginForm.submit(page, login, Company.PASSWORD);
        assertThat(page.locator("#entryRestored")).containsText("まだ保存されていません");
        assertThat(field("name")).hasValue("試験 のこる");
        assertThat(page.evaluate("() => sessionStorage.getItem('careplan.entry')"))
                .isNull();
        Accessibility.check(page, "entry-restored");
        save();
        assertThat(page.locator("#messages")).containsText("保存しました。");
        page.reload();
        assertThat(questions).isEmpty();
        assertThat(field("name")).hasValue("試験 のこる");
        assertThat(page.locator("[id='basics:gender'] option:checked")).hasText("男性");
        assertThat(page.locator("#entryRestored")).isHidden();
    }

    @Test
    void nobodyElseGetsWhatWasTyped() throws Exception {
        field("name").fill("試験 のこる");
        page.context().clearCookies();
        save();
        assertThat(page).hasURL(Pattern.compile(".*/login\\.xhtml.*"));
        String other = company.person();
        company.permit(
                other,
                Long.parseLong(
                        company.look("select office_id from client_office where client_id = ?", Long.valueOf(client))),
                "OFFICE_CHOICE",
                "CLIENT_BASICS");
        LoginForm.submit(page, other, Company.PASSWORD);
        assertThat(field("name")).hasValue("試験 はるの うみ");
        assertThat(page.locator("#entryRestored")).isHidden();
        assertThat(page.evaluate("() => sessionStorage.getItem('careplan.entry')"))
                .isNull();
    }

    @Test
    void pagesBeyondTheLimitLoseNothing() {
        field("name").fill("試験 のこる");
        page.locator("[id='certifications:add']").click();
        page.locator("[id='certification:insuredNumber']").fill("0123456789");
        for (int i = 0; i < TOO_MANY_PAGES; i++) {
            page.request().get(SERVER.url("/app/client/edit.xhtml").toString());
        }
        save();
        assertThat(page.locator("#messages")).containsText("開き直しました");
        assertThat(field("name")).hasValue("試験 のこる");
        assertThat(page.locator("#entryRestored")).containsText("0123456789");
        Browser.screenshot(page, "entry-reopened");
        save();
        assertThat(page.locator("#messages")).containsText("保存しました。");
    }

    @Test
    void anErrorInTheMiddleOfAnAnswerIsShown() throws Exception {
        open("/app/client/list.xhtml");
        company.run("update client set gender = 'NONSENSE' where id = ?", Long.valueOf(client));
        page.locator("[id='clients:search']").click();
        assertThat(page.locator("h1")).hasText("エラーが発生しました");
        assertThat(page.locator(".error-id strong")).hasText(Pattern.compile("[A-Z0-9]{8}"));
        assertThat(page.locator(".working")).hasCount(0);
        company.run("update client set gender = 'FEMALE' where id = ?", Long.valueOf(client));
    }

    /** No browser sends such; somebody who makes up requests does. */
    @Test
    void whatNobodyCanTypeIsRefusedInWords() throws Exception {
        for (String odd : List.of("\u001b[31m", "二\n行", "a\rb")) {
            assertThat(sent("basics:name", odd)).startsWith("200 ").contains("使えない文字");
        }
        assertThat(sent("basics:name", "終\0")).startsWith("400 ").doesNotContain("Exception");
        assertThat(sent("basics:code", "-1")).startsWith("200 ").contains("半角の英数字とハイフン");
        assertThat(sent("basics:gender", "99")).startsWith("200 ").contains("選択し直してください");
        assertThat(company.look("select name from client where id = ?", Long.valueOf(client)))
                .isEqualTo("試験 はるの うみ");
    }

    private String sent(String field, String value) {
        return SentForm.send(page, "basics", 1, Map.of(field, value, "basics:save", ""))
                .get(0);
    }

    @Test
    void anAnswerThatNeverComesIsTold() {
        field("name").fill("試験 のこる");
        page.route("**/edit.xhtml*", route -> route.abort());
        save();
        assertThat(page.locator("#answerFailed")).isVisible();
        assertThat(page.locator(".working")).isHidden();
        assertThat(field("name")).hasValue("試験 のこる");
        page.unroute("**/edit.xhtml*");
        save();
        assertThat(page.locator("#messages")).containsText("保存しました。");
        assertThat(page.locator("#answerFailed")).isHidden();
    }

    @Test
    void twoTabsThatLogInAtOnceSeeNoError() {
        page.context().clearCookies();
        Page other = page.context().newPage();
        for (Page tab : List.of(page, other)) {
            browser.open(tab, "/app/client/list.xhtml");
            tab.getByLabel("ログイン名").fill(login);
            tab.getByLabel("パスワード").fill(Company.PASSWORD);
        }
        for (Page tab : List.of(page, other)) {
            tab.evaluate("() => setTimeout(() => document.getElementById('loginForm:submit').click())");
        }
        for (Page tab : List.of(page, other)) {
            tab.waitForLoadState();
            assertThat(tab.locator("h1")).hasText(Pattern.compile("利用者情報|ログイン"));
        }
    }

    private Locator field(String name) {
        return page.locator("[id='basics:" + name + "']");
    }

    private void save() {
        page.locator("[id='basics:save']").click();
    }

    private void open(String path) {
        browser.open(page, path);
        if (LoginForm.isOpen(page)) {
            LoginForm.submit(page, login, Company.PASSWORD);
        }
    }
}
