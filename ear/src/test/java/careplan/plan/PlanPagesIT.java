package careplan.plan;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import careplan.support.Accessibility;
import careplan.support.Browser;
import careplan.support.LoginForm;
import careplan.support.TestServer;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Plan documents as people write them, in the demo company. */
class PlanPagesIT {

    private static final TestServer SERVER = TestServer.shared();

    @RegisterExtension
    final Browser browser = new Browser(SERVER);

    @Test
    void aCarePlanIsWrittenChangedByTwoPrintedAndCopied() {
        Page page = written();
        aRemovedLineIsAskedFor(page);
        tab(page, "第３表（週間）");
        assertThat(page.locator(".week-block")).hasCount(3);
        twoPeople(page);
        APIResponse pdf = page.request()
                .get(SERVER.url("/app/print") + "?source=DOCUMENT&id="
                        + page.url().split("id=")[1]);
        assertThat(pdf.headers().get("content-disposition"))
                .contains("filename*=UTF-8''" + URLEncoder.encode("居宅サービス計画書_2026-11-20_", StandardCharsets.UTF_8));
        assertThat(pdf.status()).isEqualTo(200);
        assertThat(new String(pdf.body(), 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        page.locator("a:has-text('新しい版を作る')").click();
        page.waitForURL("**/care-plan.xhtml?copy=*");
        fill(page, "edit:keyDate", "2026-11-20");
        click(page, "edit:save");
        assertThat(page.locator("#messages")).containsText("この日付の版がすでにあります");
        fill(page, "edit:keyDate", "2026-11-21");
        click(page, "edit:save");
        page.waitForURL("**/care-plan.xhtml?id=*");
        click(page, "edit:delete");
        assertThat(page.locator("#confirmDialog")).containsText("（2026/11/21）を削除します");
        Accessibility.check(page, "care-plan-delete");
        page.locator(".ui-confirmdialog-yes").click();
        page.waitForURL("**/care-plans.xhtml");
        assertThat(page.locator("#messages")).containsText("削除しました。");
    }

    /** A plan that was begun with the newest one, emptied, filled and saved. */
    private Page written() {
        Page page = login("care", "/app/plan/care-plans.xhtml");
        fill(page, "plans:kana", "その");
        click(page, "plans:search");
        assertThat(page.locator("#plans")).containsText("園山 るりえ");
        assertThat(page.locator("[id='plans:list_data'] > tr")).hasCount(1);
        Accessibility.check(page, "care-plans");
        click(page, "plans:new");
        assertThat(page.locator("#newDialog")).isVisible();
        Accessibility.check(page, "care-plan-new");
        fill(page, "newForm:kana", "そのやま");
        click(page, "newForm:find");
        assertThat(page.locator("[id='newForm:client'] option")).hasCount(1);
        page.locator("[id='newForm:client']")
                .selectOption(page.locator("[id='newForm:client'] option").getAttribute("value"));
        click(page, "newForm:begin");
        page.waitForURL("**/care-plan.xhtml?client=*");
        theNewestVersionIsEmptied(page);
        fill(page, "edit:keyDate", "2026-11-20");
        page.getByLabel("総合的な援助の方針").fill("はじめの方針");
        tab(page, "第２表");
        page.getByLabel("課題", new Page.GetByLabelOptions().setExact(true)).fill("階段が上れない");
        page.getByLabel("課題 1 援助目標 1 サービスを追加").press("Enter");
        Locator names = page.getByLabel("サービス内容 2行目");
        names.fill("手すり");
        page.locator("[data-period-open]").first().click();
        page.locator("[data-period=from]").fill("2026-12-01");
        page.locator("[data-period-months='12']").click();
        page.locator("[data-period-close=take]").click();
        assertThat(page.getByLabel("長期期間", new Page.GetByLabelOptions().setExact(true)))
                .hasValue("令和8年12月1日～令和9年11月30日");
        Locator provider = page.getByLabel("サービス事業所名 2行目");
        Locator number = page.getByLabel("サービス事業者コード 2行目");
        provider.fill("楽々クラブ デイサービス");
        assertThat(number).hasValue("2870100019");
        provider.fill("楽々リハビリテーション");
        assertThat(number).hasValue("2810100038");
        number.fill("2800000000");
        provider.fill("楽々クラブ デイサービス");
        assertThat(number).hasValue("2800000000");
        page.getByLabel("課題 1 援助目標 1 サービス 2を上へ移動").press("Enter");
        assertThat(page.getByLabel("サービス内容 1行目")).hasValue("手すり");
        names.fill("掃除"); // an empty service would go at saving
        page.locator("button:has-text('課題を追加')").press("Enter");
        page.getByLabel("課題 2を削除", new Page.GetByLabelOptions().setExact(true)).press("Enter");
        assertThat(page.locator(".plan-node.level-0")).hasCount(1);
        tab(page, "第３表（週間）");
        page.locator("[data-week-day='2']").click(new Locator.ClickOptions().setPosition(20, 200));
        page.getByLabel("介護サービス内容 1行目").fill("通所介護");
        severalDaysAtOnce(page);
        Accessibility.check(page, "care-plan-week");
        click(page, "edit:save");
        page.waitForURL("**/care-plan.xhtml?id=*");
        assertThat(page.locator("#messages")).containsText("保存しました。");
        return page;
    }

    /** Both change the document that {@code page} has open; the second lays the own input over the newer one. */
    private void twoPeople(Page page) {
        Page other =
                login("noperm", "/app/plan/care-plan.xhtml?id=" + page.url().split("id=")[1]);
        other.getByLabel("その他理由").fill("相手の理由");
        click(other, "edit:save");
        assertThat(other.locator("#messages")).containsText("保存しました。");
        tab(page, "第１表");
        page.getByLabel("総合的な援助の方針").fill("私の方針");
        click(page, "edit:save");
        assertThat(page.locator("[id='edit:conflict']")).containsText("ほかの人が先に変更しました");
        Accessibility.check(page, "care-plan-conflict");
        click(page, "edit:layOver");
        assertThat(page.getByLabel("その他理由")).hasValue("相手の理由");
        assertThat(page.getByLabel("総合的な援助の方針")).hasValue("私の方針");
        click(page, "edit:save");
        assertThat(page.locator("#messages")).containsText("保存しました。");
    }

    @Test
    void aProfileHasAPictureThatIsKeptByteForByte() throws IOException {
        Page page = login("center", "/app/plan/profiles.xhtml");
        page.locator("table.versions tbody a").first().click();
        page.waitForURL("**/profile.xhtml?id=*");
        Accessibility.check(page, "profile");
        page.locator("[id='picture:upload'] input[type=file]")
                .setInputFiles(new FilePayload("家族.jpg", "image/jpeg", picture("png")));
        assertThat(page.locator("#picture")).containsText("「家族.jpg」は登録できません。JPEG形式の画像ではありません。");
        Browser.screenshot(page, "profile-picture-refused");
        byte[] picture = picture("jpeg");
        page.locator("[id='picture:upload'] input[type=file]")
                .setInputFiles(new FilePayload("家族.jpg", "image/jpeg", picture));
        assertThat(page.locator("#picture")).containsText("まだ保存していません");
        page.getByLabel("趣味・楽しみ・特技").fill("将棋");
        click(page, "edit:save");
        assertThat(page.locator("#messages")).containsText("保存しました。");
        page.reload();
        assertThat(page.getByLabel("趣味・楽しみ・特技")).hasValue("将棋");
        String address = page.locator(".family-picture img").getAttribute("src");
        APIResponse answer = page.request().get(SERVER.url("/").resolve(address).toString());
        assertThat(answer.headers()).containsEntry("content-type", "image/jpeg");
        assertThat(answer.body()).isEqualTo(picture);
        assertThat(login("day", "/app/index.xhtml")
                        .request()
                        .get(SERVER.url("/").resolve(address).toString())
                        .status())
                .isEqualTo(403);
        Browser.screenshot(page, "profile-picture");
    }

    @Test
    void aPreventivePlanTellsWhatIsWrongOnTheSheetThatHasIt() {
        Page page = login("center", "/app/plan/preventive-plans.xhtml");
        Accessibility.check(page, "preventive-plans");
        page.locator("table.versions tbody a").first().click();
        page.waitForURL("**/preventive-plan.xhtml?id=*");
        tab(page, "課題・目標・支援計画");
        Accessibility.check(page, "preventive-plan");
        tab(page, "支援計画書");
        page.getByLabel("利用者名").fill("");
        tab(page, "課題・目標・支援計画");
        click(page, "edit:save");
        assertThat(page.locator("#messages")).containsText("［支援計画書］利用者名が空です。");
        assertThat(page.getByLabel("利用者名")).isVisible();
        Browser.screenshot(page, "preventive-plan-problem");
    }

    @Test
    void aMonthBeginsWithTheWeekOfThePlan() {
        Page page = login("care", "/app/schedule/usage.xhtml");
        page.locator("[data-month-step='1']").click();
        click(page, "schedules:create");
        fill(page, "createForm:kana", "しゅるい");
        click(page, "createForm:find");
        assertThat(page.locator("[id='createForm:client'] option")).hasCount(1);
        page.locator("[id='createForm:client']")
                .selectOption(page.locator("[id='createForm:client'] option").getAttribute("value"));
        page.locator("[id='createForm:beginning']").selectOption("週間サービス計画表（第３表）から作成する");
        Browser.screenshot(page, "month-from-week-dialog");
        click(page, "createForm:create");
        page.waitForURL("**/month.xhtml?id=*");
        assertThat(page.locator("#messages")).containsText("週間サービス計画表から作成しました。");
        assertThat(page.locator("tbody.line")).hasCount(2);
        assertThat(page.locator("table.month-grid")).containsText("楽々クラブ デイサービス");
        Accessibility.check(page, "month-from-week");
    }

    @Test
    void aCenterEntrustsAClientAndWhatIsInUseIsNotDeleted() {
        Page page = login("center", "/app/client/list.xhtml");
        fill(page, "clients:name", "ほうかつ");
        click(page, "clients:search");
        assertThat(page.locator(".ui-datatable-data > tr")).hasCount(1);
        page.locator("a:has-text('編集')").click();
        page.waitForURL("**/edit.xhtml?id=*");
        page.getByLabel("こうべ地域包括支援センターを編集").click();
        page.locator("[id='serving:entrustingCenterId']").selectOption("(2800100055) こうべ地域包括支援センター");
        click(page, "serving:save");
        assertThat(page.locator("#serving .ui-message-error")).containsText("居宅介護支援事業所の場合だけ");
        page.locator("[id='serving:entrustingCenterId']").selectOption("なし");
        page.locator("[id='serving:entrustedOfficeId']").selectOption("(2345678912) 楽々ケアプランセンター");
        Accessibility.check(page, "client-entrusting");
        click(page, "serving:save");
        assertThat(page.locator("[id='offices:list']")).containsText("楽々ケアプランセンター");
        page.locator("[id='certifications:list'] button:has-text('削除')").first().click();
        page.locator(".ui-confirmdialog-yes").click();
        assertThat(page.locator("#messages")).containsText("計画書があるため削除できません");
        Browser.screenshot(page, "client-certification-in-use");
    }

    private static byte[] picture(String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(90, 60, BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }

    private static void tab(Page page, String name) {
        page.locator("[role=tab]:has-text('" + name + "')").click();
    }

    private static void click(Page page, String id) {
        page.locator("[id='" + id + "']").click();
    }

    /** A new document begins with the newest version of it; here it is written anew. */
    private static void theNewestVersionIsEmptied(Page page) {
        assertThat(page.locator("#messages")).containsText("前の版");
        tab(page, "第３表（週間）");
        removeAll(page, ".plan-part .row-actions button:last-child");
        tab(page, "第２表");
        removeAll(page, ".level-0 > .node-head .row-actions button:last-child");
        page.locator("button:has-text('課題を追加')").press("Enter");
        assertThat(page.locator(".plan-node.level-0")).hasCount(1);
        tab(page, "第１表");
    }

    private static void removeAll(Page page, String buttons) {
        Locator shown = page.locator(buttons).locator("visible=true");
        for (int left = shown.count(); left > 0; left--) {
            shown.first().press("Enter");
            assertThat(shown).hasCount(left - 1);
        }
    }

    private static void severalDaysAtOnce(Page page) {
        page.locator("[data-week-add-day='1']").check();
        page.locator("[data-week-add-day='4']").check();
        page.locator("[data-week-add=weekFrom]").fill("10:30");
        page.locator("[data-week-add=weekText]").fill("訪問介護");
        page.locator("[data-week-add-rows]").click();
        assertThat(page.getByLabel("介護サービス内容 3行目")).hasValue("訪問介護");
        assertThat(page.getByLabel("終了時間 3行目")).hasValue("11:30");
    }

    /** Structure is unsaved too: a page with a line taken away asks before it is left. */
    private static void aRemovedLineIsAskedFor(Page page) {
        List<String> questions = new ArrayList<>();
        Consumer<Dialog> asked = dialog -> questions.add(dialog.type());
        page.onDialog(asked);
        tab(page, "第２表");
        page.getByLabel("課題 1 援助目標 1 サービス 2を削除").press("Enter");
        assertThat(page.getByLabel("課題 1 援助目標 1 サービス 2を削除")).hasCount(0);
        assertThat(page.locator("[id='edit:undoPanel']")).containsText("サービス 2");
        click(page, "edit:undo");
        assertThat(page.getByLabel("課題 1 援助目標 1 サービス 2を削除")).hasCount(1);
        page.getByLabel("課題 1 援助目標 1 サービス 2を削除").press("Enter");
        assertThat(page.getByLabel("課題 1 援助目標 1 サービス 2を削除")).hasCount(0);
        assertThat(page.locator(".unsaved-mark")).isVisible();
        page.reload();
        assertThat(questions).containsExactly("beforeunload");
        page.offDialog(asked);
    }

    private static void fill(Page page, String id, String value) {
        page.locator("[id='" + id + "']").fill(value);
    }

    private Page login(String who, String path) {
        Page page = browser.newPerson();
        browser.open(page, path);
        LoginForm.submit(page, who, "rakuraku-demo");
        page.onDialog(dialog -> dialog.accept());
        return page;
    }
}
