package careplan.frame;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import careplan.support.Accessibility;
import careplan.support.Browser;
import careplan.support.Company;
import careplan.support.LoginForm;
import careplan.support.SheetText;
import careplan.support.TestServer;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The frame of every page in the browser: office in use, menus by permission, two tabs, errors, headers. */
class FrameIT {

    private static final TestServer SERVER = TestServer.shared();
    private static final String USAGE = "/app/schedule/usage.xhtml";

    @RegisterExtension
    final Browser browser = new Browser(SERVER);

    private final List<String> complaints = new ArrayList<>();
    private Company company;
    private String login;
    private long careOffice;
    private long dayOffice;
    private Page page;

    @BeforeEach
    void person() throws Exception {
        company = new Company(SERVER);
        login = company.person();
        dayOffice = company.office("1300000001", "あおぞらデイサービス", "PROVIDER");
        careOffice = company.office("1300000002", "あおぞら居宅", "CARE_MANAGEMENT");
        company.permit(login, dayOffice, "OFFICE_CHOICE", "SCHEDULES");
        company.permit(login, careOffice, "OFFICE_CHOICE", "SCHEDULES", "CAREPLAN_LINK", "BATCH_STATUS");
        company.change(login, "preferred_office_id = " + careOffice);
        page = browser.newPerson();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    @Test
    void thePreferredOfficeIsInUseFirstAndOthersCanBeChosen() {
        open("/app/office/choose.xhtml");
        assertThat(officeInUse(page)).hasText("(1300000002) あおぞら居宅");
        assertThat(page.locator("main tbody tr").first()).containsText("あおぞら居宅");
        Browser.screenshot(page, "office-choice");

        choose(page, "あおぞらデイサービス");
        assertThat(officeInUse(page)).hasText("(1300000001) あおぞらデイサービス");
        assertThat(page.locator("#messages")).containsText("あおぞらデイサービスを選択しました。");
        Browser.screenshot(page, "top-provider");
        assertThat(complaints).as("the browser's console").isEmpty();
    }

    @Test
    void menusAreLinksWhereThePersonMayEnter() throws Exception {
        open("/app/index.xhtml");
        assertThat(links(page, "nav.top"))
                .contains("事業所選択", "予定実績", "一括処理状況確認")
                .doesNotContain("国保連請求", "LIFE", "基本情報");
        assertThat(page.locator("nav.top")).containsText("国保連請求");
        Browser.screenshot(page, "top");

        open(USAGE);
        assertThat(links(page, "nav.side")).containsExactly("利用票", "居宅サービス計画書", "利用者基本情報", "支援計画書", "今月の状況");
        assertThat(page.locator("nav.side [aria-current=page]")).hasText("利用票");
        assertThat(page.locator("nav.breadcrumb")).containsText("利用票");

        company.revoke(login);
        open("/app/index.xhtml");
        assertThat(links(page, "nav.top"))
                .as("a change works at the next request")
                .doesNotContain("予定実績");
        Response answer = page.navigate(SERVER.url(USAGE).toString());
        assertThat(answer.status()).isEqualTo(403);
        assertThat(page.locator("h1")).hasText("この画面は利用できません");
        Browser.screenshot(page, "error-403");
        assertThat(company.look(
                        "select count(*) from audit_event where action_code = 'ACCESS_DENIED' and login_name = ?",
                        login))
                .isNotEqualTo("0");
    }

    @Test
    void theMonthIsSeenAtOnceAndEveryNumberLeadsToItsClients() throws Exception {
        open("/app/schedule/progress.xhtml");
        assertThat(page.locator("main")).containsText("対応が必要なものはありません。");
        assertThat(page.locator("main")).containsText("この月に、データをやり取りする相手先はありません。");

        Page care = browser.newPerson();
        browser.open(care, "/app/index.xhtml");
        LoginForm.submit(care, "care", "rakuraku-demo");
        Browser.screenshot(care, "top-progress");
        care.locator("section:has(#progress) a:has-text('未出力')").click();
        assertThat(care.locator("h1")).hasText("今月の状況");
        String count = care.locator(".figures .current .figure-count").innerText();
        assertThat(care.locator("#shown")).hasText("未出力（" + count + "）");
        Accessibility.check(care, "progress");
        double heading = care.locator("#partnerRows thead").boundingBox().y;
        assertThat(care.locator("#partnerRows tbody").boundingBox().y)
                .as("rows stand below their headings")
                .isGreaterThan(heading);
        Locator first = care.locator("#shownRows tbody a").first();
        String client = first.innerText();
        first.click();
        assertThat(care.locator("main")).containsText(client);
        care.goBack();
        assertThat(care.locator("#shown")).hasText("未出力（" + count + "）");
        Locator missing = care.locator("#partnerRows tbody a").first();
        String clients = missing.innerText();
        missing.click();
        assertThat(care.locator("#missing")).containsText("から実績が届いていない利用者（" + clients + "人）");
        assertThat(care.locator("#missingRows tbody tr")).hasCount(Integer.parseInt(clients));
        assertThat(care.locator("#reminder")).hasValue(Pattern.compile("次の" + clients + "名についてまだ届いていません"));
        Accessibility.check(care, "progress-missing");
        Download sheet = care.waitForDownload(
                () -> care.locator("[id='partnerList:sheet']").click());
        assertThat(SheetText.of(sheet)).contains("サービス提供月：", "連番", "出力した人");
    }

    @Test
    void aPageOfTheOtherKindOfOfficeIsNotForThisOne() {
        open("/app/office/choose.xhtml");
        choose(page, "あおぞらデイサービス");
        assertThat(page.navigate(SERVER.url(USAGE).toString()).status()).isEqualTo(403);
        assertThat(page.navigate(SERVER.url("/app/schedule/provision.xhtml").toString())
                        .status())
                .isEqualTo(200);
        assertThat(links(page, "nav.side")).containsExactly("提供票", "利用者基本情報", "支援計画書", "今月の状況");
    }

    @Test
    void aTabOfAnotherOfficeIsRefusedAndKeepsWhatWasTyped() {
        open(USAGE);
        Page other = page.context().newPage();
        browser.open(other, "/app/office/choose.xhtml");
        choose(other, "あおぞらデイサービス");

        Locator bar = page.locator("#officeChanged");
        assertThat(bar).isHidden();
        page.locator("[id='schedules:kana']").fill("はるやま");
        page.locator("[id='schedules:search']").click();
        assertThat(bar).isVisible();
        assertThat(bar).containsText("この画面は「あおぞら居宅」で開かれていますが");
        assertThat(page.locator("[id='schedules:kana']")).hasValue("はるやま");
        assertThat(officeInUse(page)).hasText("(1300000002) あおぞら居宅");
        Browser.screenshot(page, "office-changed");

        bar.getByText("「あおぞら居宅」に戻して続ける").click();
        assertThat(bar).isHidden();
        page.locator("[id='schedules:search']").click();
        assertThat(page.locator(".working")).isHidden();
        assertThat(bar).isHidden();
        assertThat(page.locator("[id='schedules:kana']")).hasValue("はるやま");
        assertThat(complaints).as("the browser's console").isEmpty();
    }

    @Test
    void aWholePageSentForAnotherOfficeIsRefusedToo() {
        open("/app/password.xhtml");
        Page other = page.context().newPage();
        browser.open(other, "/app/office/choose.xhtml");
        choose(other, "あおぞらデイサービス");

        for (String field : new String[] {"oldPassword", "newPassword", "repeated"}) {
            page.locator("[id='passwordForm:" + field + "']").fill(Company.PASSWORD + "2");
        }
        page.locator("[id='passwordForm:submit']").click();
        assertThat(page.locator("#messages")).containsText("操作を行いませんでした");
        page.getByText("今の事業所で開き直す").click();
        assertThat(officeInUse(page)).hasText("(1300000001) あおぞらデイサービス");
    }

    @Test
    void peopleWithoutAnOfficeSeeTheTopPage() throws Exception {
        company.revoke(login);
        open("/app/index.xhtml");
        assertThat(officeInUse(page)).hasText("利用できる事業所がありません");
        assertThat(links(page, "nav.top")).isEmpty();
        assertThat(page.navigate(SERVER.url(USAGE).toString()).status()).isEqualTo(403);
    }

    @Test
    void anAddressThatIsNoPageIsExplained() {
        open("/app/index.xhtml");
        assertThat(page.navigate(SERVER.url("/app/no-such-page.xhtml").toString())
                        .status())
                .isEqualTo(404);
        assertThat(page.locator("h1")).hasText("画面が見つかりません");
    }

    @Test
    void pagesAllowOnlyTheirOwnScriptsAndAreNotKept() {
        open("/app/index.xhtml");
        Response answer = page.navigate(SERVER.url("/app/index.xhtml").toString());
        assertThat(answer.headers().get("content-security-policy"))
                .contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'")
                .containsPattern("script-src 'self' 'nonce-[A-Za-z0-9+/=]{20,}'")
                .doesNotContain("unsafe-eval");
        assertThat(answer.headers().get("cache-control")).contains("no-store");

        page.evaluate("""
                () => {
                    const script = document.createElement('script');
                    script.textContent = 'window.injected = true';
                    document.body.append(script);
                }""");
        assertThat(page.evaluate("() => window.injected")).isNull();
    }

    @Test
    void theKeyboardReachesTheContentFirst() {
        open("/app/index.xhtml");
        page.keyboard().press("Tab");
        assertThat(page.locator("a.skip")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).isFocused();
        assertThat(page.locator("html")).hasAttribute("lang", "ja");
        assertThat(page.locator("h1")).hasCount(1);
    }

    private void open(String path) {
        browser.open(page, path);
        if (LoginForm.isOpen(page)) {
            LoginForm.submit(page, login, Company.PASSWORD);
        }
    }

    private static void choose(Page page, String office) {
        page.getByLabel(office + "を選択").click();
        page.waitForURL("**/app/index.xhtml");
    }

    private static Locator officeInUse(Page page) {
        return page.locator("#officeInUse");
    }

    private static List<String> links(Page page, String menu) {
        return page.locator(menu + " a").allTextContents();
    }
}
