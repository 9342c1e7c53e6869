package careplan.master;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.client.CareLevel;
import careplan.testing.TestDatabase;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class MasterDataSupplyTest {

    @Test
    void fillsWhatIsEmptyAndNothingElse() {
        try (TestDatabase database = new TestDatabase()) {
            database.inTransaction(em -> {
                CareLevelLimit own = new CareLevelLimit();
                own.setCareLevel(CareLevel.CARE_1);
                own.setValidFrom(LocalDate.of(2026, 4, 1));
                own.setUnits(17000);
                em.persist(own);
                assertThat(new MasterDataSupply(em).isSupplied()).isFalse();
            });
            database.inTransaction(em -> new MasterDataSupply(em).supplyIfEmpty());
            database.inTransaction(em -> new MasterDataSupply(em).supplyIfEmpty());
            database.inTransaction(em -> {
                assertThat(new MasterDataSupply(em).isSupplied()).isTrue();
                MasterData data = MasterDataSnapshot.load(em);
                assertThat(data.limitUnits(CareLevel.CARE_1, YearMonth.of(2026, 4)))
                        .hasValue(17000);
                assertThat(data.limitUnits(CareLevel.CARE_2, YearMonth.of(2026, 4)))
                        .isEmpty();
                assertThat(data.serviceCode("111111", YearMonth.of(2026, 4), null))
                        .isPresent();
                assertThat(data.unitPrice("04", "15", YearMonth.of(2026, 4))).isPresent();
            });
        }
    }
}
