package careplan.exchange.proof;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.audit.AuditEvent;
import careplan.exchange.receive.RecordState;
import java.lang.reflect.Field;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FileSealTest {

    private static final String SAID = FileSeals.detail("UPPLAN.CSV", "ab12");

    @Test
    void aFileIsWhatItsEntrySaysOrItWasTouched() throws Exception {
        AuditEvent entry = new AuditEvent();
        entry.setDetail(SAID);
        assertThat(FileSeal.of(7L, entry, SAID, false)).isEqualTo(FileSeal.WAITING);
        Field place = AuditEvent.class.getDeclaredField("chainNo");
        place.setAccessible(true);
        place.set(entry, 12L);
        assertThat(FileSeal.of(7L, entry, SAID, true)).isEqualTo(FileSeal.SEALED);
        assertThat(FileSeal.of(7L, entry, FileSeals.detail("UPPLAN.CSV", "ab13"), false))
                .isEqualTo(FileSeal.DIFFERENT);
        assertThat(FileSeal.of(7L, entry, FileSeals.detail("UPSIKYU.CSV", "ab12"), true))
                .isEqualTo(FileSeal.DIFFERENT);
        assertThat(FileSeal.of(7L, null, SAID, false))
                .as("the entry was taken out")
                .isEqualTo(FileSeal.DIFFERENT);
        assertThat(FileSeal.of(7L, null, SAID, true)).as("removed by age").isEqualTo(FileSeal.EXPIRED);
        assertThat(FileSeal.of(null, null, SAID, false))
                .as("before there were any")
                .isEqualTo(FileSeal.NONE);
    }

    @ParameterizedTest
    @EnumSource(RecordState.class)
    void whatBecameOfARecordIsToldInEveryState(RecordState state) {
        LocalDateTime at = LocalDateTime.of(2026, 12, 10, 9, 30);
        assertThat(ProofWords.received(state, at, "見本 花子")).contains("2026/12/10 09:30", "見本 花子");
        if (state != RecordState.APPLIED) {
            assertThat(ProofWords.received(state, null, null)).isNotBlank().doesNotContain("2026");
        }
    }

    @Test
    void whatWasSentMayHaveBeenDeletedThere() {
        assertThat(ProofWords.sent(null)).isEqualTo("送信済");
        assertThat(ProofWords.sent(LocalDateTime.of(2026, 12, 10, 9, 30))).contains("2026/12/10 09:30", "削除");
    }
}
