package careplan.support;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A browser for one test, with Japanese locale and time: Debian's Chromium, driven by Playwright. Use as a field:
 *
 * <pre>{@code
 * @RegisterExtension
 * final Browser browser = new Browser(TestServer.shared());
 * }</pre>
 *
 * Each person has cookies of their own, and wants no motion, so that nothing is measured in the middle of a fade,
 * however busy the machine is. When the test fails, every open page is photographed.
 */
public final class Browser implements AfterEachCallback {

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--force-color-profile=srgb");

    /** The same without all that a window needs: half the processor time. */
    private static final Path WINDOWLESS = Path.of("/usr/bin/chromium-headless-shell");

    private static final Path WHOLE = Path.of("/usr/bin/chromium");

    /** Milliseconds that a page may take to show what was asked of it. */
    private static final int PATIENCE = 30_000;

    private static Playwright playwright;
    private static com.microsoft.playwright.Browser chromium;

    private final TestServer server;
    private final List<BrowserContext> contexts = new ArrayList<>();

    public Browser(TestServer server) {
        this.server = server;
    }

    /** An empty page of a new person: a context with no cookies, whose downloads are accepted. */
    public Page newPerson() {
        BrowserContext context = chromium()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setBaseURL(server.url("/").toString())
                        .setLocale("ja-JP")
                        .setTimezoneId("Asia/Tokyo")
                        .setViewportSize(1280, 900)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setAcceptDownloads(true));
        context.setDefaultTimeout(PATIENCE);
        contexts.add(context);
        return context.newPage();
    }

    /** Opens a page of the application: the path is below the context root, as in {@code /login.xhtml}. */
    public void open(Page page, String path) {
        page.navigate(server.url(path).toString());
    }

    /** The first button of the page's content that is named so, the name being a pattern. */
    public static Locator button(Page page, String name) {
        return page.locator("main button:visible")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + name + "\\s*$")))
                .first();
    }

    /** 一括印刷 of all that the list of this form has found, which it asks about. */
    public static void printAll(Page page, String form) {
        page.locator("[id='" + form + ":printAll']").click();
        page.locator("[id='printAsk:ok']").click();
        PlaywrightAssertions.assertThat(page.locator("#messages")).containsText("処理を受け付けました");
    }

    /** Waits until nothing that was asked of the server is unanswered. */
    public static void settled(Page page) {
        page.waitForFunction(
                "() => PrimeFaces.ajax.Queue.isEmpty() && jQuery.active === 0"); // uploads pass by the queue
    }

    /** The files in a ZIP that was downloaded: name to content, by name. */
    public static Map<String, byte[]> unzip(Download download) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipFile zip = new ZipFile(download.path().toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream content = zip.getInputStream(entry)) {
                    entries.put(entry.getName(), content.readAllBytes());
                }
            }
        }
        return entries;
    }

    /** Writes {@code ear/target/screenshots/<name>.png}, the whole page. */
    public static Path screenshot(Page page, String name) {
        Path file = TestPaths.SCREENSHOTS.resolve(name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        return file;
    }

    /**
     * The same of what a person sees at the moment. The whole page is photographed in a window of its size, and a window that
     * changes its size closes the list that an input has opened.
     */
    public static Path view(Page page, String name) {
        Path file = TestPaths.SCREENSHOTS.resolve(name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
        return file;
    }

    @Override
    public void afterEach(ExtensionContext test) {
        boolean failed = test.getExecutionException().isPresent();
        for (BrowserContext context : contexts) {
            for (Page page : failed ? context.pages() : List.<Page>of()) {
                screenshot(
                        page,
                        "failed-" + test.getRequiredTestClass().getSimpleName() + "-"
                                + test.getRequiredTestMethod().getName() + "-" + contexts.indexOf(context));
            }
            context.close();
        }
        contexts.clear();
    }

    /** One browser process for the whole run: starting it takes seconds, a context almost nothing. */
    private static synchronized com.microsoft.playwright.Browser chromium() {
        if (chromium == null) {
            // a busy machine answers late, not wrongly
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
            playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            chromium = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(Files.isExecutable(WINDOWLESS) ? WINDOWLESS : WHOLE)
                            .setArgs(ARGUMENTS));
        }
        return chromium;
    }

    static synchronized void closeAll() {
        if (playwright != null) {
            chromium.close();
            playwright.close();
            playwright = null;
            chromium = null;
        }
    }
}
