package careplan.print;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import careplan.support.Browser;
import careplan.support.LoginForm;
import careplan.support.TestServer;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** 一括印刷 of every list that has it: who was found is in the PDF, in the list's order, with what the screens show. */
class PrintListIT {

    private static final TestServer SERVER = TestServer.shared();

    private static final LocatorAssertions.IsVisibleOptions PATIENT =
            new LocatorAssertions.IsVisibleOptions().setTimeout(120_000);

    @RegisterExtension
    final Browser browser = new Browser(SERVER);

    @Test
    void aCareManagementOfficePrintsPlansAndMonths() throws IOException {
        Page page = login("care");
        Map<String, String> plans = printAll(page, "/app/plan/care-plans.xhtml", "plans", "居宅サービス計画書");
        openFirst(page, "/app/plan/care-plans.xhtml", "plans", "table.versions a");
        assertThat(plans.values()).allMatch(text -> text.contains("居宅サービス計画書"));
        assertThat(first(plans)).contains(shown(page, "総合的な援助の方針"));

        Map<String, String> months = printAll(page, "/app/schedule/usage.xhtml", "schedules", "サービス利用票・別表");
        assertThat(months.values()).allMatch(text -> text.contains("サービス利用票別表"));
        assertMonth(page, "/app/schedule/usage.xhtml", first(months));
    }

    @Test
    void aCenterPrintsProfilesAndPreventivePlans() throws IOException {
        Page page = login("center");
        Map<String, String> profiles = printAll(page, "/app/plan/profiles.xhtml", "plans", "利用者情報");
        openFirst(page, "/app/plan/profiles.xhtml", "plans", "table.versions a");
        assertThat(profiles.values()).allMatch(text -> text.contains("利用者基本情報"));
        assertThat(first(profiles)).contains(shown(page, "今までの生活"));

        Map<String, String> plans = printAll(page, "/app/plan/preventive-plans.xhtml", "plans", "支援計画書");
        openFirst(page, "/app/plan/preventive-plans.xhtml", "plans", "table.versions a");
        assertThat(plans.values()).allMatch(text -> text.contains("サービス・支援計画書"));
        assertThat(first(plans)).contains(shown(page, "目標とする生活(1年)"));
    }

    @Test
    void aProviderPrintsMonths() throws IOException {
        Page page = login("day");
        Map<String, String> months = printAll(page, "/app/schedule/provision.xhtml", "schedules", "サービス提供票・別表");
        assertThat(months.values()).allMatch(text -> text.contains("サービス提供票別表"));
        assertMonth(page, "/app/schedule/provision.xhtml", first(months));
    }

    /**
     * 一括印刷 of whom {@link #openList} finds, and the PDF that the job makes of it, client by client: bookmark to text without
     * blanks. The bookmarks are the rows of the list, in its order.
     */
    private Map<String, String> printAll(Page page, String list, String form, String title) throws IOException {
        openList(page, list, form);
        page.locator("[id='" + form + ":list'] select").first().selectOption("100");
        Browser.settled(page);
        Locator rows = page.locator("[id='" + form + ":list_data'] > tr");
        List<String> clients = rows.all().stream()
                .map(row -> row.locator("> td span.code").first().innerText() + " "
                        + row.locator("> td").nth(form.equals("plans") ? 3 : 4).innerText())
                .toList();
        assertThat(clients).hasSizeGreaterThan(1);
        Browser.printAll(page, form);
        browser.open(page, "/app/request/pending.xhtml");
        Locator request = page.locator("main tbody tr")
                .first()
                .filter(new Locator.FilterOptions().setHasText(title))
                .filter(new Locator.FilterOptions().setHasText(" " + clients.size() + "件"))
                .filter(new Locator.FilterOptions().setHasText("完了"));
        assertThat(request).isVisible(PATIENT);
        Download download = page.waitForDownload(
                () -> request.locator("a[href*='/download']").click());
        assertThat(download.suggestedFilename()).matches(title + "_(\\d{4}年\\d+月_)?" + clients.size() + "件_\\d+[.]pdf");
        Path pdf = Path.of("target/prints", list.replaceAll("^.*/|[.].*$", "") + ".pdf");
        Files.createDirectories(pdf.getParent());
        download.saveAs(pdf);
        Map<String, String> printed = texts(pdf);
        assertThat(printed.keySet()).containsExactlyElementsOf(clients);
        printed.forEach((client, text) ->
                assertThat(text).as(client).contains(blankless(client.substring(client.indexOf(' ')))));
        return printed;
    }

    private static Map<String, String> texts(Path pdf) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            assertThat(document.getDocumentInformation().getTitle()).contains("件_");
            List<String> titles = new ArrayList<>();
            List<Integer> begins = new ArrayList<>();
            for (PDOutlineItem item :
                    document.getDocumentCatalog().getDocumentOutline().children()) {
                titles.add(item.getTitle());
                begins.add(document.getPages().indexOf(item.findDestinationPage(document)) + 1);
            }
            begins.add(document.getNumberOfPages() + 1);
            for (int i = 0; i < titles.size(); i++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(begins.get(i));
                stripper.setEndPage(begins.get(i + 1) - 1);
                texts.put(titles.get(i), blankless(stripper.getText(document)));
            }
        }
        return texts;
    }

    /** The services of the first month of the list, and the units of its 別表 that count against the limit. */
    private void assertMonth(Page page, String list, String text) {
        openFirst(page, list, "schedules", "td a");
        List<String> services = page.locator("#monthGrid .service-name").allInnerTexts();
        assertThat(services).isNotEmpty();
        assertThat(services).allMatch(service -> text.contains(blankless(service)), "in " + text);
        assertThat(text)
                .contains(page.locator("#statement tr.kind-TOTAL td.num").nth(5).innerText());
    }

    /** The list of those whose kana begins with たる: more than one, and not everybody. */
    private void openList(Page page, String list, String form) {
        browser.open(page, list);
        if (form.equals("schedules")) {
            // other tests make months after those of the demo data, with which the list would begin
            page.locator("[id='schedules:month:yearPart']").fill("2026");
            page.locator("[id='schedules:month:monthPart']").selectOption("10");
        }
        page.locator("[id='" + form + ":kana']").fill("たる");
        page.locator("[id='" + form + ":search']").click();
        Browser.settled(page);
    }

    private void openFirst(Page page, String list, String form, String link) {
        openList(page, list, form);
        page.locator("[id='" + form + ":list_data'] > tr")
                .first()
                .locator(link)
                .first()
                .click();
        page.waitForURL("**?id=*");
    }

    private static String shown(Page page, String label) {
        String value = blankless(page.getByLabel(label).first().inputValue());
        assertThat(value).as(label).isNotEmpty();
        return value;
    }

    private static String first(Map<String, String> texts) {
        return texts.values().iterator().next();
    }

    private static String blankless(String text) {
        return text.replaceAll("[\\s\u3000]", "");
    }

    private Page login(String who) {
        Page page = browser.newPerson();
        browser.open(page, "/login.xhtml");
        LoginForm.submit(page, who, "rakuraku-demo");
        return page;
    }
}
