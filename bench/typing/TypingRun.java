import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a key costs in the month's grid with 30 lines: the time of the page's own thread for script, style, layout and paint, as
 * it is and four times as long, which is a slow PC. The request of the preview, which waits for a pause, is among it.
 */
public final class TypingRun {

    private static final int LINES = 30;
    private static final int KEYS = 60;
    private static final int SLOWER = 4;

    public static void main(String[] arguments) {
        String base = arguments[0];
        try (Playwright playwright =
                Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))) {
            Browser browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(List.of("--no-sandbox")));
            BrowserContext context = browser.newContext(new Browser.NewContextOptions().setViewportSize(1366, 768));
            Page page = context.newPage();
            open(page, base);
            List<Long> sizes = new ArrayList<>();
            CDPSession cdp = context.newCDPSession(page);
            cdp.send("Network.enable");
            cdp.on("Network.loadingFinished", event -> sizes.add(event.get("encodedDataLength").getAsLong()));
            page.locator("[id='month:save']").click();
            page.waitForTimeout(3000);
            System.out.println("answers of a save, bytes on the wire: " + sizes);
            grow(page);
            type(page, cdp);
        }
    }

    private static void open(Page page, String base) {
        page.navigate(base + "/login.xhtml");
        page.fill("input[type=text]", "care");
        page.fill("input[type=password]", "rakuraku-demo");
        page.keyboard().press("Enter");
        page.waitForURL("**/app/**");
        page.navigate(base + "/app/schedule/usage.xhtml");
        page.locator("[id='schedules:list_data'] a").first().click();
        page.waitForSelector("#monthGrid input.day-count");
    }

    /** Lines are copied on the page until there are enough: the demo's months are short. */
    private static void grow(Page page) {
        page.evaluate("count => { const table = document.getElementById('monthGrid');"
                + " const lines = () => table.querySelectorAll('tbody.line');"
                + " while (lines().length < count) { const line = lines()[0].cloneNode(true);"
                + " line.classList.remove('in-hand'); table.append(line); } }", LINES);
    }

    /** Thread time: what other programs take of the processor meanwhile does not count. */
    private static void type(Page page, CDPSession cdp) {
        JsonObject domain = new JsonObject();
        domain.addProperty("timeDomain", "threadTicks");
        cdp.send("Performance.enable", domain);
        page.locator("#monthGrid td.count").nth(3).click();
        page.waitForTimeout(1000);
        JsonObject before = cdp.send("Performance.getMetrics");
        for (int key = 0; key < KEYS; key++) {
            page.keyboard().press(key % 2 == 0 ? "1" : "ArrowRight");
            page.waitForTimeout(100);
        }
        JsonObject after = cdp.send("Performance.getMetrics");
        for (String name : List.of("TaskDuration", "ScriptDuration", "RecalcStyleDuration", "LayoutDuration")) {
            double key = (metric(after, name) - metric(before, name)) * 1000 / KEYS;
            System.out.printf("%s: %.1f ms a key, %.1f at a fourth of the speed%n", name, key, key * SLOWER);
        }
    }

    private static double metric(JsonObject metrics, String name) {
        for (JsonElement metric : metrics.getAsJsonArray("metrics")) {
            if (metric.getAsJsonObject().get("name").getAsString().equals(name)) {
                return metric.getAsJsonObject().get("value").getAsDouble();
            }
        }
        throw new IllegalArgumentException(name);
    }
}
