package careplan.frame;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import careplan.support.Accessibility;
import careplan.support.Browser;
import careplan.support.LoginForm;
import careplan.support.SentForm;
import careplan.support.TestServer;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists whose place stands in the address: reload, back, the way back from a record and a second tab give the same. */
class ListIT {

    private static final TestServer SERVER = TestServer.shared();
    private static final String CLIENTS = "/app/client/list.xhtml";

    @RegisterExtension
    final Browser browser = new Browser(SERVER);

    @Test
    void everyWayToAListGivesTheSameList() {
        Page page = login("admin", CLIENTS);
        page.locator("[id='clients:careLevel']").selectOption("要介護２");
        page.locator("[id='clients:search']").click();
        assertThat(page).hasURL(Pattern.compile(".*level=CARE_2$"));
        page.locator("[id='clients:list'] th:has-text('利用者コード')").click();
        assertThat(page).hasURL(Pattern.compile(".*level=CARE_2&sort=code$"));
        page.locator("[id='clients:list'] th:has-text('利用者コード')").click();
        assertThat(page).hasURL(Pattern.compile(".*sort=code&desc=true$"));
        page.locator(".ui-paginator-page").nth(1).click();
        assertThat(page).hasURL(Pattern.compile(".*level=CARE_2&page=2&sort=code&desc=true$"));
        Browser.settled(page);
        List<String> codes = codes(page);
        assertThat(codes).isNotEmpty().isSortedAccordingTo((one, other) -> other.compareTo(one));

        page.reload();
        assertThat(codes(page)).as("reload").isEqualTo(codes);
        page.locator("[id='clients:list_data'] a").first().click();
        page.waitForURL("**/edit.xhtml?id=*");
        page.goBack();
        assertThat(codes(page)).as("back").isEqualTo(codes);
        page.locator("[id='clients:list_data'] a").first().click();
        page.waitForURL("**/edit.xhtml?id=*");
        page.getByText("一覧へ戻る").click();
        page.waitForURL("**/list.xhtml?*");
        assertThat(codes(page)).as("一覧へ戻る").isEqualTo(codes);
        assertThat(page.locator("[id='clients:careLevel'] option:checked")).hasText("要介護２");
        assertThat(page.locator(".ui-paginator-page.ui-state-active").first()).hasText("2");
        Page other = page.context().newPage();
        other.navigate(page.url());
        assertThat(codes(other)).as("a second tab").isEqualTo(codes);

        page.locator(".kana-rows").getByText("クリア").click();
        assertThat(page).hasURL(Pattern.compile(".*/list\\.xhtml\\?sort=code&desc=true$"));
        assertThat(page.locator("[id='clients:careLevel'] option:checked"))
                .not()
                .hasText("要介護２");
        page.locator("[id='clients:name']").fill("ここにはいない");
        page.locator("[id='clients:search']").click();
        assertThat(page.locator(".ui-paginator-current")).hasText("0件");
    }

    /** Turns, reloads, leaves, comes back and opens a second tab: the same rows in each, and the same ticks. */
    @ParameterizedTest
    @CsvSource({
        "care, /app/schedule/usage.xhtml, schedules:list, schedules:search",
        "care, /app/exchange/export.xhtml, list:rows, search:find",
        "care, /app/exchange/export.xhtml?version=V4, list:rows, search:find",
        "care, /app/plan/care-plans.xhtml, plans:list, plans:search",
        "day, /app/schedule/provision.xhtml, schedules:list, schedules:search",
        "day, /app/exchange/apply.xhtml, list:rows, search:find",
        "admin, /app/operation/master.xhtml, codes:list, codes:search"
    })
    void everyListIsWhereItWasLeft(String login, String path, String list, String search) {
        Page page = login(login, "/app/index.xhtml");
        browser.open(page, path);
        page.locator("[id='" + search + "']").click();
        Browser.settled(page);
        Locator second = page.locator("[id='" + list + "'] .ui-paginator-page").nth(1);
        if (second.isVisible()) {
            second.click();
            assertThat(page).hasURL(Pattern.compile(".*[?&]page=2.*"));
            Browser.settled(page);
        }
        Locator ticks = page.locator("[id='" + list + "_data'] input[type=checkbox]:enabled");
        if (ticks.count() > 0) {
            ticks.first().check();
            Browser.settled(page);
        }
        List<String> rows = rows(page, list);
        assertThat(rows).isNotEmpty();
        String address = page.url();
        page.reload();
        assertThat(rows(page, list)).as("reload").isEqualTo(rows);
        browser.open(page, "/app/password.xhtml");
        page.goBack();
        assertThat(rows(page, list)).as("back").isEqualTo(rows);
        Page other = page.context().newPage();
        other.navigate(address);
        assertThat(rows(other, list)).as("a second tab").isEqualTo(rows);
    }

    /** The text of each row, and whether it is ticked. */
    @SuppressWarnings("unchecked")
    private static List<String> rows(Page page, String list) {
        return (List<String>) page.evaluate(
                "list => Array.from(document.getElementById(list + '_data').rows)"
                        + ".map(row => row.innerText + (row.querySelector('input:checked') ? ' ticked' : ''))",
                list);
    }

    /** Seen: 12月 was searched, 11月 stepped to, and 一括印刷 printed 12月. */
    @Test
    void whatIsDoneIsDoneWithTheMonthThatWasSearched() {
        Page page = login("care", "/app/schedule/usage.xhtml?month=2026-12");
        Locator print = page.locator("[id='schedules:printAll']");
        assertThat(page.locator(".list-page h2")).hasText("2026年12月");
        page.getByLabel("前の月").click();
        assertThat(page.locator(".list-stale")).isVisible();
        assertThat(page.locator(".on-list[inert] [id='schedules:printAll']")).hasCount(1);
        page.locator("[id='schedules:search']").click();
        Browser.settled(page);
        assertThat(page.locator(".list-page h2")).hasText("2026年11月");
        page.locator("[id='schedules:list_data'] input[type=checkbox]").first().check();
        Browser.settled(page);
        print.click();
        Locator question = page.locator("#printAskDialog");
        assertThat(question).containsText("選択した「利用票 2026年11月」1件");
        Accessibility.check(page, "print-ask");
        question.getByText("キャンセル").click();

        browser.open(page, "/app/exchange/export.xhtml");
        assertThat(page.locator("[id='search:month:monthPart']")).hasValue("11");
        page.getByText("削除出力").click();
        Browser.settled(page);
        assertThat(page.locator("[id='search:month:monthPart']")).hasValue("11");
        page.getByText("居宅サービス計画書", new Page.GetByTextOptions().setExact(true))
                .last()
                .click();
        Browser.settled(page);
        assertThat(page.locator("[id='search:month:monthPart']")).hasValue("11");
    }

    /** Seen: 出力 was searched, 削除出力 chosen, and the button sent. */
    @Test
    void noButtonOfTheExchangeActsOnRowsOfOtherConditions() {
        Page page = login("care", "/app/exchange/export.xhtml");
        page.locator("[id='search:find']").click();
        Browser.settled(page);
        assertThat(page.locator(".on-list[inert]")).hasCount(0);
        page.getByText("削除出力").click();
        Browser.settled(page);
        assertThat(page.locator(".list-stale")).isVisible();
        assertThat(page.locator(".on-list[inert] [id='list:export']")).hasCount(1);
    }

    @ParameterizedTest
    @CsvSource({"_rows, 1000000", "_rows, -20", "_rows, abc", "_first, -1", "_first, 1.5"})
    void aListGivesNoMoreThanItOffers(String parameter, String value) {
        Page page = login("admin", CLIENTS);
        assertThat(SentForm.send(
                        page,
                        "clients",
                        1,
                        Map.of("clients:list_pagination", "true", "clients:list" + parameter, value)))
                .singleElement()
                .asString()
                .startsWith("400 ")
                .contains("読み取れませんでした")
                .doesNotContain("Exception");
    }

    @Test
    void aListIsGreyUntilItsConditionsAreSearched() {
        Page page = login("admin", CLIENTS);
        Locator stale = page.locator(".list-stale");
        assertThat(stale).isHidden();
        page.locator("[id='clients:name']").fill("やま");
        assertThat(stale).isVisible();
        Browser.screenshot(page, "list-stale");
        page.locator("[id='clients:name']").fill("");
        assertThat(stale).isHidden();
        page.locator("[id='clients:name']").fill("やま");
        assertThat(page.locator("[id='clients:print'][inert]")).hasCount(1);
        page.locator("[id='clients:search']").click();
        assertThat(stale).isHidden();
        assertThat(page.locator("[id='clients:print'][inert]")).hasCount(0);
        page.locator(".kana-rows")
                .getByText("さ", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.locator("[id='clients:name']")).hasValue("やま");
        assertThat(page).hasURL(Pattern.compile(".*row=SA.*"));
    }

    @ParameterizedTest
    @CsvSource({"園山 るりえ, そのやまるりえ", "園山るりえ, そのやまるりえ", "そのやま　るりえ, そのやまるりえ", "ｿﾉﾔﾏﾙ, そのやまる", "ルリエ, るりえ"})
    void peopleAreFoundHoweverTheirNamesAreTyped(String typed, String kana) {
        Page page = login("care", "/app/index.xhtml");
        browser.open(page, CLIENTS);
        page.locator("[id='clients:name']").fill(typed);
        page.locator("[id='clients:search']").click();
        Browser.settled(page);
        assertThat(page.locator("[id='clients:list_data']")).containsText("園山 るりえ");
        assertThat(page.locator("[id='clients:list_data'] > tr > td:nth-child(4)")
                        .allInnerTexts())
                .allSatisfy(shown -> assertThat(shown.replace(" ", "")).contains(kana));
    }

    @ParameterizedTest
    @CsvSource({
        "admin, /app/client/list.xhtml, clients:list, ''",
        "admin, /app/staff/list.xhtml, staff:list, ''",
        "admin, /app/operation/audit.xhtml, audit:list, ''",
        "care, /app/schedule/usage.xhtml, schedules:list, ''",
        "care, /app/plan/care-plans.xhtml, plans:list, ''",
        "care, /app/office/others.xhtml, others:list, ''",
        "care, /app/exchange/export.xhtml, list:rows, search:find",
        "day, /app/schedule/provision.xhtml, schedules:list, ''"
    })
    void rowsAreInView(String login, String path, String list, String search) {
        Page page = browser.newPerson();
        page.setViewportSize(1366, 768);
        browser.open(page, path);
        LoginForm.submit(page, login, "rakuraku-demo");
        if (!search.isEmpty()) {
            page.locator("[id='" + search + "']").click();
            Browser.settled(page);
        }
        int least = Math.min(12, page.locator("[id='" + list + "_data'] > tr").count()); // a new server has done little
        assertThat(inView(page, list)).as("1366x768").isGreaterThanOrEqualTo(least);
        Browser.screenshot(page, "list-1366-" + list.replace(':', '-'));
        page.evaluate("() => window.scrollTo(0, 300)");
        assertThat(page.locator("[id='" + list + "'] thead th").first()).isInViewport();
        for (int width : new int[] {1024, 820}) {
            page.setViewportSize(width, 768);
            assertThat(((Number) page.evaluate("() => document.documentElement.scrollWidth")).intValue())
                    .as("%d wide: nothing beside the screen", width)
                    .isLessThanOrEqualTo(width);
            Browser.screenshot(page, "list-" + width + "-" + list.replace(':', '-'));
        }
        assertThat(Accessibility.faults(page)).isEmpty();
    }

    /** Seen: at 1366×768 and on lower screens OK of a dialog was below its fold. */
    @Test
    void dialogsShowTheirButtonsOnLowScreens() {
        Page page = login("care", "/app/schedule/usage.xhtml?month=2026-12");
        page.setViewportSize(1366, 640);
        page.locator("[id='schedules:create']").click();
        assertThat(page.locator("[id='createForm:create']")).isInViewport();
        page.keyboard().press("Escape");
        page.locator("[id='schedules:list_data'] a").first().click();
        page.waitForURL("**/month.xhtml?id=*");
        for (int[] size : new int[][] {{1366, 768}, {820, 640}, {640, 640}}) {
            page.setViewportSize(size[0], size[1]);
            page.locator("[id='month:addLine']").click();
            Locator ok = page.locator("[id='lineForm:confirm']");
            assertThat(ok).isVisible();
            assertThat(ok).isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
            Browser.view(page, "line-dialog-" + size[0] + "x" + size[1]);
            page.keyboard().press("Escape");
            assertThat(ok).isHidden();
        }
    }

    /** From the search to the confirmation and the request, and to its files, without a mouse. */
    @Test
    void theMainJobGoesByKeyboard() {
        Page page = login("care", "/app/exchange/export.xhtml?kind=SCHEDULE");
        press(page, "search:find");
        assertThat(page.locator("[id='list:rows']")).isVisible();
        Browser.settled(page);
        tabTo(page, page.locator("[id='list:rows_data'] input:enabled").first());
        page.keyboard().press("Space");
        assertThat(page.locator("[id='list:selected']")).hasText("選択中：1名");
        page.locator("main").focus();
        press(page, "list:export");
        assertThat(page.locator("[id='confirm:ok']")).isVisible();
        press(page, "confirm:ok");
        assertThat(page.locator("#messages")).containsText("処理を受け付けました");
        page.locator(".skip").focus();
        press(page, "requestsLink");
        page.waitForURL("**/pending.xhtml");
        assertThat(page.locator("[id='pending:requests_data'] tr").first()).containsText("利用票出力");
    }

    private static void press(Page page, String id) {
        tabTo(page, page.locator("[id='" + id + "'], [id$=':" + id + "']").first());
        page.keyboard().press("Enter");
        Browser.settled(page);
    }

    private static void tabTo(Page page, Locator wanted) {
        for (int presses = 0; presses < 90; presses++) {
            if ((Boolean) wanted.evaluate("element => element === document.activeElement")) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("not reached by the tab key: " + wanted);
    }

    /** Rows in view; of a client with several versions of a plan each is one. */
    private static int inView(Page page, String list) {
        return ((Number) page.evaluate(
                        "list => Array.from(document.getElementById(list + '_data').rows)"
                                + ".flatMap(row => row.querySelector('.versions')"
                                + " ? Array.from(row.querySelectorAll('.versions tbody tr')) : [row])"
                                + ".filter(row => row.getBoundingClientRect().bottom <= innerHeight).length",
                        list))
                .intValue();
    }

    private static List<String> codes(Page page) {
        return page.locator("[id='clients:list_data'] > tr > td:nth-child(2)").allInnerTexts();
    }

    private Page login(String who, String path) {
        Page page = browser.newPerson();
        browser.open(page, path);
        LoginForm.submit(page, who, "rakuraku-demo");
        return page;
    }
}
