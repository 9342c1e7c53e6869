package careplan.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimeCodesTest {

    /** The secret of the examples in RFC 6238, appendix B. */
    private static final String SECRET =
            HexFormat.of().formatHex("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    /** The last six of the examples' eight digits. */
    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "20000000000, 353130"})
    void numbersAreThoseOfTheStandard(long second, String number) {
        assertThat(OneTimeCodes.number(SECRET, second / 30)).isEqualTo(number);
        assertThat(OneTimeCodes.step(SECRET, number, Instant.ofEpochSecond(second)))
                .hasValue(second / 30);
    }

    /** A clock may be half a minute off, no more. */
    @ParameterizedTest
    @CsvSource({"-2, false", "-1, true", "0, true", "1, true", "2, false"})
    void neighboursOfTheHalfMinuteAreGood(int steps, boolean good) {
        Instant now = Instant.ofEpochSecond(1_700_000_000);
        String number = OneTimeCodes.number(SECRET, now.getEpochSecond() / 30 + steps);
        assertThat(OneTimeCodes.step(SECRET, number, now).isPresent()).isEqualTo(good);
    }

    @Test
    void appsReadTheSecretAsLetters() {
        assertThat(OneTimeCodes.letters(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(OneTimeCodes.letters("00".repeat(20))).isEqualTo("A".repeat(32));
        assertThat(OneTimeCodes.address("hanako yamada", SECRET))
                .isEqualTo("otpauth://totp/Careplan%20Link:hanako%20yamada?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                        + "&issuer=Careplan%20Link");
    }

    @Test
    void secretsAndCodesAreLongAndNeverTheSame() {
        assertThat(OneTimeCodes.secret()).hasSize(40).isNotEqualTo(OneTimeCodes.secret());
        assertThat(OneTimeCodes.recoveryCode())
                .matches("([A-Z2-7]{4}-){3}[A-Z2-7]{4}")
                .isNotEqualTo(OneTimeCodes.recoveryCode());
    }
}
