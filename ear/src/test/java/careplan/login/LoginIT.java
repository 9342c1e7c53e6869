package careplan.login;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import careplan.support.Accessibility;
import careplan.support.AuthenticatorApp;
import careplan.support.Browser;
import careplan.support.Company;
import careplan.support.LoginForm;
import careplan.support.TestServer;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Logging in and out in the browser, and what becomes of a session that ends. */
class LoginIT {

    private static final TestServer SERVER = TestServer.shared();
    private static final Pattern LOGIN = Pattern.compile(".*/login\\.xhtml.*");
    private static final String PAGE = "/app/schedule/usage.xhtml";
    private static final Pattern PASSWORD_PAGE = Pattern.compile(".*/app/password\\.xhtml.*");
    private static final Pattern FACTOR_PAGE = Pattern.compile(".*/app/second-factor\\.xhtml.*");
    private static final String WAIT = "秒お待ちください";
    private static final String WRONG = "ログインできませんでした";

    @RegisterExtension
    final Browser browser = new Browser(SERVER);

    private Company company;
    private String login;
    private Page page;

    @BeforeEach
    void person() throws Exception {
        company = new Company(SERVER);
        login = company.person();
        company.permit(login, company.office("1300000001", "あおぞら居宅", "CARE_MANAGEMENT"), "OFFICE_CHOICE", "SCHEDULES");
        page = browser.newPerson();
    }

    @Test
    void loginLeadsToThePageOneWanted() throws Exception {
        browser.open(page, "/app/office/choose.xhtml");
        assertThat(page).hasURL(LOGIN);
        Browser.screenshot(page, "login");
        assertThat(page.context().cookies()).as("no session before the login").isEmpty();
        String planted = "planted-by-somebody-else";
        page.context()
                .addCookies(List.of(
                        new Cookie("JSESSIONID", planted).setDomain("127.0.0.1").setPath("/careplan")));

        LoginForm.submit(page, login, Company.PASSWORD);

        assertThat(page).hasURL(SERVER.url("/app/office/choose.xhtml").toString());
        assertThat(sessionId()).as("a new session id after the login").doesNotStartWith(planted);
        assertThat(company.look("select last_login_at from staff where login_name = ?", login))
                .isNotNull();
        assertThat(audited("LOGIN")).isEqualTo(1);
    }

    @Test
    void withoutAPageOneWantedItLeadsToTheTopPage() {
        browser.open(page, "/");
        LoginForm.submit(page, login, Company.PASSWORD);
        assertThat(page).hasURL(SERVER.url("/app/index.xhtml").toString());
        browser.open(page, "/login.xhtml");
        assertThat(page).hasURL(SERVER.url("/app/index.xhtml").toString());
    }

    @Test
    void aWayBackThatLeadsElsewhereIsIgnored() {
        browser.open(page, "/login.xhtml?from=//elsewhere.example/app/");
        LoginForm.submit(page, login, Company.PASSWORD);
        assertThat(page).hasURL(SERVER.url("/app/index.xhtml").toString());
    }

    @Test
    void wrongPasswordsAreCountedAndSlowedDownWithoutTellingWhatWasWrong() throws Exception {
        String nobody = "it-" + UUID.randomUUID();
        for (String name : new String[] {login, nobody}) {
            browser.open(page, "/login.xhtml");
            for (int attempt = 1; attempt <= 3; attempt++) {
                LoginForm.submit(page, name, "wrong password");
                assertThat(page.locator("#messages")).containsText(WRONG);
            }
            for (int more = 1;
                    more <= 5 && !page.locator("#messages").innerText().contains(WAIT);
                    more++) {
                LoginForm.submit(
                        page, name, "wrong password"); // the waits double, so that a slow machine gets there too
            }
            assertThat(page.locator("#messages")).containsText(WAIT);
            assertThat(page.getByLabel("ログイン名")).hasValue(name);
        }
        Browser.screenshot(page, "login-wait");
        String failures = company.look("select failed_logins from staff where login_name = ?", login);
        assertThat(Integer.parseInt(failures)).isGreaterThanOrEqualTo(3).isEqualTo(audited("LOGIN_FAILED"));

        company.change(login, "login_allowed_from = timestamp '2999-01-01 00:00:00'");
        browser.open(page, "/login.xhtml");
        LoginForm.submit(page, login, Company.PASSWORD);
        assertThat(page.locator("#messages")).containsText(WAIT);

        company.change(login, "login_allowed_from = timestamp '2026-01-01 00:00:00'");
        LoginForm.submit(page, login, Company.PASSWORD);
        assertThat(page).hasURL(SERVER.url("/app/index.xhtml").toString());
        assertThat(company.look("select failed_logins from staff where login_name = ?", login))
                .isEqualTo("0");
    }

    @Test
    void lockedAndRetiredAccountsAreToldNothingElse() throws Exception {
        for (String change : new String[] {"locked = true", "active = false"}) {
            company.change(login, "locked = false, active = true, failed_logins = 0");
            company.change(login, change);
            browser.open(page, "/login.xhtml");
            LoginForm.submit(page, login, Company.PASSWORD);
            assertThat(page.locator("#messages")).containsText(WRONG);
        }
    }

    @Test
    void logoutEndsTheSession() throws Exception {
        loggedIn("/app/index.xhtml");
        page.getByText("ログアウト").click();
        assertThat(page).hasURL(LOGIN);
        assertThat(page.locator("main")).containsText("ログアウトしました。");
        assertThat(audited("LOGOUT")).isEqualTo(1);

        page.goBack();
        assertThat(page).hasURL(LOGIN);
    }

    @Test
    void afterASessionHasEndedAPageLeadsToTheLoginAndBack() {
        loggedIn(PAGE);
        page.context().clearCookies();
        page.reload();
        assertThat(page).hasURL(LOGIN);
        LoginForm.submit(page, login, Company.PASSWORD);
        assertThat(page).hasURL(SERVER.url(PAGE).toString());
    }

    @Test
    void afterASessionHasEndedAButtonInTheBackgroundLeadsToTheLoginAndBack() {
        loggedIn(PAGE);
        page.context().clearCookies();
        page.locator("[id='schedules:search']").click();
        assertThat(page).hasURL(LOGIN);
        LoginForm.submit(page, login, Company.PASSWORD);
        assertThat(page).hasURL(SERVER.url(PAGE).toString());
    }

    @Test
    void afterASessionHasEndedASubmittedFormLeadsToTheLoginAndBack() {
        loggedIn("/app/password.xhtml");
        page.context().clearCookies();
        changePassword(Company.PASSWORD, "another password");
        assertThat(page).hasURL(LOGIN);
        LoginForm.submit(page, login, Company.PASSWORD);
        assertThat(page).hasURL(SERVER.url("/app/password.xhtml").toString());
    }

    @Test
    void aPageOfAnEarlierSessionIsOpenedAnew() {
        loggedIn(PAGE);
        Page other = page.context().newPage();
        browser.open(other, "/app/index.xhtml");
        other.getByText("ログアウト").click();
        LoginForm.submit(other, login, Company.PASSWORD);

        page.locator("[id='schedules:search']").click();
        assertThat(page.locator("#messages")).containsText("開き直しました");
        assertThat(page).hasURL(SERVER.url(PAGE).toString());
    }

    @Test
    void anInitialPasswordMustBeChangedBeforeAnythingElse() throws Exception {
        company.change(login, "must_change_password = true");
        loggedIn(PAGE);
        assertThat(page).hasURL(PASSWORD_PAGE);
        browser.open(page, "/app/index.xhtml");
        assertThat(page).hasURL(PASSWORD_PAGE);
        assertThat(page.locator("nav")).hasCount(0);

        changePassword("wrong password", "correct horse battery");
        assertThat(page.locator("#messages")).containsText("現在のパスワードが正しくありません。");
        for (int more = 1; more <= 8 && !page.locator("#messages").innerText().contains("確認を止めています"); more++) {
            changePassword("wrong password", "correct horse battery"); // the waits double
        }
        assertThat(page.locator("#messages")).containsText("確認を止めています");
        lengthenWaits();
        changePassword(Company.PASSWORD, "correct horse battery");
        assertThat(page.locator("#messages")).containsText("確認を止めています"); // the right one has to wait too
        endWaits();
        changePassword(Company.PASSWORD, "short");
        assertThat(page.locator("#messages")).containsText("12文字以上");
        changePassword(Company.PASSWORD, Company.PASSWORD);
        assertThat(page.locator("#messages")).containsText("現在のパスワードと同じ");
        Browser.screenshot(page, "password-must-change");
        changePassword(Company.PASSWORD, "correct horse battery");
        assertThat(page).hasURL(SERVER.url("/app/index.xhtml").toString());

        page.getByText("ログアウト").click();
        LoginForm.submit(page, login, Company.PASSWORD);
        assertThat(page.locator("#messages")).containsText(WRONG);
        LoginForm.submit(page, login, "correct horse battery");
        assertThat(page).hasURL(SERVER.url("/app/index.xhtml").toString());
    }

    @Test
    void anAccountThatIsLockedWorksNoLongerAtItsNextRequest() throws Exception {
        loggedIn(PAGE);
        company.change(login, "locked = true");
        page.locator("[id='schedules:search']").click();
        assertThat(page).hasURL(LOGIN);
    }

    @Test
    void aFormSentFromAnotherSiteIsRefused() {
        loggedIn(PAGE);
        APIResponse answer = page.request()
                .post(
                        SERVER.url(PAGE).toString(),
                        RequestOptions.create()
                                .setHeader("Sec-Fetch-Site", "cross-site")
                                .setForm(FormData.create().set("schedules", "schedules")));
        assertThat(answer.status()).isEqualTo(403);
    }

    /** Everything that an attacker could guess is right; only the state of the view, which is in the page alone, is not. */
    @Test
    void aFormWithoutTheStateOfItsViewDoesNothing() throws Exception {
        loggedIn("/app/password.xhtml");
        String state = page.locator("[id='passwordForm'] input[name='jakarta.faces.ViewState']")
                .getAttribute("value");
        for (String forged : new String[] {"", "-1:-1", state.replaceAll("\\d", "1")}) {
            assertThat(postPassword(forged).status()).as(forged).isLessThan(400);
        }
        assertThat(audited("PASSWORD_CHANGED")).isZero();
        postPassword(state);
        assertThat(audited("PASSWORD_CHANGED"))
                .as("with it, the same form is obeyed")
                .isOne();
    }

    @Test
    void whatOthersGuessKeepsNobodyOutOfTheirOwnBrowser() throws Exception {
        loggedIn("/app/index.xhtml");
        page.getByText("ログアウト").click();
        company.change(login, "failed_logins = 500, login_allowed_from = timestamp '2999-01-01 00:00:00'");
        Page elsewhere = browser.newPerson();
        browser.open(elsewhere, "/login.xhtml");
        LoginForm.submit(elsewhere, login, Company.PASSWORD);
        assertThat(elsewhere.locator("#messages")).containsText(WAIT);
        loggedIn("/app/index.xhtml");
    }

    @Test
    void oneSeesWhereOneIsLoggedInAndEndsIt() throws Exception {
        loggedIn("/app/index.xhtml");
        Page elsewhere = elsewhere();
        browser.open(page, "/app/password.xhtml");
        page.getByText("ログイン中の端末を確認する").click();
        assertThat(page.locator("[id='sessions:list_data'] tr")).hasCount(2);
        assertThat(page.locator("[id='sessions:list_data']")).containsText("この端末");
        Accessibility.check(page, "sessions");
        Browser.screenshot(page, "sessions");
        page.locator("[id='sessions:list_data'] button").click();
        assertThat(page.locator("#messages")).containsText("ログアウトさせました");
        assertThat(page.locator("[id='sessions:list_data'] tr")).hasCount(1);
        browser.open(elsewhere, PAGE);
        assertThat(elsewhere).hasURL(LOGIN);

        elsewhere = elsewhere();
        browser.open(page, "/app/password.xhtml");
        changePassword(Company.PASSWORD, "correct horse battery");
        assertThat(page).hasURL(SERVER.url("/app/index.xhtml").toString());
        browser.open(elsewhere, PAGE);
        assertThat(elsewhere).hasURL(LOGIN);
        browser.open(page, PAGE);
        assertThat(page).hasURL(SERVER.url(PAGE).toString());

        company.run(
                "update login_session set started_at = timestamp '2026-01-01 00:00:00' where staff_id ="
                        + " (select id from staff where login_name = ?)",
                login);
        browser.open(page, PAGE);
        assertThat(page).hasURL(LOGIN); // after twelve hours, however busy
    }

    /** Set up by oneself, asked for after the password, each number and each code good for once; the administrator helps. */
    @Test
    void aSecondFactorIsAskedForAfterThePassword() throws Exception {
        loggedIn("/app/password.xhtml");
        page.getByText("二段階認証を設定・確認する").click();
        page.locator("[id='factor:begin']").click();
        assertThat(page.locator("main img")).hasAttribute("src", Pattern.compile("data:image/png;base64,.+"));
        AuthenticatorApp app =
                new AuthenticatorApp(page.locator("[id='secret']").innerText());
        showFactor("000000", "confirm");
        assertThat(page.locator("#messages")).containsText("確認コードが正しくありません");
        Accessibility.check(page, "second-factor-setup");
        Browser.screenshot(page, "second-factor-setup");
        showFactor(app.number(), "confirm");
        assertThat(page.locator("#codes li")).hasCount(10);
        assertThat(company.look(
                        "select f.secret from second_factor f join staff s on s.id = f.staff_id where s.login_name = ?",
                        login))
                .as("locked with the key of the server")
                .startsWith("G1:");
        Browser.screenshot(page, "second-factor-codes");
        String recovery = page.locator("#codes li").first().innerText();
        page.locator("[id='factor:goOn']").click();
        assertThat(page).hasURL(SERVER.url("/app/index.xhtml").toString());

        page.getByText("ログアウト").click();
        browser.open(page, PAGE);
        LoginForm.submit(page, login, Company.PASSWORD);
        assertThat(page).hasURL(FACTOR_PAGE);
        assertThat(page.locator("nav")).hasCount(0);
        for (String elsewhere : new String[] {"/app/index.xhtml", "/app/password.xhtml", "/app/download?id=1"}) {
            browser.open(page, elsewhere);
            assertThat(page).hasURL(FACTOR_PAGE);
        }
        browser.open(page, PAGE);
        Accessibility.check(page, "second-factor");
        Browser.screenshot(page, "second-factor");
        String number = app.number();
        showFactor(number, "show");
        assertThat(page).hasURL(SERVER.url(PAGE).toString());

        Page other = browser.newPerson();
        browser.open(other, PAGE);
        LoginForm.submit(other, login, Company.PASSWORD);
        showFactor(other, number, "show");
        assertThat(other.locator("#messages")).containsText("確認コードが正しくありません"); // used already
        showFactor(other, recovery.toLowerCase(Locale.ROOT), "show");
        assertThat(other).hasURL(SERVER.url(PAGE).toString());
        browser.open(other, "/app/second-factor.xhtml");
        assertThat(other.locator("main")).containsText("使っていない復旧コードは9個です。");
        Accessibility.check(other, "second-factor-in-use");
        Browser.screenshot(other, "second-factor-in-use");
        showFactor(other, recovery, "remove");
        assertThat(other.locator("#messages")).containsText("確認コードが正しくありません"); // once is enough
        endWaits();
        showFactor(other, app.number(), "remove");
        assertThat(other.locator("#messages")).containsText("二段階認証を解除しました");
        assertThat(audited("FACTOR_SHOWN")).isEqualTo(2);
        assertThat(audited("FACTOR_CODE_USED")).isEqualTo(1);
    }

    @Test
    void whoseCorporationRequiresASecondFactorSetsItUpFirst() throws Exception {
        company.run(
                "update corporation set factor_required = true where id ="
                        + " (select corporation_id from staff where login_name = ?)",
                login);
        loggedIn(PAGE);
        assertThat(page).hasURL(FACTOR_PAGE);
        assertThat(page.locator("main")).containsText("あなたのアカウントには二段階認証が必要です");
        page.locator("[id='factor:begin']").click();
        for (int wrong = 1; wrong <= 3; wrong++) {
            showFactor("12345" + wrong, "confirm");
        }
        showFactor(new AuthenticatorApp(page.locator("[id='secret']").innerText()).number(), "confirm");
        page.locator("[id='factor:goOn']").click();
        assertThat(page.locator("nav").first()).isVisible();

        company.run("update corporation set factor_required = false where factor_required = true");
        takenAwayByAnAdministrator();
        browser.open(page, PAGE);
        assertThat(page).hasURL(LOGIN);
        LoginForm.submit(page, login, Company.PASSWORD);
        assertThat(page).hasURL(SERVER.url("/app/index.xhtml").toString());
        assertThat(page.locator("nav").first()).isVisible();
    }

    /** As for somebody who has lost the telephone and the codes. */
    private void takenAwayByAnAdministrator() throws Exception {
        String name = company.person();
        company.permit(name, company.office("1300000002", "あおぞら本部", "CARE_MANAGEMENT"), "OFFICE_CHOICE", "STAFF");
        company.change(name, "admin = true");
        Page administrator = browser.newPerson();
        browser.open(
                administrator,
                "/app/staff/basics.xhtml?id=" + company.look("select id from staff where login_name = ?", login));
        LoginForm.submit(administrator, name, Company.PASSWORD);
        Browser.button(administrator, "二段階認証を解除").click();
        assertThat(administrator.locator("#messages")).containsText("二段階認証を解除しました");
        Browser.screenshot(administrator, "second-factor-reset");
    }

    private void showFactor(String code, String button) {
        showFactor(page, code, button);
    }

    private static void showFactor(Page shown, String code, String button) {
        shown.locator("[id='factor:code']").fill(code);
        shown.locator("[id='factor:" + button + "']").click();
        shown.waitForLoadState();
    }

    /** A wait of seconds is over before a busy machine has asked again. */
    private void lengthenWaits() throws Exception {
        company.run(
                "update login_throttle set allowed_from = allowed_from + interval '10' minute"
                        + " where staff_id = (select id from staff where login_name = ?)",
                login);
    }

    private void endWaits() throws Exception {
        company.run("delete from login_throttle where staff_id = (select id from staff where login_name = ?)", login);
    }

    private Page elsewhere() {
        Page elsewhere = browser.newPerson();
        browser.open(elsewhere, PAGE);
        LoginForm.submit(elsewhere, login, Company.PASSWORD);
        assertThat(elsewhere).not().hasURL(LOGIN);
        return elsewhere;
    }

    private APIResponse postPassword(String state) {
        return page.request()
                .post(
                        SERVER.url("/app/password.xhtml").toString(),
                        RequestOptions.create()
                                .setForm(FormData.create()
                                        .set("passwordForm", "passwordForm")
                                        .set("passwordForm:oldPassword", Company.PASSWORD)
                                        .set("passwordForm:newPassword", "correct horse battery")
                                        .set("passwordForm:repeated", "correct horse battery")
                                        .set("passwordForm:submit", "")
                                        .set("jakarta.faces.ViewState", state)));
    }

    private void changePassword(String from, String to) {
        page.locator("[id='passwordForm:oldPassword']").fill(from);
        page.locator("[id='passwordForm:newPassword']").fill(to);
        page.locator("[id='passwordForm:repeated']").fill(to);
        page.locator("[id='passwordForm:submit']").click();
        page.waitForLoadState();
    }

    private void loggedIn(String path) {
        browser.open(page, path);
        LoginForm.submit(page, login, Company.PASSWORD);
        assertThat(page).not().hasURL(LOGIN);
    }

    private String sessionId() {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("JSESSIONID"))
                .findFirst()
                .orElseThrow()
                .value;
    }

    private int audited(String action) throws Exception {
        return Integer.parseInt(company.look(
                "select count(*) from audit_event where action_code = ? and (login_name = ? or subject_id ="
                        + " (select id from staff where login_name = ?))",
                action,
                login,
                login));
    }
}
