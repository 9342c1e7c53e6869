package careplan.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ErrorIdTest {

    @Test
    void an_id_is_recognized_and_nothing_else_is() {
        assertThat(ErrorId.isOne(ErrorId.next())).isTrue();
        assertThat(ErrorId.next()).isNotEqualTo(ErrorId.next());
        assertThat(ErrorId.isOne(null)).isFalse();
        assertThat(ErrorId.isOne("ABCDEFG")).isFalse();
        assertThat(ErrorId.isOne("<script>")).isFalse();
    }
}
