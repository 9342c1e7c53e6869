package careplan.exchange.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the pages for newcomers point at is there: files, classes, and every decision. */
class GuidesTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!http)([^)#]+)(?:#[^)]*)?\\)");
    private static final Pattern PATH = Pattern.compile("`((?:persistence|batch-jobs|ejb|web|ear|docs)/[^`<…]+)`");
    private static final Pattern CLASS = Pattern.compile("`([A-Z][a-z]\\w+)`");

    @Test
    void linksLeadSomewhere() throws IOException {
        try (Stream<Path> pages = Stream.concat(
                Stream.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md").map(ROOT::resolve),
                Files.walk(ROOT.resolve("docs")).filter(file -> file.toString().endsWith(".md")))) {
            for (Path page : pages.toList()) {
                for (String link : found(LINK, page)) {
                    assertThat(page.resolveSibling(link))
                            .as("%s in %s", link, page)
                            .exists();
                }
            }
        }
    }

    @Test
    void filesAndClassesThatAChangeTouchesExist() throws IOException {
        Path guide = ROOT.resolve("CONTRIBUTING.md");
        assertThat(found(PATH, guide)).hasSizeGreaterThan(5).allSatisfy(path -> assertThat(ROOT.resolve(path))
                .exists());
        Set<String> classes = new HashSet<>(SourceNames.of("main"));
        classes.addAll(SourceNames.of("test"));
        assertThat(classes).containsAll(found(CLASS, guide));
    }

    @Test
    void everyDecisionIsInTheIndex() throws IOException {
        Path folder = ROOT.resolve("docs/adr");
        try (Stream<Path> pages = Files.list(folder)) {
            Set<String> written = pages.map(page -> page.getFileName().toString())
                    .filter(name -> !name.equals("README.md"))
                    .collect(Collectors.toSet());
            assertThat(found(LINK, folder.resolve("README.md"))).containsAll(written);
        }
    }

    private static Set<String> found(Pattern pattern, Path page) throws IOException {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(Files.readString(page));
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
