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
    @CsvSource({"admin, /app/client/list.xhtml, clients:list, 12", "admin, /app/staff/list.xhtml, staff:list, 12"})
    void rowsAreInView(String login, String path, String list, int least) {
        Page page = login(login, path);
        page.setViewportSize(1366, 768);
        page.reload();
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

    private static int inView(Page page, String list) {
        return ((Number) page.evaluate(
                        "list => Array.from(document.getElementById(list + '_data').rows)"
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
