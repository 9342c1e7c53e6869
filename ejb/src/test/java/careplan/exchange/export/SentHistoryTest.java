package careplan.exchange.export;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.exchange.DataKind;
import careplan.exchange.ExchangeVersion;
import careplan.office.OfficeKind;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When it is worth a warning that data went out in the other version. */
class SentHistoryTest {

    private static final Route PROVIDER_V4 = new Route("43", "2870100019", "15");
    private static final Route CENTER_V4 = new Route("46", "2800100055", "46");

    @Test
    void providersInV3AndTheCenterInV4IsTheUsualMixture() {
        assertThat(warned(CENTER_V4).messages()).isEmpty();
    }

    @Test
    void onePartnerInBothVersionsIsNot() {
        assertThat(warned(PROVIDER_V4).messages()).singleElement().satisfies(message -> assertThat(message.text())
                .contains("V3で出力済み", "見本デイ 1/25"));
    }

    private static ExportRow warned(Route now) {
        ExportSearch search = ExportSearch.of(ExchangeVersion.V4, DataKind.SCHEDULE, YearMonth.of(2024, 2));
        SentTo before = new SentTo(
                ExchangeVersion.V3, Route.to("2870100019"), "見本デイ", LocalDateTime.of(2024, 1, 25, 10, 11, 12));
        ExportRow row = new ExportRow(1, null, null, 2, null, null, null, null, null, List.of(before), List.of());
        return SentHistory.warned(row, search, List.of(new Recipient(now, "相手先", OfficeKind.PROVIDER)));
    }
}
