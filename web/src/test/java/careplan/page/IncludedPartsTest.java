package careplan.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A part whose address somebody could have sent would be fetched from anywhere and run (CVE-2026-46581): ours are all written down. */
class IncludedPartsTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern PART = Pattern.compile(
            "<(?:ui:include|ui:composition|ui:decorate|f:subview)\\b[^>]*\\b(?:src|template)=\"([^\"]*)\"");

    @Test
    void addressesOfPartsAndTemplatesAreWrittenDown() throws Exception {
        try (Stream<Path> files = Files.walk(PAGES)) {
            List<String> parts = files.filter(file -> file.toString().endsWith(".xhtml"))
                    .flatMap(IncludedPartsTest::parts)
                    .toList();
            assertThat(parts).hasSizeGreaterThan(50).allMatch(part -> part.matches("/WEB-INF/[a-z/-]+\\.xhtml"));
            assertThat(parts).allMatch(part -> Files.exists(PAGES.resolve(part.substring(1))));
        }
    }

    private static Stream<String> parts(Path file) {
        try {
            return PART.matcher(Files.readString(file)).results().map((MatchResult found) -> found.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
