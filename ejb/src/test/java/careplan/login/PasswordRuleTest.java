package careplan.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {

    @ParameterizedTest
    @ValueSource(strings = {"correct horse battery", "さくらのはなびらまういけ", "Hajime-no-kotoba-1", "xK4!vmQ9#tZe"})
    void a_long_enough_phrase_is_fine(String password) {
        assertThat(PasswordRule.broken(password, "care")).isEmpty();
    }

    @Test
    void length_is_counted_in_characters_and_bounded_in_bytes() {
        assertThat(PasswordRule.broken("xK4!vmQ9#tZ", "care")).contains(PasswordRule.TOO_SHORT);
        assertThat(PasswordRule.broken("𠮷𠮷野家のうし𠮷丼とたまご", "care")).isEmpty();
        assertThat(PasswordRule.broken("𠮷𠮷野家のうし𠮷丼とた", "care")).contains(PasswordRule.TOO_SHORT);
        assertThat(PasswordRule.broken("さくらのはなびらまういけのはた", "care")).isEmpty();
        assertThat(PasswordRule.broken("さくらのはなびらまういけのはたけやまのみち", "care")).isEmpty();
        assertThat(PasswordRule.broken("さくらのはなびらまういけのはたけやまのみちばたへ", "care")).isEmpty();
        assertThat(PasswordRule.broken("さくらのはなびらまういけのはたけやまのみちばたへは", "care")).contains(PasswordRule.TOO_LONG);
    }

    @Test
    void neither_the_login_name_nor_a_repetition() {
        assertThat(PasswordRule.broken("my-CARE-password", "care")).contains(PasswordRule.LOGIN_NAME);
        assertThat(PasswordRule.broken("ababababababab", "care")).contains(PasswordRule.REPETITION);
    }

    /** Lists of passwords that became public, and what people make of them where twelve characters are asked for. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "P@ssw0rd2026",
                "qwertyuiop12",
                "123456789012",
                "1qaz2wsx3edc",
                "abcdefghijkl",
                "iloveyou1234",
                "abcdefghabcdefgh",
                "passwordpassword"
            })
    void nor_what_anybody_would_try_first(String password) {
        assertThat(PasswordRule.broken(password, "care")).contains(PasswordRule.GUESSABLE);
    }
}
