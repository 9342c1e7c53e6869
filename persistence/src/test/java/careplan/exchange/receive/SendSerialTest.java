package careplan.exchange.receive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class SendSerialTest {

    private static final LocalDateTime NOON = LocalDateTime.of(2026, 11, 28, 12, 0);

    @Test
    void aTimeThatMayBeTrueIsThePlaceAmongOthers() {
        assertThat(SendSerial.order("20261128115959", NOON)).isEqualTo("20261128115959");
        assertThat(SendSerial.order("20261129100000", NOON)).as("another clock").isEqualTo("20261129100000");
        assertThat(SendSerial.time("20261128115959")).contains(LocalDateTime.of(2026, 11, 28, 11, 59, 59));
    }

    /** Else one unit of 2099 would make void every correction until then. */
    @Test
    void aTimeOfTheFutureOrNoneCountsFromWhenItCame() {
        for (String serial : new String[] {"20990101000000", "20260231101530", "00000000000001"}) {
            assertThat(SendSerial.credible(serial, NOON)).as(serial).isFalse();
            assertThat(SendSerial.order(serial, NOON)).isEqualTo("20261128120000");
        }
    }

    @Test
    void aCorrectionThatComesLaterIsLaterThanAUnitOfTheFuture() {
        Transmission odd = unit("20990101000000", NOON);
        Transmission correction = unit("20261128123000", NOON.plusHours(1));
        assertThat(correction.getSendOrder()).isGreaterThan(odd.getSendOrder());
        assertThat(odd.getSerial()).as("it keeps its name").isEqualTo("20990101000000");
    }

    private static Transmission unit(String serial, LocalDateTime came) {
        Transmission unit = new Transmission();
        unit.setSerial(serial);
        unit.setUploadedAt(came);
        return unit;
    }
}
