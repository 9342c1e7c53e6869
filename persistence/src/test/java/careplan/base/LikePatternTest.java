package careplan.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LikePatternTest {

    @Test
    void whatIsTypedIsNoWildcard() {
        assertThat(LikePattern.begins("100%_\\")).isEqualTo("100\u0001\u0001\u0001%");
        assertThat(LikePattern.holds("さくら")).isEqualTo("%さくら%");
    }

    @Test
    void nothingMatchesEverything() {
        assertThat(LikePattern.begins(null)).isEqualTo("%");
        assertThat(LikePattern.holds("")).isEqualTo("%%");
    }
}
