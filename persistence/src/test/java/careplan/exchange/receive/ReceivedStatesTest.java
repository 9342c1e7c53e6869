package careplan.exchange.receive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What may follow what on a received unit and on its records: every pair. */
class ReceivedStatesTest {

    @ParameterizedTest
    @CsvSource({"UPLOADED, REJECTED RECEIVING", "REJECTED, UPLOADED", "RECEIVING, RECEIVED", "RECEIVED, ''"})
    void ofAUnit(TransmissionState from, String following) {
        for (TransmissionState next : TransmissionState.values()) {
            assertThat(allowed(() -> from.to(next)))
                    .as("%s after %s", next, from)
                    .isEqualTo(following.contains(next.name()));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "READY, ERROR APPLIED REPLACED WITHDRAWN",
        "ERROR, ERROR REPLACED WITHDRAWN",
        "APPLIED, READY REPLACED WITHDRAWN",
        "REPLACED, REPLACED READY APPLIED WITHDRAWN",
        "WITHDRAWN, ''"
    })
    void ofARecord(RecordState from, String following) {
        for (RecordState next : RecordState.values()) {
            assertThat(allowed(() -> from.to(next)))
                    .as("%s after %s", next, from)
                    .isEqualTo(following.contains(next.name()));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ERROR", "APPLIED", "REPLACED", "WITHDRAWN"})
    void aNewRecordIsNotTakenOver(RecordState next) {
        ReceivedRecord record = new ReceivedRecord();
        assertThat(record.getState()).isEqualTo(RecordState.READY);
        record.moveTo(next);
        assertThat(record.getState()).isEqualTo(next);
    }

    private static boolean allowed(Runnable move) {
        try {
            move.run();
            return true;
        } catch (IllegalStateException refused) {
            return false;
        }
    }
}
