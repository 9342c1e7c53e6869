package careplan.exchange.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessageCatalogueTest {
    @Test
    void everyCodeIsInTheBundleAndEveryEntryOfTheBundleHasACode() {
        Set<String> expected = new HashSet<>();
        for (MessageCode code : MessageCode.values()) {
            Stream.of("severity", "text", "action").forEach(part -> expected.add(code.id() + "." + part));
            expected.add("group." + code.group());
        }
        assertThat(MessageCatalogue.entries().stringPropertyNames()).isEqualTo(expected);
    }

    @Test
    void idsAreUniqueAndHaveOneShape() {
        assertThat(MessageCode.values())
                .extracting(MessageCode::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[A-Z][0-9]{2}"));
    }

    @Test
    void textsAreSentencesAndSayWhatToDo() {
        for (MessageCode code : MessageCode.values()) {
            assertThat(MessageCatalogue.pattern(code)).as(code.name()).matches("(?s).*(。|\\{0})");
            assertThat(MessageCatalogue.action(code))
                    .as(code.name())
                    .endsWith("。")
                    .doesNotContain("{");
        }
    }

    @Test
    void theWordsUsersKnow() {
        assertThat(MessageCatalogue.pattern(MessageCode.DATA_CERTIFICATION_CHANGED))
                .startsWith("利用者の認定情報が変更されています");
        assertThat(MessageCatalogue.severity(MessageCode.DATA_CERTIFICATION_CHANGED))
                .isEqualTo(Severity.WARNING);
        assertThat(Severity.ERROR.label()).isEqualTo("エラー");
    }

    @Test
    void placesAreFilledIn() {
        Message message =
                Message.at(MessageCode.RECORD_DATES_REVERSED, "A.CSV", 4, "終了日", "20250101", "開始日", "20250102");
        assertThat(message.text()).isEqualTo("終了日「20250101」が、開始日「20250102」より前です。");
        assertThat(message.code().id()).isEqualTo("R03");
    }
}
