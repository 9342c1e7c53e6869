package careplan.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is wrong with a field of a dialog is said in the dialog alone: one that could not say it would be silent. */
class DialogMessagesTest {

    private static final Pattern DIALOG = Pattern.compile("<p:dialog\\b.*?</p:dialog>", Pattern.DOTALL);
    private static final Pattern FIELD =
            Pattern.compile("<[ph]:(?:input(?!Hidden)|select|autoComplete)[A-Za-z]*\\s+id=\"(\\w+)\"");
    private static final Pattern OWN_MESSAGE = Pattern.compile("<p:message\\b[^>]*\\bfor=\"(\\w+)\"");
    private static final Pattern ALL_MESSAGES = Pattern.compile("<p:messages(?![^>]*\\bfor=)[^>]*>");

    @Test
    void everyDialogSaysWhatIsWrongWithItsFields() throws Exception {
        try (Stream<Path> files = Files.walk(Path.of("src/main/webapp"))) {
            List<String> dialogs = files.filter(file -> file.toString().endsWith(".xhtml"))
                    .flatMap(DialogMessagesTest::dialogs)
                    .toList();
            assertThat(dialogs.stream().map(dialog -> found(FIELD, dialog)).filter(fields -> !fields.isEmpty()))
                    .hasSizeGreaterThan(6);
            assertThat(dialogs.stream().filter(dialog -> !saysAll(dialog))).isEmpty();
        }
    }

    private static boolean saysAll(String dialog) {
        Set<String> silent = new HashSet<>(found(FIELD, dialog));
        silent.removeAll(found(OWN_MESSAGE, dialog));
        return silent.isEmpty() || ALL_MESSAGES.matcher(dialog).find();
    }

    private static Set<String> found(Pattern pattern, String dialog) {
        return pattern.matcher(dialog).results().map(one -> one.group(1)).collect(Collectors.toSet());
    }

    private static Stream<String> dialogs(Path file) {
        try {
            return DIALOG.matcher(Files.readString(file)).results().map(MatchResult::group);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
