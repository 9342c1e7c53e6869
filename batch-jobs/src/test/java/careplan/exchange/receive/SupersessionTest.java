package careplan.exchange.receive;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.exchange.DataKind;
import careplan.exchange.ExchangeVersion;
import careplan.exchange.FileKind;
import careplan.exchange.format.Layouts;
import careplan.exchange.format.Row;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which received data make which earlier ones of the same client and month void. */
class SupersessionTest {

    private static final String SHARED = "2370000113";
    private static final String OTHER = "2370000121";

    private final Map<ReceivedRecord, List<Row>> rows = new IdentityHashMap<>();

    @Test
    void inV3ActualsReplaceThoseOfTheServiceTypesInTheirRows() {
        ReceivedRecord helpers = actuals(SHARED, null, SHARED, "111111", "111211");
        ReceivedRecord dayCare = actuals(SHARED, null, SHARED, "152441");
        ReceivedRecord both = actuals(SHARED, null, SHARED, "152441", "111211");

        assertThat(covers(dayCare, helpers)).as("another service of the number").isFalse();
        assertThat(covers(actuals(SHARED, null, SHARED, "111211"), helpers))
                .as("other codes of the type")
                .isTrue();
        assertThat(covers(both, helpers)).isTrue();
        assertThat(covers(helpers, both)).as("day care was not sent anew").isFalse();
    }

    @Test
    void inV4TheNameSpeaksForItsTypeEvenWithoutARow() {
        ReceivedRecord dayCare = actuals(SHARED, "15", SHARED, "152441");
        assertThat(covers(actuals(SHARED, "15", SHARED, "171003"), dayCare)).isTrue();
        assertThat(covers(actuals(SHARED, "11", SHARED, "111111"), dayCare)).isFalse();
        assertThat(covers(dayCare, actuals(SHARED, "15", SHARED, "152441", "171003")))
                .as("rows of another type that came along are not lost")
                .isFalse();
    }

    @Test
    void actualsPassedOnReplaceAllOfTheirProviders() {
        ReceivedRecord before = actuals(OTHER, null, SHARED, "111111", "152441");
        assertThat(covers(actuals(OTHER, null, SHARED, "111111"), before)).isTrue();
        assertThat(covers(actuals(SHARED, null, SHARED, "111111", "152441"), before))
                .as("another sender")
                .isFalse();
    }

    @Test
    void deletionIsMadeVoidByActualsOfItsTypesOnly() {
        ReceivedRecord deletion = record(DataKind.ACTUAL_DELETION, SHARED, null);
        rows.put(
                deletion,
                List.of(Row.builder(Layouts.of(FileKind.DLTJSK, ExchangeVersion.V3))
                        .set("サービス事業者コード", SHARED)
                        .set("サービス種類コード", "11")
                        .build()));
        ReceivedRecord dayCare = actuals(SHARED, null, SHARED, "152441");
        assertThat(covers(dayCare, deletion)).isFalse();
        assertThat(covers(actuals(SHARED, null, SHARED, "111111"), deletion)).isTrue();
        assertThat(covers(deletion, actuals(SHARED, null, SHARED, "111111")))
                .as("weighed row by row when taken over")
                .isFalse();
    }

    @Test
    void scopeLeavesOutWhatLaterDataSpeakFor() {
        ActualScope both = scope(actuals(SHARED, null, SHARED, "152441", "111111"));
        ActualScope rest = both.except(List.of(scope(actuals(SHARED, null, SHARED, "111111"))));
        assertThat(rest.holds(SHARED, "15")).isTrue();
        assertThat(rest.holds(SHARED, "11")).isFalse();
        assertThat(both.holds(OTHER, "15")).isFalse();
    }

    private boolean covers(ReceivedRecord later, ReceivedRecord earlier) {
        return Supersession.covers(later, earlier, this::scope);
    }

    private ActualScope scope(ReceivedRecord record) {
        return ActualScope.of(record, rows.get(record));
    }

    private ReceivedRecord actuals(String sender, String senderType, String provider, String... codes) {
        ReceivedRecord record = record(DataKind.ACTUAL, sender, senderType);
        List<Row> own = new ArrayList<>();
        for (String code : codes) {
            own.add(Row.builder(Layouts.of(FileKind.UPJSK, ExchangeVersion.V3))
                    .set("サービスコード", code)
                    .set("サービス事業者コード", provider)
                    .build());
        }
        rows.put(record, own);
        return record;
    }

    private static ReceivedRecord record(DataKind kind, String sender, String senderType) {
        Transmission unit = new Transmission();
        unit.setSenderNumber(sender);
        unit.setSenderServiceType(senderType);
        ReceivedRecord record = new ReceivedRecord();
        record.setDataKind(kind);
        record.setTransmission(unit);
        return record;
    }
}
