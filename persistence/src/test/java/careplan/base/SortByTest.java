package careplan.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** A list is sorted by what it knows, whatever an address asks for. */
class SortByTest {

    private static final Map<String, String> FIELDS = Map.of("code", "c.code");

    @Test
    void theHeadingComesBeforeTheListsOwnOrder() {
        assertThat(new SortBy("code", false).then(FIELDS, "c.kana, c.id")).isEqualTo("c.code, c.kana, c.id");
        assertThat(new SortBy("code", true).then(FIELDS, "c.kana, c.id")).isEqualTo("c.code desc, c.kana, c.id");
    }

    @Test
    void whatTheListDoesNotKnowChangesNothing() {
        assertThat(SortBy.OWN.then(FIELDS, "c.kana")).isEqualTo("c.kana");
        assertThat(new SortBy("password desc; --", true).then(FIELDS, "c.kana")).isEqualTo("c.kana");
    }
}
