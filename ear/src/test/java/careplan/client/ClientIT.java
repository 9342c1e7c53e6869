package careplan.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import careplan.support.Accessibility;
import careplan.support.Browser;
import careplan.support.LoginForm;
import careplan.support.SheetText;
import careplan.support.TestServer;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** 利用者情報, 他社情報 and 自社情報 in the browser. */
class ClientIT {

    private static final TestServer SERVER = TestServer.shared();

    @RegisterExtension
    final Browser browser = new Browser(SERVER);

    @Test
    void aClientIsRegisteredWithCertificationAndOffice() throws IOException {
        Page page = login("/app/client/list.xhtml");
        assertThat(page.locator(".ui-paginator-current")).containsText("から20まで表示");
        page.locator("[id='clients:careLevel']").selectOption("要介護２");
        page.locator("[id='clients:search']").click();
        assertThat(page.locator("[id='clients:list'] tbody tr").first()).containsText("介2");
        Browser.screenshot(page, "client-list");
        assertPrinted(page);
        page.getByText("新規登録").click();
        fill(page, "basics:code", UUID.randomUUID().toString().substring(0, 8));
        fill(page, "basics:name", "春山 花子");
        fill(page, "basics:kana", "ハルヤマ ハナコ");
        page.locator("[id='basics:gender']").selectOption("女性");
        fill(page, "basics:birthDate", "1940-05-06");
        fill(page, "basics:postalCode", "6500001");
        page.locator("[id='basics:save']").click();
        assertThat(page.locator("#basics .ui-message-error")).hasText("郵便番号は「123-4567」の形で入力してください。");
        fill(page, "basics:postalCode", "６５０－０００１");
        page.locator("[id='basics:save']").click();
        page.waitForURL("**/edit.xhtml?id=*");
        certification(page, "2026-04-01", "2027-03-31");
        assertThat(page.locator("#messages")).containsText("保存しました。");
        certification(page, "2027-03-31", "2028-03-31");
        assertThat(page.locator("#certification .ui-message-error"))
                .hasText("開始日がほかの認定（2026-04-01 - 2027-03-31）と重なっています。");
        Accessibility.check(page, "client-certification");
        // as the certificate has it
        page.locator("[id='certification:validFrom']").focus();
        page.keyboard().type("r9.4.1");
        fill(page, "certification:newInsurerNumber", "011007");
        page.locator("[id='certification:newInsurerNumber']").press("Tab");
        assertThat(page.locator("[id='certification:newInsurerName']")).hasValue("札幌市");
        page.locator("[id='certification:save']").click();
        assertThat(page.locator("[id='certifications:list'] tbody tr")).hasCount(2);
        assertThat(page.locator("[id='certifications:list']")).containsText(Pattern.compile("2027.0?4.0?1"));
        page.locator("[id='offices:list'] button").first().click();
        page.locator("[id='serving:careManagerId']").selectOption("斎藤 桃子");
        page.locator("[id='serving:save']").click();
        assertThat(page.locator("[id='offices:list'] tbody tr")).containsText("斎藤 桃子");
        Accessibility.check(page, "client-edit");
        page.locator("[id='removal:client']").click();
        assertThat(page.locator("#confirmDialog")).containsText("春山 花子さんの登録を削除します。認定情報 2件");
        Browser.screenshot(page, "client-remove");
        page.locator("#confirmDialog .ui-confirmdialog-yes").click();
        page.waitForURL("**/list.xhtml*");
        assertThat(page.locator("#messages")).containsText("削除しました。");
    }

    @Test
    void anotherCompanysOfficeIsRegisteredWithAWarningForItsNumber() {
        Page page = login("/app/office/others.xhtml");
        fill(page, "others:text", "ひまわり");
        page.locator("[id='others:search']").click();
        assertThat(page.locator("[id='others:list'] tbody tr")).hasCount(1);
        Browser.screenshot(page, "other-offices");
        page.getByText("新規登録").click();
        fill(page, "office:officeNumber", "28701");
        fill(page, "office:name", "あおぞら訪問介護 " + UUID.randomUUID());
        page.locator("[id='office:kind']").selectOption("サービス事業所");
        Browser.settled(page); // the service types to choose from depend on it
        page.locator("[id='office:areaGrade']").selectOption("４級地");
        page.locator("[id='office:partnerVersion']").selectOption("V4");
        page.getByLabel("11 ").first().check();
        page.locator("[id='office:addSatellite']").click();
        page.locator("[id='office:satellites:0:branch']").fill("01");
        page.locator("[id='office:satellites:0:name']").fill("あおぞら 北");
        page.locator("[id='office:save']").click();
        assertThat(page.locator("#office .ui-message-error")).containsText("10桁の数字");
        fill(page, "office:officeNumber", "2870110010");
        page.locator("[id='office:save']").click();
        page.waitForURL("**/other-edit.xhtml?id=*");
        assertThat(page.locator("#messages")).containsText("検査数字が合いません");
        assertThat(page.locator("[id='office:satellites:0:name']")).hasValue("あおぞら 北");
        Accessibility.check(page, "other-office");
    }

    @Test
    void ownOfficesAndSitesAreEdited() {
        Page page = login("/app/office/own.xhtml");
        assertThat(page.locator("[id='offices:list']")).containsText("楽々リハビリテーション");
        page.locator("[id='corporation:save']").click();
        assertThat(page.locator("#messages")).containsText("保存しました。");
        Accessibility.check(page, "own-offices");
        page.getByLabel("楽々リハビリテーションを編集").click();
        fill(page, "office:phone", "078-000-0099");
        page.locator("[id='office:save']").click();
        assertThat(page.locator("#messages")).containsText("保存しました。");
        Accessibility.check(page, "own-office");
    }

    /** 印刷 brings everybody who was found, on all pages, and nobody else. */
    private static void assertPrinted(Page page) throws IOException {
        int found = Integer.parseInt(
                page.locator(".ui-paginator-current").first().innerText().replaceAll("件中.*", ""));
        Download download =
                page.waitForDownload(() -> page.locator("[id='clients:print']").click());
        assertThat(download.suggestedFilename()).startsWith("利用者一覧_").endsWith(".xlsx");
        String printed = SheetText.of(download);
        assertThat(SheetText.rows(printed))
                .as("two lines of title, the headings, and a row a client")
                .isEqualTo(3 + found);
        assertThat(printed)
                .contains(page.locator("[id='clients:list_data'] > tr > td:nth-child(3)")
                        .allInnerTexts());
    }

    private static void certification(Page page, String from, String to) {
        page.locator("[id='certifications:add']").click();
        page.locator("[id='certification:insurerId']").selectOption(new SelectOption().setIndex(1));
        if (page.locator("[id='certification:insuredNumber']").inputValue().isEmpty()) {
            fill(page, "certification:insuredNumber", String.format("%010d", System.nanoTime() % 10_000_000_000L));
        }
        page.locator("[id='certification:careLevel']").selectOption("要介護３");
        fill(page, "certification:validFrom", from);
        fill(page, "certification:validTo", to);
        page.locator("[id='certification:save']").click();
    }

    private static void fill(Page page, String id, String value) {
        page.locator("[id='" + id + "']").fill(value);
    }

    private Page login(String path) {
        Page page = browser.newPerson();
        browser.open(page, path);
        LoginForm.submit(page, "admin", "rakuraku-demo");
        return page;
    }
}
