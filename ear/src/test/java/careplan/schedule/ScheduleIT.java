package careplan.schedule;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import careplan.support.Accessibility;
import careplan.support.Browser;
import careplan.support.Company;
import careplan.support.LoginForm;
import careplan.support.TestServer;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** 利用票: a month is begun, planned and carried through its states by keyboard, alone and with somebody else at it. */
class ScheduleIT {

    private static final TestServer SERVER = TestServer.shared();
    private static final String LIST = "/app/schedule/usage.xhtml";

    /** 通所介護Ⅰ３１: 570 units; the limit of 要介護１ is 16,765. */
    private static final String DAY_SERVICE = "152341";

    private static final String CERTIFICATION = "update certification";
    private static final String OF_CLIENT =
            " where client_id in (select client_id from client_office where office_id = ?)";

    @RegisterExtension
    final Browser browser = new Browser(SERVER);

    private Company company;
    private long office;
    private String login;

    @BeforeEach
    void makeCompany() throws SQLException {
        company = new Company(SERVER);
        office = company.office("2870900016", "見本ケアプラン", "CARE_MANAGEMENT");
        company.office("2870900024", "見本デイサービス", "PROVIDER");
        company.client("あさひ のぼる", office);
        login = person();
    }

    @Test
    void aMonthIsPlannedByKeyboardAndTheStatementFollows() {
        Page page = open(login);
        begin(page, "2026", "10", false);
        assertThat(page.locator("#monthGrid")).containsText("サービスの明細がありません。");
        addDayService(page);
        planned(page, 1).focus();
        for (int day = 1; day <= 31; day++) {
            page.keyboard().press("Space");
            page.keyboard().press("ArrowRight");
        }
        assertThat(page.locator("#monthGrid tr.planned td.total")).hasText("31");
        // 31 × 570 = 17,670 units: 905 over the limit, told before anything is kept
        assertThat(total(page)).containsText("17,670");
        assertThat(total(page)).containsText("905");
        assertThat(page.locator("#month\\:chartPanel")).containsText("限度を 905 単位超えています。");
        assertThat(Accessibility.faults(page)).isEmpty();
        Browser.screenshot(page, "schedule-over-limit");
        planned(page, 31).focus();
        page.keyboard().press("Space");
        page.keyboard().press("ArrowDown");
        assertThat(actual(page, 31)).isFocused();
        page.keyboard().press("ArrowUp");
        page.keyboard().type("x");
        page.keyboard().press("Control+s");
        assertThat(page.locator("#messages")).containsText("1行目 31日：回数は0から99の数字で入力してください。");
        planned(page, 31).fill("");
        planned(page, 30).focus();
        page.keyboard().press("Control+s");
        assertThat(page.locator("#messages")).containsText("保存しました。");
        assertThat(planned(page, 30)).isFocused();
        page.locator("[id='month:shortStayDays']").fill("12");
        page.keyboard().press("Tab");
        Browser.settled(page);
        page.keyboard().press("Control+s");
        Browser.settled(page);
        page.reload();
        assertThat(page.locator("#monthGrid tr.planned td.total")).hasText("30");
        assertThat(total(page)).containsText("17,100");
        assertThat(page.locator("[id='month:shortStayDays']")).hasValue("12");
        page.locator("a", new Page.LocatorOptions().setHasText("一覧へ戻る")).click();
        assertThat(page.locator("[id='schedules:list']")).containsText("作成済");
    }

    @Test
    void aMonthGoesThroughItsStatesAndBackWithAReason() throws SQLException {
        Page page = open(login);
        begin(page, "2026", "10", false);
        addDayService(page);
        planned(page, 5).fill("1");
        page.locator("[id='month:toActuals']").click();
        assertThat(page.locator("#messages")).containsText("実績が1回も入力されていません。");
        assertThat(planned(page, 5)).hasValue("1");
        page.locator("[id='month:addLine']").click();
        assertThat(page.locator("#lineDialog")).isVisible();
        assertThat(Accessibility.faults(page)).isEmpty();
        page.locator("#lineDialog").getByText("キャンセル").click();
        page.locator("[id='month:asPlanned']").click();
        assertThat(actual(page, 5)).hasValue("1");
        page.locator("[id='month:toActuals']").click();
        assertThat(page.locator(".form-head .status")).hasText("実績済");
        page.locator("[id='month:toConfirmed']").click();
        assertThat(page.locator(".form-head .status")).hasText("確定済");
        assertThat(page.locator("input.day-count")).hasCount(0);
        Browser.screenshot(page, "schedule-confirmed");
        page.locator("[id='month:back']").click();
        Locator dialog = page.locator("#backDialog");
        assertThat(dialog).isVisible();
        dialog.getByText("実績済に戻す").click();
        assertThat(dialog.locator(".ui-message-error")).hasText("戻す理由を入力してください。");
        assertThat(Accessibility.faults(page)).isEmpty();
        Browser.screenshot(page, "schedule-back");
        dialog.locator("[id='backForm:reason']").fill("回数の訂正のため");
        dialog.getByText("実績済に戻す").click();
        assertThat(page.locator(".form-head .status")).hasText("実績済");
        planned(page, 6).fill("2");
        page.locator("[id='month:back']").click();
        dialog.locator("[id='backForm:reason']").fill("予定の追加のため");
        dialog.getByText("作成済に戻す").click();
        assertThat(page.locator(".form-head .status")).hasText("作成済");
        page.reload();
        assertThat(planned(page, 6)).hasValue("2");
        assertThat(company.look(
                        "select detail from audit_event where action_code = 'SCHEDULE_STATUS' and office_id = ?"
                                + " order by id desc",
                        office))
                .isEqualTo("ACTUALS_ENTERED -> DRAFTED: 予定の追加のため");
        delete(page);
        assertThat(company.look("select count(*) from monthly_schedule where office_id = ?", office))
                .isEqualTo("0");
    }

    @Test
    void whatWasTypedOutlivesSomebodyElsesEdit() throws SQLException {
        Page mine = open(login);
        begin(mine, "2026", "10", false);
        addDayService(mine);
        planned(mine, 1).fill("1");
        mine.keyboard().press("Control+s");
        assertThat(mine.locator("#messages")).containsText("保存しました。");
        Page other = open(person());
        month(other, "2026", "10");
        other.locator("[id='schedules:list'] tbody a").click();
        planned(other, 2).fill("1");
        other.keyboard().press("Control+s");
        assertThat(other.locator("#messages")).containsText("保存しました。");

        planned(mine, 3).fill("1");
        mine.keyboard().press("Control+s");
        assertThat(mine.locator("#month\\:conflict")).containsText("あなたの入力は残っています");
        assertThat(planned(mine, 3)).hasValue("1");
        Browser.screenshot(mine, "schedule-conflict");
        mine.locator("[id='month:layOver']").click();
        assertThat(planned(mine, 2)).hasValue("1");
        assertThat(planned(mine, 3)).hasValue("1");
        mine.keyboard().press("Control+s");
        assertThat(mine.locator("#messages")).containsText("保存しました。");

        planned(other, 4).fill("1");
        other.keyboard().press("Control+s");
        assertThat(other.locator("#month\\:conflict")).isVisible();
        other.locator("[id='month:takeNewer']").click();
        assertThat(planned(other, 3)).hasValue("1");
        assertThat(planned(other, 4)).hasValue("");
        assertThat(other.locator("#month\\:conflict button")).hasCount(0);
    }

    @Test
    void aMonthIsBegunFromTheMonthBeforeInItsOrder() {
        Page page = open(login);
        begin(page, "2026", "10", false);
        addDayService(page);
        // the first and the third Monday of October
        planned(page, 5).fill("1");
        planned(page, 19).fill("1");
        addNight(page);
        addVisit(page, "７００", "7時半");
        assertThat(times(page)).hasText(new String[] {"07:0007:30", "09:3016:30", "22:3006:00"});
        enter(page, 2, 6, "1");
        page.keyboard().press("Alt+ArrowUp");
        assertThat(times(page)).hasText(new String[] {"07:0007:30", "22:3006:00", "09:3016:30"});
        assertThat(day(page, 1, 6)).isFocused();
        assertThat(day(page, 1, 6)).hasValue("1");
        lines(page).nth(1).locator("a.move-up").click();
        assertThat(times(page)).hasText(new String[] {"22:3006:00", "07:0007:30", "09:3016:30"});
        assertThat(lines(page).nth(0).locator("a.move-up")).isFocused();
        assertThat(Accessibility.faults(page)).isEmpty();
        page.keyboard().press("Control+s");
        assertThat(page.locator("#messages")).containsText("保存しました。");
        Browser.screenshot(page, "schedule-order");
        page.reload();
        lines(page).nth(1).getByText("削除").click();
        assertThat(times(page)).hasText(new String[] {"22:3006:00", "09:3016:30"});
        page.keyboard().press("Control+s");
        assertThat(page.locator("#messages")).containsText("保存しました。");
        page.locator("a", new Page.LocatorOptions().setHasText("一覧へ戻る")).click();
        begin(page, "2026", "11", true);
        assertThat(page.locator(".form-head h2")).containsText("2026年11月分");
        assertThat(times(page)).hasText(new String[] {"22:3006:00", "09:3016:30"});
        page.locator("[id='month:orderByTime']").click();
        assertThat(times(page)).hasText(new String[] {"09:3016:30", "22:3006:00"});
        assertThat(page.locator("[id='month:orderByTime']")).hasCount(0);
        assertThat(lines(page).nth(0).locator(".service-name")).hasText(Pattern.compile("通所介護.*"));
        assertThat(planned(page, 2)).hasValue("1");
        assertThat(planned(page, 16)).hasValue("1");
        assertThat(lines(page).nth(0).locator("tr.planned td.total")).hasText("2");
        assertThat(day(page, 1, 3)).hasValue("1");
        // 2 × 570 + 244
        assertThat(total(page)).containsText("1,384");
        page.keyboard().press("Control+s");
        assertThat(page.locator("#messages")).containsText("保存しました。");
        page.locator("a", new Page.LocatorOptions().setHasText("一覧へ戻る")).click();
        month(page, "2026", "11");
        page.locator("[id='schedules:create']").click();
        assertThat(page.locator("[id='createForm:client'] option")).hasCount(0);
        assertThat(Accessibility.faults(page)).isEmpty();
    }

    @Test
    void theCareManagerChoosesWhatBearsTheExcess() {
        Page page = open(login);
        begin(page, "2026", "10", false);
        addDayService(page);
        addVisit(page, "1700", "17:30");
        for (int day = 1; day <= 31; day++) {
            enter(page, 0, day, "1");
        }
        enter(page, 1, 1, "5");
        // 31 × 570 + 5 × 244 = 18,890 units: 2,125 over
        assertThat(total(page)).containsText("2,125");
        page.locator("[id='month:excess']").click();
        assertThat(page.locator("#excessDialog")).isVisible();
        Locator units = page.locator("#excess input");
        assertThat(units).hasCount(2);
        units.nth(0).fill("1000");
        units.nth(1).fill("1000");
        page.locator("[id='excessForm:confirm']").click();
        assertThat(page.locator("#excessForm")).containsText("2,125 にしてください（いまの合計 2,000）");
        assertThat(Accessibility.faults(page)).isEmpty();
        Browser.screenshot(page, "schedule-excess");
        units.nth(0).fill("1125");
        page.locator("[id='excessForm:confirm']").click();
        assertThat(page.locator("#excessDialog")).isHidden();
        assertThat(page.locator("#statement tr.kind-DETAIL").nth(0)).containsText("1,125");
        assertThat(page.locator("#statement tr.kind-DETAIL").nth(1)).containsText("1,000");
        page.locator("[id='month:save']").click();
        assertThat(page.locator("#messages")).containsText("保存しました。");
        page.reload();
        assertThat(page.locator("#statement tr.kind-DETAIL").nth(1)).containsText("1,000");
        assertThat(page.locator("#month")).containsText("超過の割り振りは担当者が選びました");
        Browser.screenshot(page, "schedule-excess-chosen");
    }

    @Test
    void anArticleIsRentedForHalfAMonthAndAnAdditionAloneIsWarnedOf() {
        Page page = open(login);
        begin(page, "2026", "10", false);
        addLine(page, "171003");
        assertThat(page.locator("[id='lineForm:monthlyUnits']")).isVisible();
        page.locator("[id='lineForm:confirm']").click();
        assertThat(page.locator("#lineForm .ui-messages-error")).containsText("単位数を1から999999の数字で入力してください。");
        page.locator("[id='lineForm:monthlyUnits']").fill("1251");
        page.locator("[id='lineForm:period']").selectOption("HALF");
        page.locator("[id='lineForm:equipmentName']").fill("見本ベッド");
        assertThat(Accessibility.faults(page)).isEmpty();
        Browser.screenshot(page, "schedule-rental");
        confirmLine(page);
        planned(page, 20).fill("1");
        assertThat(total(page)).containsText("626");
        page.locator("[id='month:save']").click();
        assertThat(page.locator(".form-head .remark")).containsText("「見本ベッド」のTAISコードまたは福祉用具届出コードがありません。");
        page.locator("#monthGrid .line-actions a").first().click();
        assertThat(page.locator("#lineDialog")).isVisible();
        Browser.settled(page);
        page.locator("[id='lineForm:tais']").fill("00001-000123");
        confirmLine(page);
        page.locator("[id='month:save']").click();
        assertThat(page.locator(".form-head .remark")).hasCount(0);
        assertThat(page.locator("#monthGrid .service")).containsText("626単位");
        Browser.screenshot(page, "schedule-rental-month");
        addLine(page, "155301");
        confirmLine(page);
        enter(page, 1, 20, "1");
        page.locator("[id='month:save']").click();
        assertThat(page.locator("#messages")).containsText("確認が必要な点が1件あります");
        assertThat(page.locator(".form-head .warnings li")).hasText("M10 加算「通所介護入浴介助加算Ⅰ」の日に、基本のサービスの予定がありません（この月）。");
        assertThat(Accessibility.faults(page)).isEmpty();
        Browser.screenshot(page, "schedule-warnings");
    }

    @Test
    void aServiceIsChosenByKeyboardAndAnotherLevelIsWarnedOf() throws SQLException {
        Page page = open(login);
        page.setViewportSize(1366, 768);
        begin(page, "2026", "10", false);
        openLineDialog(page);
        page.keyboard().type("2870900024");
        chooseFirst(page, "provider");
        // past the button that opens the list
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().type("通所介護i5");
        Locator offered = page.locator("[id='lineForm:service_panel'] li");
        assertThat(offered.first()).containsText("通所介護Ⅰ５１");
        assertThat(page.locator("[id='lineForm:service_panel']")).not().containsText(code("通所介護Ⅰ５３"));
        Browser.view(page, "schedule-service-choice");
        chooseFirst(page, "service");
        page.keyboard().press("Enter");
        assertThat(page.locator("#lineDialog")).isHidden();
        planned(page, 1).fill("1");
        page.keyboard().press("Control+s");
        assertThat(page.locator("#messages")).containsText("保存しました。");
        assertThat(page.locator(".form-head .warnings")).hasCount(0);

        openLineDialog(page);
        page.keyboard().type("2870900024");
        chooseFirst(page, "provider");
        page.locator("[id='lineForm:service_input']").focus();
        // by service type: those used of late come first
        page.keyboard().type("15");
        assertThat(offered.first()).containsText("通所介護Ⅰ５１");
        assertThat(offered.first()).hasAttribute("data-item-class", "recent");
        page.locator("[id='lineForm:service_input']").fill("");
        page.keyboard().type(code("通所介護Ⅰ５３"));
        assertThat(offered.first()).containsText("通所介護Ⅰ５３");
        chooseFirst(page, "service");
        page.keyboard().press("Enter");
        assertThat(page.locator("#lineDialog")).isHidden();
        enter(page, 1, 1, "1");
        page.keyboard().press("Control+s");
        assertThat(page.locator("#messages")).containsText("確認が必要な点が1件あります");
        assertThat(page.locator(".form-head .warnings")).containsText("E18 サービスコード「152443」は、利用者と異なる要介護状態区分のものです。");
        assertThat(Accessibility.faults(page)).isEmpty();
        Browser.view(page, "schedule-other-level");
    }

    private static void openLineDialog(Page page) {
        page.locator("[id='month:addLine']").click();
        assertThat(page.locator("#lineDialog")).isVisible();
        Browser.settled(page);
        page.locator("[id='lineForm:provider_input']").focus();
    }

    /** Takes the first of what is offered, with the keyboard. */
    private static void chooseFirst(Page page, String field) {
        assertThat(page.locator("[id='lineForm:" + field + "_panel'] li.ui-state-highlight"))
                .isVisible();
        page.keyboard().press("Enter");
        assertThat(page.locator("[id='lineForm:" + field + "_panel']")).isHidden();
        Browser.settled(page);
    }

    private String code(String name) throws SQLException {
        return company.look(
                "select min(code) from service_code where name = ? and state = 'IN_FORCE' and valid_from <= date '2026-10-01'"
                        + " and (valid_to is null or valid_to >= date '2026-10-01')",
                name);
    }

    @Test
    void aMonthTakesACertificationOverThatChangedSince() throws SQLException {
        Page page = open(login);
        begin(page, "2026", "10", false);
        addDayService(page);
        planned(page, 5).fill("1");
        planned(page, 20).fill("1");
        page.keyboard().press("Control+s");
        assertThat(page.locator("#messages")).containsText("保存しました。");
        assertThat(page.locator("#month\\:certification .office-changed")).hasCount(0);
        company.run(CERTIFICATION + " set care_level = 'CARE_3', benefit_rate = 80" + OF_CLIENT, office);
        page.reload();
        assertThat(page.locator("#month\\:certification .office-changed")).containsText("認定情報が変更されています");
        Locator dialog = page.locator("#certificationDialog");
        page.locator("[id='month:takeOver']").click();
        assertThat(dialog).isVisible();
        assertThat(dialog).containsText("要介護１");
        assertThat(dialog).containsText("27,048");
        assertThat(Accessibility.faults(page)).isEmpty();
        Browser.screenshot(page, "schedule-certification");
        dialog.getByText("反映する", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".form-head")).containsText("要介護３");
        assertThat(page.locator("#month\\:certification .office-changed")).hasCount(0);

        page.locator("[id='month:asPlanned']").click();
        page.locator("[id='month:toActuals']").click();
        assertThat(page.locator(".form-head .status")).hasText("実績済");
        moveToAnotherCity("2026-10-16");
        page.reload();
        page.locator("[id='month:takeOver']").click();
        assertThat(dialog).containsText("変更日からの明細は別の利用票に分けます");
        Browser.screenshot(page, "schedule-certification-divided");
        dialog.getByText("反映する", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(dialog.locator(".ui-message-error")).hasText("反映する理由を入力してください。");
        dialog.locator("[id='certificationForm:reason']").fill("転居のため");
        dialog.getByText("反映する", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("#messages")).containsText("2か月分の利用票に分けました");
        assertThat(planned(page, 5)).hasValue("1");
        assertThat(planned(page, 20)).hasValue("");
        page.locator("a", new Page.LocatorOptions().setHasText("一覧へ戻る")).click();
        assertThat(page.locator("[id='schedules:list'] tbody tr")).hasCount(2);
        assertThat(page.locator("[id='schedules:list']")).containsText("転居先市");
    }

    @Test
    void aStayIsCopiedInOnePieceAndTwoInsurersHaveTwoMonths() throws SQLException {
        Page page = open(login);
        begin(page, "2026", "10", false);
        addLine(page, "211111");
        confirmLine(page);
        for (int day = 10; day <= 15; day++) {
            planned(page, day).fill("1");
        }
        page.keyboard().press("Control+s");
        assertThat(page.locator("#messages")).containsText("保存しました。");
        page.locator("a", new Page.LocatorOptions().setHasText("一覧へ戻る")).click();
        month(page, "2026", "11");
        moveToAnotherCity("2026-11-17");
        page.locator("[id='schedules:create']").click();
        page.locator("[id='createForm:beginning']").selectOption("LAST_MONTH");
        page.locator("[id='createForm:create']").click();
        assertThat(page.locator("#copyNotes")).containsText("10〜15日 → 14〜19日に移します");
        assertThat(Accessibility.faults(page)).isEmpty();
        Browser.screenshot(page, "schedule-copy-notes");
        Locator firstDay = page.locator("#copyNotes input");
        firstDay.fill("x");
        page.locator("[id='createForm:create']").click();
        assertThat(page.locator("#copyNotes .ui-message-error")).containsText("数字で入力してください");
        firstDay.fill("15");
        page.locator("[id='createForm:create']").click();
        assertThat(page.locator("#copyNotes")).containsText("10〜15日 → 15〜20日に移します");
        firstDay.fill("14");
        page.locator("[id='createForm:create']").click();
        assertThat(page.locator("#copyNotes")).containsText("10〜15日 → 14〜19日に移します");
        page.locator("[id='createForm:create']").click();
        page.waitForURL("**/month.xhtml?id=*");
        assertThat(page.locator("#messages")).containsText("それぞれの利用票を作成しました");
        assertThat(planned(page, 14)).hasValue("1");
        assertThat(page.locator("#monthGrid tr.planned td.total")).hasText("3");
        page.locator("a", new Page.LocatorOptions().setHasText("一覧へ戻る")).click();
        month(page, "2026", "11");
        assertThat(page.locator("[id='schedules:list'] tbody tr")).hasCount(2);
        Browser.screenshot(page, "schedule-two-insurers");
        page.locator("[id='schedules:list'] tbody a").first().click();
        Locator beside = page.locator(".month-beside");
        assertThat(beside).containsText("1／2人目");
        assertThat(beside.locator("#before")).hasCount(0);
        beside.locator("#after").click();
        assertThat(beside).containsText("2／2人目");
        assertThat(beside.locator("#after")).hasCount(0);
        assertThat(Accessibility.faults(page)).isEmpty();
        Browser.view(page, "schedule-beside");
        beside.locator("#earlier").click();
        assertThat(page.locator(".form-head h2")).containsText("2026年10月分");
        beside.locator("#later").click();
        beside.getByText("一覧へ戻る").click();
        assertThat(page.locator("[id='schedules:list'] tbody tr")).hasCount(2);
    }

    /** Another insurer, and another number, from this day on. */
    private void moveToAnotherCity(String day) throws SQLException {
        company.run("insert into insurer (id, version, insurer_number, name) select max(id) + 1, 0,"
                + " cast(280000 + mod(max(id), 9999) as varchar(6)), '転居先市' from insurer");
        company.run(
                "insert into certification (id, version, client_id, insurer_id, insured_number, status, certified_on,"
                        + " valid_from, valid_to, care_level, limit_from, limit_to, benefit_rate)"
                        + " select (select max(id) + 1 from certification), 0, o.client_id, (select max(id) from insurer),"
                        + " '9876543210', 'CERTIFIED', cast('" + day + "' as date), cast('" + day + "' as date),"
                        + " date '2027-03-31', 'CARE_2', cast('" + day + "' as date), date '2027-03-31', 90"
                        + " from client_office o where o.office_id = ?",
                office);
    }

    private String person() throws SQLException {
        String name = company.person();
        company.permit(name, office, "SCHEDULES", "OFFICE_CHOICE");
        return name;
    }

    private Page open(String loginName) {
        Page page = browser.newPerson();
        browser.open(page, LIST);
        LoginForm.submit(page, loginName, Company.PASSWORD);
        return page;
    }

    private static void month(Page page, String year, String month) {
        page.locator("[id='schedules:month:yearPart']").fill(year);
        page.locator("[id='schedules:month:monthPart']").selectOption(month);
        page.locator("[id='schedules:search']").click();
        Browser.settled(page);
    }

    /** Begins the month of the only client. */
    private static void begin(Page page, String year, String month, boolean copy) {
        month(page, year, month);
        page.locator("[id='schedules:create']").click();
        Locator dialog = page.locator("#createDialog");
        assertThat(dialog.locator("[id='createForm:client'] option")).containsText("試験 あさひ のぼる");
        dialog.locator("[id='createForm:beginning']").selectOption(copy ? "LAST_MONTH" : "EMPTY");
        Browser.screenshot(page, "schedule-create");
        dialog.locator("[id='createForm:create']").click();
        page.waitForURL("**/month.xhtml?id=*");
    }

    /** Deletes the month at hand, after a look at the question. */
    private static void delete(Page page) {
        Locator question = page.locator("#confirmDialog");
        page.locator("[id='month:delete']").click();
        assertThat(question).containsText("2026年10月分の利用票を削除します。明細 1行（予定 3回・実績 1回）と別表も消え");
        Browser.screenshot(page, "schedule-delete");
        question.getByText("キャンセル").click();
        page.locator("[id='month:delete']").click();
        question.locator(".ui-confirmdialog-yes").click();
        page.waitForURL("**/usage.xhtml*");
        assertThat(page.locator("#messages")).containsText("削除しました。");
        page.goBack();
        assertThat(page.locator("#messages")).containsText("この利用票・提供票は削除されています");
    }

    /** Opens the dialog for a new line and chooses provider and service. */
    private static void addLine(Page page, String code) {
        page.locator("[id='month:addLine']").click();
        assertThat(page.locator("#lineDialog")).isVisible();
        Browser.settled(page);
        page.locator("[id='lineForm:provider_input']").pressSequentially("2870900024");
        page.locator("[id='lineForm:provider_panel'] li").first().click();
        Browser.settled(page);
        page.locator("[id='lineForm:service_input']").pressSequentially(code);
        page.locator("[id='lineForm:service_panel'] li").first().click();
        Browser.settled(page);
    }

    private static void confirmLine(Page page) {
        page.locator("[id='lineForm:confirm']").click();
        assertThat(page.locator("#lineDialog")).isHidden();
    }

    /** A visit from the evening to the next morning, which is asked about. */
    private static void addNight(Page page) {
        addLine(page, "111111");
        page.locator("[id='lineForm:start']").fill("22時半");
        page.locator("[id='lineForm:end']").fill("600");
        page.locator("[id='lineForm:confirm']").click();
        assertThat(page.locator("#lineForm .ui-messages-error")).containsText("日をまたぐサービスであれば");
        page.locator("[id='lineForm:nextDay']").check();
        assertThat(Accessibility.faults(page)).isEmpty();
        Browser.screenshot(page, "schedule-over-midnight");
        confirmLine(page);
    }

    private static void addVisit(Page page, String start, String end) {
        addLine(page, "111111");
        page.locator("[id='lineForm:start']").fill(start);
        page.locator("[id='lineForm:end']").fill(end);
        confirmLine(page);
    }

    private static Locator lines(Page page) {
        return page.locator("#monthGrid tbody.line");
    }

    private static Locator times(Page page) {
        return page.locator("#monthGrid tbody.line th.time");
    }

    private static Locator day(Page page, int line, int day) {
        return lines(page).nth(line).locator("tr.planned input").nth(day - 1);
    }

    /** Only the line that one works on has fields: the cell is pressed first. */
    private static void enter(Page page, int line, int day, String count) {
        lines(page).nth(line).locator("tr.planned td.count").nth(day - 1).click();
        day(page, line, day).fill(count);
    }

    /** Adds a line by the dialog, which asks for what the form needs. */
    private static void addDayService(Page page) {
        addLine(page, DAY_SERVICE);
        page.locator("[id='lineForm:start']").fill("25:00");
        page.locator("[id='lineForm:confirm']").click();
        assertThat(page.locator("#lineForm .ui-messages-error")).containsText("開始時刻は、時刻を入力してください（例 9:00）。");
        page.locator("[id='lineForm:start']").fill("9:30");
        page.locator("[id='lineForm:end']").fill("１６３０");
        Browser.screenshot(page, "schedule-line");
        confirmLine(page);
        assertThat(page.locator("#monthGrid")).containsText(DAY_SERVICE);
    }

    private static Locator planned(Page page, int day) {
        return page.locator("#monthGrid tr.planned input.day-count").nth(day - 1);
    }

    private static Locator actual(Page page, int day) {
        return page.locator("#monthGrid tr.actual input.day-count").nth(day - 1);
    }

    private static Locator total(Page page) {
        return page.locator("#statement tr.kind-TOTAL");
    }
}
