package careplan.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Properties;
import org.junit.jupiter.api.Test;

class RecoverySettingsTest {

    private final Properties properties = new Properties();

    @Test
    void resumesUnlessTold() {
        assertThat(RecoverySettings.of(properties)).isEqualTo(new RecoverySettings(true, 3, 3000, 20_000, 30_000));
        properties.setProperty("careplan.recovery", "mark");
        assertThat(RecoverySettings.of(properties).resume()).isFalse();
    }

    @Test
    void aWrongSettingIsNamed() {
        properties.setProperty("careplan.recovery", "maybe");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecoverySettings.of(properties))
                .withMessageContaining("careplan.recovery");
        properties.setProperty("careplan.recovery", "mark");
        properties.setProperty("careplan.dead-after-millis", "soon");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecoverySettings.of(properties))
                .withMessageContaining("careplan.dead-after-millis");
        properties.setProperty("careplan.dead-after-millis", "8999");
        assertThatIllegalArgumentException().isThrownBy(() -> RecoverySettings.of(properties));
    }

    @Test
    void aRunIsToldFromTheServer() {
        assertThat(NodeName.serverOf(NodeName.get())).isEqualTo(NodeName.server());
        assertThat(NodeName.serverOf("a/b/1234")).isEqualTo("a/b");
    }
}
