package careplan.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KanaRowTest {

    @Test
    void every_kana_belongs_to_exactly_one_row() {
        IntStream.concat(IntStream.rangeClosed('ぁ', 'ゖ'), IntStream.rangeClosed('ァ', 'ヶ'))
                .mapToObj(c -> String.valueOf((char) c))
                .forEach(kana -> assertThat(Arrays.stream(KanaRow.values())
                                .filter(row -> row.initials().contains(kana)))
                        .as(kana)
                        .hasSize(1));
    }

    @Test
    void a_row_is_labelled_with_its_first_kana() {
        assertThat(Arrays.stream(KanaRow.values()).map(KanaRow::getLabel))
                .containsExactly("あ", "か", "さ", "た", "な", "は", "ま", "や", "ら", "わ");
    }
}
