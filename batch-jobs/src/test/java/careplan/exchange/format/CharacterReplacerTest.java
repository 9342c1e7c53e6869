package careplan.exchange.format;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.exchange.ExchangeVersion;
import careplan.exchange.FileKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharacterReplacerTest {
    @ParameterizedTest
    @CsvSource({
        "𠮷野家, 吉野家",
        "俱楽部, 倶楽部",
        "９時〜１０時, ９時～１０時",
        "５−３, ５－３",
        "100¥, 100￥",
        "㋿６年, 令和６年",
        "café, cafe",
        "葛󠄀城, 葛城",
        "が\u3000か\u3099, が\u3000が",
        "😀, 〓",
        "a\u200Bb, ab",
        "✓済, レ済",
        "㉑, 21",
        "\uE000田, 〓田"
    })
    void substitutes(String text, String expected) {
        assertThat(CharacterReplacer.replace(text).text()).isEqualTo(expected);
    }

    @Test
    void keepsWhatTheSetHas() {
        String text = "髙橋 﨑山 ① ㈱ Ⅲ ㎡ ～ ｱ";
        assertThat(CharacterReplacer.replace(text).text()).isSameAs(text);
    }

    @Test
    void reportsEachDifferentCharacterOnce() {
        assertThat(CharacterReplacer.replace("𠮷𠮷😀").replacements())
                .containsExactly(
                        new CharacterReplacer.Replacement("𠮷", "吉"), new CharacterReplacer.Replacement("😀", "〓"));
    }

    @Test
    void everySubstituteOfTheTableIsWritableAndNeeded() {
        for (String[] line : Resources.tsv("characters.tsv").subList(1, 200)) {
            assertThat(Ms932.writable(line[0])).as(line[0]).isFalse();
            assertThat(Ms932.writable(line[1])).as(line[0]).isTrue();
        }
    }

    @Test
    void aLookAlikeTheEncoderWouldPutInSilentlyIsReplacedInTheOpen() {
        assertThat(Ms932.CHARSET.newEncoder().canEncode('¬')).isTrue();
        assertThat(CharacterReplacer.replace("¬").replacements()).hasSize(1);
    }

    /** The set holds some characters twice; as Windows does, the IBM extension is written. */
    @Test
    void ofTwoCodesForACharacterTheOneThatWindowsWritesIsWritten() {
        byte[] nec = {(byte) 0xEE, (byte) 0xE0};
        byte[] ibm = {(byte) 0xFB, (byte) 0xFC};
        assertThat(new String(nec, Ms932.CHARSET)).isEqualTo("髙").isEqualTo(new String(ibm, Ms932.CHARSET));
        assertThat("髙".getBytes(Ms932.CHARSET)).isEqualTo(ibm);
    }

    @Test
    void theWriterReportsWhereItReplaced() {
        Layout layout = Layouts.of(FileKind.UPPLAN, ExchangeVersion.V3);
        Row row = Row.builder(layout).set("プラン担当者名", "𠮷田").build();
        List<Message> messages = new ArrayList<>();
        byte[] file = CsvTestFiles.write(layout, List.of(row), messages::add);
        assertThat(new String(file, Ms932.CHARSET)).contains("\"吉田\"");
        assertThat(messages).singleElement().satisfies(message -> {
            assertThat(message.code()).isEqualTo(MessageCode.WRITE_CHARACTER_REPLACED);
            assertThat(message.field()).isEqualTo("プラン担当者名");
            assertThat(message.line()).isEqualTo(1);
            assertThat(message.text()).contains("𠮷").contains("吉");
        });
    }
}
