package careplan.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PasswordHasherTest {

    @Test
    void a_hash_is_bcrypt_of_the_asked_cost_with_a_salt_of_its_own() {
        String hash = PasswordHasher.hash("correct horse".toCharArray(), 5);

        assertThat(hash).startsWith("$2a$05$").hasSize(60);
        assertThat(PasswordHasher.hash("correct horse".toCharArray(), 5)).isNotEqualTo(hash);
        assertThat(PasswordHasher.hash("correct horse".toCharArray())).startsWith("$2a$12$");
    }

    @Test
    void only_the_same_password_matches() {
        String hash = PasswordHasher.hash("さくら correct horse".toCharArray(), 4);

        assertThat(PasswordHasher.matches("さくら correct horse".toCharArray(), hash))
                .isTrue();
        assertThat(PasswordHasher.matches("さくら correct horsf".toCharArray(), hash))
                .isFalse();
    }

    @Test
    void what_is_no_hash_is_refused() {
        assertThatThrownBy(() -> PasswordHasher.matches("x".toCharArray(), "plain"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
