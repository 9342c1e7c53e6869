package careplan.schedule.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import careplan.exchange.format.ServiceTypes;
import careplan.master.UnitKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MasterDataReaderTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    @Test
    void theSuppliedLimits() throws IOException {
        List<CareLevelLimitRecord> limits = MasterDataReader.suppliedLimits();
        assertThat(limits).filteredOn(limit -> limit.validOn(DAY)).hasSize(8);
        assertThat(limits)
                .filteredOn(limit -> limit.careLevel().equals("25"))
                .singleElement()
                .extracting(CareLevelLimitRecord::units)
                .isEqualTo(36217);
        assertThat(limits.get(0).validOn(LocalDate.of(2019, 9, 30))).isFalse();
    }

    @Test
    void theSuppliedUnitPricesCoverEveryCoveredTypeInEveryArea() throws IOException {
        List<UnitPriceRecord> prices = MasterDataReader.suppliedUnitPrices();
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

    private static String price(List<UnitPriceRecord> prices, String area, String type) {
        return prices.stream()
                .filter(price ->
                        price.areaGrade().equals(area) && price.serviceType().equals(type))
                .findFirst()
                .orElseThrow()
                .price()
                .toString();
    }

    @Test
    void theSuppliedServiceCodes() throws IOException {
        List<ServiceCodeRecord> codes = MasterDataReader.suppliedServiceCodes();
        assertThat(codes).hasSizeGreaterThan(17_000);
        assertThat(codes)
                .filteredOn(code -> code.ratePermille() != null)
                .isNotEmpty()
                .allSatisfy(code -> {
                    assertThat(code.withinLimit()).isFalse();
                    assertThat(code.unitKind()).isEqualTo(UnitKind.PER_MONTH);
                });
        assertThat(codes)
                .filteredOn(code -> code.code().equals("111111") && code.validOn(DAY))
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
    void aFaultyTableIsRefusedWithItsLine() {
        assertThatThrownBy(() -> limits("care_level\tunits\n"))
                .isInstanceOf(MasterDataException.class)
                .hasMessageContaining("line 1");
        assertThatThrownBy(() -> limits("care_level\tvalid_from\tvalid_to\tunits\n25\t2019-10-01\t\tmany\n"))
                .isInstanceOf(MasterDataException.class)
                .hasMessageContaining("line 2");
        assertThatThrownBy(() -> limits("care_level\tvalid_from\tvalid_to\tunits\n\n25\t2019-13-01\t\t1\n"))
                .isInstanceOfSatisfying(
                        MasterDataException.class, e -> assertThat(e.line()).isEqualTo(3));
        assertThatThrownBy(() -> limits("care_level\tvalid_from\tvalid_to\tunits\n25\t2019-10-01\n"))
                .isInstanceOf(MasterDataException.class);
    }

    private static List<CareLevelLimitRecord> limits(String table) throws IOException {
        return MasterDataReader.readLimits(new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)));
    }
}
