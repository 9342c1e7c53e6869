package careplan.login;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.security.PasswordHasher;
import org.junit.jupiter.api.Test;

class LoginServiceTest {

    @Test
    void an_attempt_on_an_unknown_name_takes_as_long_as_one_on_a_known_name() {
        assertThat(LoginService.NOBODYS_HASH)
                .as("the cost of the hash that stands for nobody's")
                .startsWith("$2a$" + PasswordHasher.COST + "$")
                .hasSize(60);
        assertThat(PasswordHasher.matches("nobody's password".toCharArray(), LoginService.NOBODYS_HASH))
                .isFalse();
    }
}
