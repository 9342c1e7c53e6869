package careplan.exchange.receive;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.exchange.ExchangeVersion;
import careplan.exchange.FileKind;
import careplan.exchange.format.Layout;
import careplan.exchange.format.Layouts;
import careplan.exchange.format.Row;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartTextTest {

    @Test
    void rowsComeBackAsTheyWere() {
        Layout layout = Layouts.of(FileKind.UP2KYO, ExchangeVersion.V4);
        List<Row> rows = List.of(
                Row.builder(layout).set("課題", "一、\"引用\"\r\n改行").build(),
                Row.builder(layout).set("課題", "二").build());
        assertThat(PartText.read(layout, PartText.write(rows))).isEqualTo(rows);
    }
}
