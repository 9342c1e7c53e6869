package careplan.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchTextTest {

    @Test
    void widthsKanaAndSpacesMakeNoDifference() {
        assertThat(SearchText.of("通所介護Ⅰ２３・定超")).isEqualTo(SearchText.of("通所介護 i23 定超"));
        assertThat(SearchText.of("ﾘﾊﾋﾞﾘ")).isEqualTo(SearchText.of("りはびり")).isEqualTo("リハビリ");
        assertThat(SearchText.of("身体２　生活１")).isEqualTo("身体2生活1");
        assertThat(SearchText.of(null)).isEmpty();
    }
}
