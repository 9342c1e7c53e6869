package careplan.exchange.receive;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.base.JapanTime;
import careplan.exchange.DataKind;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Test;

class SendSerialTest {

    private static final DateTimeFormatter SERIAL = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");
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

    /** Of any two records exactly one is the later, however wrong the clocks were. */
    @Test
    void theOrderOfRecordsIsTotal() {
        ReceivedRecord deletion = record(DataKind.SCHEDULE_DELETION, unit("20261128110000", NOON));
        ReceivedRecord anew = record(DataKind.SCHEDULE, unit("20261128110000", NOON));
        ReceivedRecord future = record(DataKind.SCHEDULE, unit("20990101000000", NOON));
        ReceivedRecord furtherFuture = record(DataKind.SCHEDULE, unit("20990101000001", NOON));
        List<ReceivedRecord> inOrder = List.of(deletion, anew, future, furtherFuture);
        for (int i = 0; i < inOrder.size(); i++) {
            for (int j = 0; j < inOrder.size(); j++) {
                assertThat(inOrder.get(i).isAfter(inOrder.get(j)))
                        .as("%s after %s", i, j)
                        .isEqualTo(i > j);
            }
        }
    }

    @Test
    void whatAPersonPutsLastComesAfterAllOthersAndCanBeTakenOver() {
        ReceivedRecord right = record(DataKind.SCHEDULE, unit("20261101090000", NOON));
        right.moveTo(RecordState.REPLACED);
        ReceivedRecord wrong = record(DataKind.SCHEDULE, unit("20261128110000", NOON));
        ReceivedRecord ahead =
                record(DataKind.SCHEDULE, unit(JapanTime.now().plusHours(5).format(SERIAL), JapanTime.now()));
        right.putAfter(List.of(wrong, ahead));
        assertThat(right.isAfter(wrong)).isTrue();
        assertThat(right.isAfter(ahead)).as("a clock that is five hours ahead").isTrue();
        assertThat(right.getState()).isEqualTo(RecordState.READY);
        assertThat(right.getTransmission().getSendOrder()).as("its unit stays").isEqualTo("20261101090000");
    }

    private static ReceivedRecord record(DataKind kind, Transmission unit) {
        ReceivedRecord record = new ReceivedRecord();
        record.setDataKind(kind);
        record.setTransmission(unit);
        return record;
    }

    private static Transmission unit(String serial, LocalDateTime came) {
        Transmission unit = new Transmission();
        unit.setSerial(serial);
        unit.setUploadedAt(came);
        return unit;
    }
}
