package careplan.login;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.login.RefusedLogin.Reason;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedLoginTest {

    @Test
    void whatIsWrittenIsRead() {
        assertThat(RefusedLogin.read(encoded("WAIT 900 花子 山田"))).contains(new RefusedLogin(Reason.WAIT, 900, "花子 山田"));
        assertThat(RefusedLogin.read(encoded("WRONG 0 "))).contains(new RefusedLogin(Reason.WRONG, 0, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "WRONG", "OTHER 1 a", "WAIT -1 a", "WAIT 1234567890123 a", "WRONG 0 a\nb"})
    void whatABrowserMakesUpIsNot(String content) {
        assertThat(RefusedLogin.read(encoded(content))).isEmpty();
        assertThat(RefusedLogin.read("*" + content)).isEmpty();
    }

    private static String encoded(String content) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(content.getBytes(StandardCharsets.UTF_8));
    }
}
