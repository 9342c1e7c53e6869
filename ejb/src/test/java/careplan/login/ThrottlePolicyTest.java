package careplan.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThrottlePolicyTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 1, 1, 9, 0);

    @ParameterizedTest
    @CsvSource({"1, 0", "2, 0", "3, 2", "4, 4", "5, 8", "10, 256", "11, 512", "12, 900", "13, 900", "2147483647, 900"})
    void the_wait_doubles_from_the_third_failure_to_a_quarter_of_an_hour(int failures, long seconds) {
        assertThat(ThrottlePolicy.waitAfter(failures)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void a_name_without_account_waits_as_an_account_does() {
        StrangersThrottle strangers = new StrangersThrottle();
        LoginAttempt nobody = attempt("nobody", "10.0.0.1");

        assertThat(strangers.beginUnknown(nobody, NOW)).isZero();
        assertThat(strangers.beginUnknown(nobody, NOW)).isZero();
        assertThat(strangers.beginUnknown(nobody, NOW)).isZero();
        assertThat(strangers.beginUnknown(nobody, NOW)).isEqualTo(Duration.ofSeconds(2));
        assertThat(strangers.beginUnknown(attempt("someone", "10.0.0.1"), NOW)).isZero();
        assertThat(strangers.beginUnknown(attempt("nobody", "10.0.0.2"), NOW)).isZero();
        assertThat(strangers.beginUnknown(nobody, NOW.plusSeconds(2))).isZero();
        assertThat(strangers.beginUnknown(nobody, NOW.plusSeconds(3))).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void an_address_that_tries_many_names_waits_too_and_is_forgotten_after_an_hour() {
        RecentAttempts addresses = new RecentAttempts(100);
        for (int i = 0; i < 101; i++) {
            assertThat(addresses.begin("10.0.0.1", NOW)).isZero();
        }
        assertThat(addresses.begin("10.0.0.1", NOW)).isEqualTo(Duration.ofSeconds(2));
        assertThat(addresses.begin("10.0.0.2", NOW)).isZero();
        LocalDateTime later = NOW.plusHours(1).plusSeconds(1);
        for (int i = 0; i < 101; i++) {
            assertThat(addresses.begin("10.0.0.1", later)).isZero();
        }
    }

    @Test
    void right_passwords_do_not_make_an_office_wait() {
        RecentAttempts addresses = new RecentAttempts(2);
        for (int i = 0; i < 50; i++) {
            assertThat(addresses.begin("10.0.0.1", NOW)).isZero();
            addresses.takeBack("10.0.0.1");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML like Gecko) Chrome/130.0 Safari/537.36 Edg/130.0, Edge Windows",
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/17.0 Safari/605.1.15, Safari Mac",
        "Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0, Firefox Linux",
        "curl/8, "
    })
    void a_browser_is_known_in_a_word(String userAgent, String name) {
        assertThat(BrowserName.of(userAgent)).isEqualTo(name);
    }

    private static LoginAttempt attempt(String name, String address) {
        return new LoginAttempt(name, address, null, null);
    }
}
