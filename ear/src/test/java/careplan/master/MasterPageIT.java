package careplan.master;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import careplan.master.intake.CodeWorkbook;
import careplan.master.intake.OfficialForm;
import careplan.support.Accessibility;
import careplan.support.Browser;
import careplan.support.Company;
import careplan.support.LoginForm;
import careplan.support.TestServer;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** マスタ: an administrator looks at what files would do, takes one in, finds its codes, and takes it back. */
class MasterPageIT {

    private static final TestServer SERVER = TestServer.shared();
    private static final String PAGE = "/app/operation/master.xhtml";
    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(120_000);

    /** A city whose table does not come with the product: that of 大阪市 does. */
    private static final String CITY = "990099";

    /** A city's row where no city's table is beside the checkout: code, name, units, kind, limit, from, to, rate. */
    private static final String[] SAMPLE = {"A21111", "訪問型独自サービス１１", "1176", "1月", "1", "2024-04-01", "", ""};

    @RegisterExtension
    final Browser browser = new Browser(SERVER);

    @TempDir
    Path folder;

    /** The wrong file, one beyond every limit, and one while another is taken in: each is told in words, and nothing happens. */
    @Test
    void whatCannotBeTakenInIsToldInWords() throws IOException, SQLException {
        Page page = open();
        upload(page, new FilePayload("setup.exe", "application/octet-stream", new byte[] {'M', 'Z', 0, 1, 2}));
        assertThat(page.locator("#intake\\:check")).containsText("表のファイルではありません");
        Path large = folder.resolve("サービスコード表.tsv");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(199L << 20);
        }
        page.locator("[id='intake:upload'] input[type=file]").setInputFiles(large);
        assertThat(page.locator("#intake\\:check h3")).containsText("サービスコード表.tsv", SOON);
        assertThat(page.locator("#intake\\:check")).containsText("ファイルが大きすぎます（上限 30MB）");
        Browser.view(page, "master-refused");

        Company company = new Company(SERVER);
        company.run("insert into master_edition (id, version, name, state, created_at)"
                + " values (7777777777, 0, '別の担当者の取込', 'LOADING', timestamp '2026-11-01 09:00:00')");
        try {
            upload(page, insurers());
            page.locator("[id='intake:take']").click();
            assertThat(page.locator("#messages")).containsText("「別の担当者の取込」の取込が終わっていません");
        } finally {
            company.run("delete from master_edition where id = 7777777777");
        }
        page.locator("[id='intake:cancel']").click();
        assertThat(page.locator("[id='intake:take']")).hasCount(0);
    }

    @Test
    void namesOfInsurersAreShownBeforeTheyAreTakenIn() {
        Page page = open();
        page.setViewportSize(1366, 768);
        upload(page, insurers());
        assertThat(page.locator("#counts")).containsText("追加 1行");
        assertThat(page.locator("#counts")).containsText("終了 1行");
        assertThat(page.locator("[id='intake:changes_data']")).containsText("289999 見本広域連合");
        assertThat(Accessibility.faults(page)).isEmpty();
        page.locator("#intake\\:check h3").scrollIntoViewIfNeeded();
        Browser.view(page, "master-insurers");
        page.locator("[id='intake:cancel']").click();
        assertThat(page.locator("#counts")).hasCount(0);
    }

    private static FilePayload insurers() {
        String table = "insurer_number\tname\tvalid_from\tvalid_to\n289999\t見本広域連合\t2026-04-01\t\n"
                + "282038\t明石市\t2000-04-01\t2026-03-31\n";
        return new FilePayload("保険者.tsv", "text/tab-separated-values", table.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aCitysTableIsShownTakenInFoundAndTakenBack() throws IOException {
        List<String[]> rows = Files.exists(OfficialForm.table()) ? OfficialForm.rows() : List.<String[]>of(SAMPLE);
        Page page = open();
        page.setViewportSize(1366, 768);
        upload(page, new FilePayload("総合事業.csv", "text/csv", OfficialForm.file(CITY, rows)));
        Locator counts = page.locator("#counts");
        assertThat(counts).containsText("取り込めない 0行");
        assertThat(counts).not().containsText("追加 0行");
        assertThat(Accessibility.faults(page)).isEmpty();
        Browser.view(page, "master-preview");
        Browser.screenshot(page, "master-check");

        page.locator("[id='intake:name']").fill("見本市の総合事業");
        page.locator("[id='intake:take']").click();
        assertThat(page.locator("#messages")).containsText("取込を受け付けました");
        Locator newest = page.locator("[id='editions:list_data'] tr").first();
        assertThat(newest).containsText("見本市の総合事業");
        assertThat(newest).containsText("適用中", SOON);
        page.locator("[id='codes:text']").fill("訪問型独自サービス11");
        page.locator("[id='codes:insurer']").fill(CITY);
        page.locator("[id='codes:search']").click();
        assertThat(page.locator("[id='codes:list_data']")).containsText("訪問型独自サービス１１");
        assertThat(page.locator("[id='codes:list_data']")).containsText(CITY);
        assertThat(Accessibility.faults(page)).isEmpty();
        Browser.screenshot(page, "master-editions");

        newest.getByText("取り消す").click();
        page.locator(".ui-confirm-dialog button.ui-confirmdialog-yes").click();
        assertThat(page.locator("#messages")).containsText("「見本市の総合事業」を取り消しました");
        assertThat(newest).containsText("取消済");
    }

    @Test
    void theMinistrysExcelAsksFromWhenOnItHolds() throws IOException {
        Page page = open();
        byte[] workbook = Files.readAllBytes(CodeWorkbook.write(folder.resolve("codes.xlsx")));
        upload(page, new FilePayload("サービスコード表.xlsx", "application/octet-stream", workbook));
        assertThat(page.locator("#intake\\:check")).containsText("適用開始日を入力して");
        page.locator("[id='intake:start:yearPart']").fill("2026");
        page.locator("[id='intake:start:monthPart']").selectOption("6");
        page.locator("[id='intake:recheck']").click();
        assertThat(page.locator("[id='intake:refusals_data']")).containsText("通所介護 9行目");
        assertThat(page.locator("[id='intake:changes_data']")).containsText("155999 通所介護の価格");
        assertThat(Accessibility.faults(page)).isEmpty();
        Browser.screenshot(page, "master-excel");
        page.locator("[id='intake:start:monthPart']").selectOption("7");
        page.locator("[id='intake:take']").click();
        assertThat(page.locator("#messages")).containsText("「もう一度確認」を押してください");
        page.locator("[id='intake:cancel']").click();
        assertThat(page.locator("[id='intake:recheck']")).hasCount(0);
    }

    private Page open() {
        Page page = browser.newPerson();
        browser.open(page, PAGE);
        LoginForm.submit(page, "admin", "rakuraku-demo");
        return page;
    }

    private static void upload(Page page, FilePayload file) {
        page.locator("[id='intake:upload'] input[type=file]").setInputFiles(file);
        Browser.settled(page);
        assertThat(page.locator("#intake\\:check h3")).containsText(file.name, SOON);
    }
}
