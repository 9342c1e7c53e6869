package careplan.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two people of one name in a selection list. */
class StaffLabelsTest {

    @Test
    void peopleOfOneNameAreToldApartByTheirCodes() {
        assertThat(StaffLabels.of(Stream.of(
                        new Object[] {1L, "熊内 進", "00011"},
                        new Object[] {2L, "斎藤 桃子", "00004"},
                        new Object[] {3L, "熊内 進", "00012"})))
                .containsExactly(Map.entry(1L, "熊内 進（00011）"), Map.entry(2L, "斎藤 桃子"), Map.entry(3L, "熊内 進（00012）"));
    }
}
