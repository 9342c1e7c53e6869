package careplan.master.intake;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.client.CareLevel;
import careplan.exchange.format.ServiceTypes;
import careplan.master.UnitKind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuppliedTablesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    @Test
    void theSuppliedLimits() {
        List<LimitRow> limits = SuppliedTables.limits();
        assertThat(limits).filteredOn(limit -> limit.holdsOn(DAY)).hasSize(8);
        assertThat(limits)
                .filteredOn(limit -> limit.careLevel() == CareLevel.CARE_5)
                .singleElement()
                .extracting(LimitRow::units)
                .isEqualTo(36217);
        assertThat(limits.get(0).holdsOn(LocalDate.of(2019, 9, 30))).isFalse();
    }

    @Test
    void theSuppliedUnitPricesCoverEveryCoveredTypeInEveryArea() {
        List<PriceRow> prices = SuppliedTables.unitPrices();
        for (ServiceTypes.ServiceType type : ServiceTypes.all()) {
            if (type.covered()) {
                assertThat(prices)
                        .as(type.code())
                        .filteredOn(price -> price.serviceType().equals(type.code()))
                        .hasSize(8);
            }
        }
        assertThat(price(prices, "01", "11")).isEqualTo("11.40");
        assertThat(price(prices, "01", "16")).isEqualTo("11.10");
        assertThat(price(prices, "04", "15")).isEqualTo("10.54");
        assertThat(price(prices, "01", "17")).isEqualTo("10.00");
        assertThat(price(prices, "00", "11")).isEqualTo("10.00");
    }

    private static String price(List<PriceRow> prices, String area, String type) {
        return prices.stream()
                .filter(price ->
                        price.areaGrade().equals(area) && price.serviceType().equals(type))
                .findFirst()
                .orElseThrow()
                .price()
                .toString();
    }

    @Test
    void theSuppliedServiceCodes() {
        List<CodeRow> codes = SuppliedTables.codes();
        assertThat(codes).hasSizeGreaterThan(17_000);
        assertThat(codes)
                .filteredOn(code -> code.ratePermille() != null)
                .isNotEmpty()
                .allSatisfy(code -> {
                    assertThat(code.withinLimit()).isFalse();
                    assertThat(code.unitKind()).isEqualTo(UnitKind.PER_MONTH);
                });
        assertThat(codes)
                .filteredOn(code -> code.code().equals("111111") && code.holdsOn(DAY))
                .singleElement()
                .satisfies(code -> {
                    assertThat(code.units()).isEqualTo(244);
                    assertThat(code.name()).isEqualTo("身体介護１");
                    assertThat(code.withinLimit()).isTrue();
                    assertThat(code.unitKind()).isEqualTo(UnitKind.PER_USE);
                    assertThat(code.countedUnits()).isEqualTo(244);
                });
    }

    @Test
    void everySourceOfAnEditionIsNamed() {
        assertThat(SuppliedTables.editions()).hasSize(4).allSatisfy(edition -> {
            assertThat(edition.source()).isNotBlank();
            assertThat(edition.rows()).isNotEmpty();
        });
    }
}
