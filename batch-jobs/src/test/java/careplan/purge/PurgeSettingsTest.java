package careplan.purge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Properties;
import org.junit.jupiter.api.Test;

class PurgeSettingsTest {

    @Test
    void hasDefaultsAndNamesWhatIsWrong() {
        Properties properties = new Properties();
        assertThat(PurgeSettings.of(properties)).isEqualTo(new PurgeSettings(90, 1830, 90, 1830));
        properties.setProperty("careplan.keep-files-days", "0");
        assertThat(PurgeSettings.of(properties).files()).isZero();
        properties.setProperty("careplan.keep-jobs-days", "-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PurgeSettings.of(properties))
                .withMessageContaining("careplan.keep-jobs-days");
    }
}
