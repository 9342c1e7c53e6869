package careplan.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordRuleTest {

    @Test
    void a_long_enough_phrase_is_fine() {
        assertThat(PasswordRule.broken("correct horse", "care")).isEmpty();
        assertThat(PasswordRule.broken("さくらのはなびらまう", "care")).isEmpty();
    }

    @Test
    void length_is_counted_in_characters_and_bounded_in_bytes() {
        assertThat(PasswordRule.broken("abcdefghi", "care")).contains(PasswordRule.TOO_SHORT);
        assertThat(PasswordRule.broken("𠮷𠮷野家のうし𠮷丼", "care")).contains(PasswordRule.TOO_SHORT);
        assertThat(PasswordRule.broken("abcdefgh".repeat(9), "care")).isEmpty();
        assertThat(PasswordRule.broken("abcdefgh".repeat(9) + "i", "care")).contains(PasswordRule.TOO_LONG);
        assertThat(PasswordRule.broken("さくらのは".repeat(5), "care")).contains(PasswordRule.TOO_LONG);
    }

    @Test
    void neither_the_login_name_nor_a_repetition() {
        assertThat(PasswordRule.broken("my-CARE-password", "care")).contains(PasswordRule.LOGIN_NAME);
        assertThat(PasswordRule.broken("ababababab", "care")).contains(PasswordRule.REPETITION);
    }
}
