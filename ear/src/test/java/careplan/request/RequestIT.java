package careplan.request;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import careplan.support.Accessibility;
import careplan.support.Browser;
import careplan.support.Company;
import careplan.support.LoginForm;
import careplan.support.TestServer;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** 依頼中処理確認 and 一括処理状況確認 in the browser, with a request for printing. */
class RequestIT {

    private static final TestServer SERVER = TestServer.shared();
    private static final LocatorAssertions.HasCountOptions SOON =
            new LocatorAssertions.HasCountOptions().setTimeout(120_000);

    @RegisterExtension
    final Browser browser = new Browser(SERVER);

    private Company company;
    private long office;
    private String login;

    @BeforeEach
    void makeCompany() throws SQLException {
        company = new Company(SERVER);
        office = company.office("2870900032", "見本ケアプラン", "CARE_MANAGEMENT");
        company.month(company.client("あさひ のぼる", office), office, 202610);
        login = company.person();
        company.permit(login, office, "SCHEDULES", "CAREPLAN_LINK", "BATCH_STATUS", "OFFICE_CHOICE");
    }

    @Test
    void aRequestIsRepeatedFilteredAndExpires() throws SQLException {
        Page page = browser.newPerson();
        browser.open(page, "/app/schedule/usage.xhtml");
        LoginForm.submit(page, login, Company.PASSWORD);
        page.locator("[id='schedules:printAll']").click();
        assertThat(page.locator("#printAskDialog")).containsText("「利用票 2026年10月」1件すべて");
        page.locator("[id='printAsk:ok']").click();
        assertThat(page.locator("#messages")).containsText("処理を受け付けました");
        theHeaderTellsUntilItIsSeen(page);
        assertThat(completed(page)).hasCount(1, SOON);
        theFileIsMarkedAsFetched(page);
        page.locator("button.repeat").first().click();
        assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.ALERTDIALOG))
                .isVisible();
        Accessibility.check(page, "request-repeat");
        page.locator(".ui-confirmdialog-no").click();
        repeat(page);
        assertThat(completed(page)).hasCount(2, SOON);
        assertThat(page.locator("a[href*='/download']")).hasCount(2);
        Browser.screenshot(page, "pending-repeated");

        page.locator("nav.side").getByText("一括処理状況確認").click();
        assertThat(completed(page)).hasCount(2);
        repeat(page);
        assertThat(page.locator("[id='status:requests_data'] > tr")).hasCount(3);
        page.locator("[id='status:kind']").selectOption("ケアプラン連携出力");
        page.locator("[id='status:search']").click();
        assertThat(page.locator("[id='status:requests']")).containsText("該当する処理はありません");
        page.locator("[id='status:kind']").selectOption("ケアプラン連携一括印刷");
        page.locator("[id='status:mine']").check();
        page.locator("[id='status:search']").click();
        assertThat(page.locator("[id='status:requests_data'] > tr")).hasCount(3);
        assertThat(completed(page)).hasCount(3, SOON);
        assertThat(company.look(
                        "select count(distinct i.target_id) from request_item i join processing_request r"
                                + " on r.id = i.request_id where r.office_id = ?",
                        office))
                .isEqualTo("1");

        onlyWhatSomebodyElseAskedFor(page);

        company.run(
                "delete from result_file where request_id in (select id from processing_request where office_id = ?)",
                office);
        page.reload();
        assertThat(page.getByText("期限切れ：ファイルは保存期間を過ぎたため削除されました。")).hasCount(3);
        assertThat(page.locator("a[href*='/download']")).hasCount(0);
        assertThat(Accessibility.faults(page)).isEmpty();
        Browser.screenshot(page, "status-expired");
    }

    private void onlyWhatSomebodyElseAskedFor(Page page) throws SQLException {
        String other = company.person();
        company.change(other, "name = '試験 太郎', kana = 'しけん たろう'");
        company.exported(office, Long.parseLong(company.look("select id from staff where login_name = ?", other)));
        page.reload();
        assertThat(page.locator("[id='status:mine']")).isChecked();
        page.locator("[id='status:clear']").click();
        assertThat(page.locator("[id='status:mine']")).not().isChecked();
        assertThat(page.locator("[id='status:staff'] option")).hasText(new String[] {"すべて", "試験 太郎", "試験 花子"});
        page.locator("[id='status:staff']").selectOption("試験 太郎");
        page.locator("[id='status:search']").click();
        assertThat(page.locator("[id='status:requests_data'] > tr")).hasCount(1);
        assertThat(page.locator("[id='status:requests']")).containsText("試験の出力");
        Browser.screenshot(page, "status-requester");
        page.locator("[id='status:staff']").selectOption("試験 花子");
        page.locator("[id='status:search']").click();
        assertThat(page.locator("[id='status:requests_data'] > tr")).hasCount(3);
    }

    /** At once, without a new page, and with the result until the list has been looked at. */
    private static void theHeaderTellsUntilItIsSeen(Page page) {
        Locator button = page.locator(".requests-button");
        assertThat(button).isVisible();
        assertThat(button)
                .containsText(
                        Pattern.compile("依頼した処理が終わりました\\s*・完了1件"),
                        new LocatorAssertions.ContainsTextOptions().setTimeout(120_000));
        page.reload();
        assertThat(button).containsText("完了1件");
        Browser.screenshot(page, "requests-button-done");
        button.click();
        assertThat(page.locator("h1")).hasText("依頼中処理確認");
        assertThat(button).hasCount(0);
    }

    private static void theFileIsMarkedAsFetched(Page page) {
        Locator name = page.getByRole(
                com.microsoft.playwright.options.AriaRole.LINK, new Page.GetByRoleOptions().setName("ケアプラン連携一括印刷"));
        assertThat(page.locator(".fetched")).hasCount(0);
        name.click();
        assertThat(page.locator("[id='result:rows_data']")).containsText("サービス利用票・別表 2026年10月 1件");
        Accessibility.check(page, "request-result");
        page.waitForDownload(() ->
                page.locator("[id='result:rows_data'] a[href*='/download']").click());
        page.getByText("依頼中処理確認へ戻る").click();
        assertThat(page.locator(".fetched")).containsText("取得済 20");
    }

    private static void repeat(Page page) {
        page.locator("button.repeat").first().click();
        Locator dialog = page.getByRole(com.microsoft.playwright.options.AriaRole.ALERTDIALOG);
        assertThat(dialog).containsText("もう一度処理します");
        dialog.locator(".ui-confirmdialog-yes").click();
        assertThat(page.locator("#messages")).containsText("処理を受け付けました。");
    }

    private static Locator completed(Page page) {
        return page.locator("span.state-COMPLETED");
    }
}
