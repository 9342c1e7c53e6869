package careplan.exchange.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/rules.md names, for every rule of a month, a source, classes that hold it and tests that show it; all of them exist. */
class RulesPageTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern NAME = Pattern.compile("`(\\w+)`");

    @Test
    void everyRuleHasItsSourceItsCodeAndItsTest() throws IOException {
        Set<String> code = SourceNames.of("main");
        Set<String> tests = SourceNames.of("test");
        List<String[]> rules = rules();
        assertThat(rules).hasSizeGreaterThan(15);
        for (String[] rule : rules) {
            assertThat(rule).as(rule[1]).hasSize(5);
            assertThat(rule[2]).as(rule[1]).isNotBlank();
            assertThat(code).as(rule[1]).containsAll(names(rule[3]));
            assertThat(tests).as(rule[1]).containsAll(names(rule[4]));
        }
    }

    private static List<String[]> rules() throws IOException {
        return Files.readAllLines(ROOT.resolve("docs/rules.md")).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| rule "))
                .map(line -> line.split(" *\\| *"))
                .toList();
    }

    private static List<String> names(String cell) {
        List<String> names = new ArrayList<>();
        Matcher matcher = NAME.matcher(cell);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        assertThat(names).as(cell).isNotEmpty();
        return names;
    }
}
