package careplan.frame;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.support.Accessibility;
import careplan.support.Browser;
import careplan.support.LoginForm;
import careplan.support.TestServer;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** No page that a menu leads to has an accessibility fault (axe-core), with the demo data in its lists. */
class AccessibilityIT {

    private static final TestServer SERVER = TestServer.shared();

    @RegisterExtension
    final Browser browser = new Browser(SERVER);

    @Test
    void publicPages() {
        Page page = browser.newPerson();
        List<String> faults = new ArrayList<>();
        for (String path : List.of(
                "/login.xhtml?from=/app/index.xhtml", "/error/403.xhtml", "/error/404.xhtml", "/error/500.xhtml")) {
            browser.open(page, path);
            faults.addAll(Accessibility.faults(page));
        }
        browser.open(page, "/login.xhtml");
        LoginForm.submit(page, "nobody", "wrong password");
        faults.addAll(Accessibility.faults(page));
        assertThat(faults).isEmpty();
    }

    /** What several people may see is looked at once, but for the pages that differ by the kind of office. */
    @Test
    void everyPageOfTheMenus() {
        List<String> faults = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (String login : List.of("care", "day", "admin", "operator")) {
            Page page = browser.newPerson();
            browser.open(page, "/app/password.xhtml");
            LoginForm.submit(page, login, "rakuraku-demo");
            faults.addAll(Accessibility.faults(page));
            Set<String> paths = new LinkedHashSet<>(links(page, ".header a, nav.top a"));
            for (String path : List.copyOf(paths)) {
                page.navigate(path);
                paths.addAll(links(page, "nav.side a"));
            }
            assertThat(paths).as("there are pages for %s", login).hasSizeGreaterThan(login.equals("operator") ? 1 : 4);
            paths.removeIf(path -> !seen.add(path) && !path.contains("/exchange/"));
            for (String path : paths) {
                page.navigate(path);
                faults.addAll(Accessibility.faults(page));
            }
            page.close();
        }
        assertThat(faults).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static List<String> links(Page page, String selector) {
        return (List<String>) page.evalOnSelectorAll(selector, "links => links.map(link => link.href)");
    }
}
