package careplan.exchange.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckDigitTest {
    /**
     * Worked by hand from the right, weights 2, 1, 2 …: 13101 gives 2+0+2+3+2 = 9, so 1; 137000010 gives 0+1+0+0+0+0+5
     * (14 as 1+4)+3+2 = 11, so 9; in 13A000010 the A is 10, twice 10 is 20 and counts 2, so 1+2+3+2 = 8 and 2; Z is 32.
     */
    @ParameterizedTest
    @CsvSource({"13101, 1", "01100, 7", "137000010, 9", "030000010, 6", "13A000010, 2", "13Z000010, 4"})
    void digit(String number, int digit) {
        assertThat(CheckDigit.of(number)).isEqualTo(digit);
    }

    @Test
    void insurerNumbers() {
        assertThat(CheckDigit.insurerNumberCorrect("131011")).isTrue();
        assertThat(CheckDigit.insurerNumberCorrect("131016")).isFalse();
        assertThat(CheckDigit.insurerNumberForm("13101")).isFalse();
        assertThat(CheckDigit.insurerNumberForm("13101A")).isFalse();
    }

    @Test
    void lettersOfAnOfficeNumber() {
        assertThat(CheckDigit.officeNumberForm("13A0000105")).isTrue();
        assertThat(CheckDigit.officeNumberForm("13I0000105")).isFalse();
        assertThat(CheckDigit.officeNumberForm("A310000105")).isFalse();
        assertThat(CheckDigit.officeNumberForm("13a0000105")).isFalse();
        assertThat(CheckDigit.officeNumberCorrect("13A0000102")).isTrue();
        assertThat(CheckDigit.officeNumberCorrect("13A0000106")).isFalse();
    }
}
