package careplan.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThrottlePolicyTest {

    @ParameterizedTest
    @CsvSource({"1, 0", "2, 0", "3, 2", "4, 4", "5, 8", "10, 256", "11, 512", "12, 900", "13, 900", "2147483647, 900"})
    void the_wait_doubles_from_the_third_failure_to_a_quarter_of_an_hour(int failures, long seconds) {
        assertThat(ThrottlePolicy.waitAfter(failures)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void a_name_without_account_waits_as_an_account_does() {
        UnknownNames names = new UnknownNames();
        LocalDateTime now = LocalDateTime.of(2026, 1, 1, 9, 0);

        assertThat(names.begin("nobody", now)).isZero();
        assertThat(names.begin("nobody", now)).isZero();
        assertThat(names.begin("nobody", now)).isZero();
        assertThat(names.begin("nobody", now)).isEqualTo(Duration.ofSeconds(2));
        assertThat(names.begin("someone", now)).isZero();
        assertThat(names.begin("nobody", now.plusSeconds(2))).isZero();
        assertThat(names.begin("nobody", now.plusSeconds(3))).isEqualTo(Duration.ofSeconds(3));
    }
}
