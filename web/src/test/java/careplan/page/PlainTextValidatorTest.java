package careplan.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextValidatorTest {

    @ParameterizedTest
    @ValueSource(strings = {"山田 花子", "ｶﾅ－１", "<b>&amp;'\"", "𠮷野家"})
    void whatPeopleTypeIsPlain(String text) {
        assertThat(PlainTextValidator.isPlain(text, false)).isTrue();
        assertThat(PlainTextValidator.isPlain(text + "\r\n\t" + text, true)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\rb", "a\tb", "a\u001bb", "a\u0000b", "a\u007fb", "a\u0085b"})
    void aLineHoldsNothingThatNobodySees(String text) {
        assertThat(PlainTextValidator.isPlain(text, false)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u001bb", "a\u0000b", "a\u000bb"})
    void neitherDoSeveralLines(String text) {
        assertThat(PlainTextValidator.isPlain(text, true)).isFalse();
    }
}
