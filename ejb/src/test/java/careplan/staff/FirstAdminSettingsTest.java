package careplan.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import careplan.office.OfficeKind;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FirstAdminSettingsTest {

    private final Properties properties = new Properties();
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void rightSettings() {
        properties.setProperty("careplan.first-admin", "hajime");
        environment.put("CAREPLAN_FIRST_ADMIN_PASSWORD", "いちど だけ使う長い言葉");
        environment.put("CAREPLAN_FIRST_CORPORATION", "楽々福祉会");
        properties.setProperty("careplan.first-office-number", "2870100019");
        properties.setProperty("careplan.first-office-name", "楽々デイ");
        properties.setProperty("careplan.first-office-kind", "PROVIDER");
    }

    @Test
    void propertiesAndEnvironmentAreReadAlike() {
        assertThat(FirstAdminSettings.given(properties, environment)).isTrue();
        assertThat(FirstAdminSettings.of(properties, environment))
                .isEqualTo(new FirstAdminSettings(
                        "hajime", "いちど だけ使う長い言葉", "楽々福祉会", "2870100019", "楽々デイ", OfficeKind.PROVIDER, "00"));
    }

    @Test
    void withoutALoginNameNothingIsAskedFor() {
        properties.remove("careplan.first-admin");
        assertThat(FirstAdminSettings.given(properties, environment)).isFalse();
    }

    @Test
    void whatIsMissingOrWrongIsNamedWithoutThePassword() {
        environment.put("CAREPLAN_FIRST_ADMIN_PASSWORD", "kurzkurz");
        assertRefused("CAREPLAN_FIRST_ADMIN_PASSWORD is refused: TOO_SHORT");
        environment.put("CAREPLAN_FIRST_ADMIN_PASSWORD", "long enough a password");
        properties.setProperty("careplan.first-office-kind", "DAY");
        assertRefused("careplan.first-office-kind");
        properties.remove("careplan.first-office-number");
        assertRefused("careplan.first-office-number is missing");
        environment.remove("CAREPLAN_FIRST_ADMIN_PASSWORD");
        assertRefused("CAREPLAN_FIRST_ADMIN_PASSWORD is missing");
    }

    private void assertRefused(String message) {
        assertThatThrownBy(() -> FirstAdminSettings.of(properties, environment))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message)
                .hasMessageNotContaining("kurzkurz");
    }
}
