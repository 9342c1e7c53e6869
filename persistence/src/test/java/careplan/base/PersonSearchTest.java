package careplan.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type to find somebody. */
class PersonSearchTest {

    @ParameterizedTest
    @ValueSource(strings = {"はなだ", "ハナダ", "ﾊﾅﾀﾞ", "は な だ", " ハナ\u3000ダ "})
    void kanaOfAnyKindAndWidthAreTheSame(String typed) {
        assertThat(PersonSearch.kana(typed)).isEqualTo("%はなだ%");
    }

    @Test
    void namesAndNumbersAreFoundWithoutSpacesAndWide() {
        assertThat(PersonSearch.text("春山\u3000花子")).isEqualTo("%春山花子%");
        assertThat(PersonSearch.text("Ｈ００１")).isEqualTo("%H001%");
    }

    @Test
    void whatIsTypedTellsWhereToLook() {
        assertThat(PersonSearch.condition("ﾊﾙ ヤマ", "s.clientKana", "s.clientId", "s.insuredNumber"))
                .isEqualTo("function('replace', s.clientKana, ' ', '') like :person");
        assertThat(PersonSearch.pattern("ﾊﾙ ヤマ")).isEqualTo("%はるやま%");
        assertThat(PersonSearch.condition("２０２６", "s.clientKana", "s.clientId", "s.insuredNumber"))
                .contains("s.insuredNumber like :person", "p.code like :person")
                .doesNotContain("Kana");
        assertThat(PersonSearch.pattern("２０２６")).isEqualTo("%2026%");
        assertThat(PersonSearch.condition("園山 るりえ", "s.clientKana", "s.clientId", "s.insuredNumber"))
                .contains("p.name");
        assertThat(PersonSearch.andClient(" ", "c")).isEmpty();
    }

    @Test
    void wildcardsMatchNothing() {
        assertThat(PersonSearch.text("%_")).isEqualTo("%\u0001\u0001%");
    }

    @Test
    void spacesAloneAskForNothing() {
        assertThat(PersonSearch.isAsked(null)).isFalse();
        assertThat(PersonSearch.isAsked(" \u3000")).isFalse();
        assertThat(PersonSearch.isAsked("あ")).isTrue();
    }

    @Test
    void halfWidthKanaAreKeptAsHiragana() {
        assertThat(Kana.toHiragana("ﾊﾅﾀﾞ 花")).isEqualTo("はなだ 花");
        assertThat(Kana.toHiragana("Ａ１")).as("nothing else is touched").isEqualTo("Ａ１");
    }
}
