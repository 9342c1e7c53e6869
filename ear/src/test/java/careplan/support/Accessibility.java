package careplan.support;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import org.assertj.core.api.Assertions;

/** What axe-core finds wrong with a page for people who use a keyboard or a screen reader, or see little. */
public final class Accessibility {

    private Accessibility() {}

    /** The faults of the page as it is now, minor ones too, one text for each element: rule, element, reason. */
    public static List<String> faults(Page page) {
        return new AxeBuilder(page)
                .options(violationsOnly()).analyze().getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream().map(node -> text(page, rule, node)))
                        .toList();
    }

    /** Keeps a picture of the page as it is now and fails where it has such faults. */
    public static void check(Page page, String name) {
        Browser.screenshot(page, name);
        Assertions.assertThat(faults(page)).as(name).isEmpty();
    }

    /** What is in order is not told of every element of a page of thousands. */
    private static AxeRunOptions violationsOnly() {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }

    private static String text(Page page, Rule rule, CheckedNode node) {
        return page.url() + " " + rule.getId() + ": " + node.getHtml() + " " + node.getFailureSummary();
    }
}
