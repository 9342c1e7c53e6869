package careplan.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExchangeVersionTest {

    private static final String SETTING = "careplan.v3-ends";

    @AfterEach
    void forget() {
        System.clearProperty(SETTING);
    }

    @Test
    void whenV3EndsIsASettingAndNothingUntilItIsSet() {
        assertThat(ExchangeVersion.V3.ends()).isEmpty();
        System.setProperty(SETTING, " 2027-01-31");
        assertThat(ExchangeVersion.V3.ends()).contains(LocalDate.of(2027, 1, 31));
        assertThat(ExchangeVersion.V4.ends()).as("V4 goes on").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "2027-02-31", "2027/1/31", "soon"})
    void aSettingThatIsNoDateEndsNothingAndNoPage(String setting) {
        System.setProperty(SETTING, setting);
        assertThat(ExchangeVersion.V3.ends()).isEmpty();
    }

    @Test
    void newPartnersAreOfTheNewestEdition() {
        assertThat(ExchangeVersion.newest()).isSameAs(ExchangeVersion.V4);
        assertThat(ExchangeVersion.V3.superseded()).isTrue();
        assertThat(ExchangeVersion.newest().superseded()).isFalse();
    }
}
