package careplan.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class SecondFactorTest {

    @Test
    void aNumberCountsOnceAndThoseBeforeItNoMore() {
        SecondFactor factor = new SecondFactor(null, "00");
        assertThat(factor.take(100)).isTrue();
        assertThat(factor.take(100)).isFalse();
        assertThat(factor.take(99)).isFalse();
        assertThat(factor.take(101)).isTrue();
    }

    @Test
    void itIsInUseFromItsFirstNumberOn() {
        SecondFactor factor = new SecondFactor(null, "00");
        assertThat(factor.isConfirmed()).isFalse();
        factor.confirm(LocalDateTime.parse("2026-12-01T09:00"));
        assertThat(factor.isConfirmed()).isTrue();
    }
}
