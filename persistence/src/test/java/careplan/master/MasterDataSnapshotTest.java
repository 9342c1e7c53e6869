package careplan.master;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.client.CareLevel;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class MasterDataSnapshotTest {

    private final MasterData data = new MasterDataSnapshot(
            List.of(limit("2019-10-01", "2024-03-31", 16765), limit("2024-04-01", null, 17000)), List.of(), List.of());

    @Test
    void whatHoldsOnTheFirstDayOfTheMonthCounts() {
        assertThat(data.limitUnits(CareLevel.CARE_1, YearMonth.of(2019, 9))).isEmpty();
        assertThat(data.limitUnits(CareLevel.CARE_1, YearMonth.of(2019, 10))).hasValue(16765);
        assertThat(data.limitUnits(CareLevel.CARE_1, YearMonth.of(2024, 3))).hasValue(16765);
        assertThat(data.limitUnits(CareLevel.CARE_1, YearMonth.of(2024, 4))).hasValue(17000);
        assertThat(data.limitUnits(CareLevel.CARE_1, YearMonth.of(2040, 1))).hasValue(17000);
    }

    @Test
    void theUnknownIsEmpty() {
        assertThat(data.limitUnits(CareLevel.CARE_2, YearMonth.of(2024, 4))).isEmpty();
        assertThat(data.serviceCode("111111", YearMonth.of(2024, 4), null)).isEmpty();
        assertThat(data.unitPrice("04", "11", YearMonth.of(2024, 4))).isEmpty();
    }

    private static CareLevelLimit limit(String from, String to, int units) {
        CareLevelLimit limit = new CareLevelLimit();
        limit.setCareLevel(CareLevel.CARE_1);
        limit.setValidFrom(LocalDate.parse(from));
        limit.setValidTo(to == null ? null : LocalDate.parse(to));
        limit.setUnits(units);
        return limit;
    }
}
