package careplan.exchange.format;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.exchange.DataKind;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TransmissionGrouperTest {
    private static final String V3 = "_0300000100_0300000005_";
    private static final String V4 = "_0300000100_43_0300000005_11_";

    private static TransmissionGrouper.Grouping group(String... names) {
        return TransmissionGrouper.group(Stream.of(names)
                .map(name -> FileName.parse(name).name().orElseThrow())
                .toList());
    }

    @Test
    void ordersUnitsBySerialWhateverOrderTheFilesCameIn() {
        List<TransmissionUnit> units = group(
                        "UPJSK_201912" + V3 + "20200105000000.CSV",
                        "UPSIKYU_201912" + V3 + "20200101000000.CSV",
                        "DLTPLAN_201912" + V3 + "20200103000000.CSV",
                        "UPPLAN_201912" + V3 + "20200101000000.CSV",
                        "UPHOSOKU_201912" + V3 + "20200101000000.CSV")
                .units();
        assertThat(units)
                .extracting(TransmissionUnit::kind)
                .containsExactly(DataKind.SCHEDULE, DataKind.SCHEDULE_DELETION, DataKind.ACTUAL);
        assertThat(units).allMatch(TransmissionUnit::complete);
        assertThat(units.get(0).files()).extracting(file -> file.kind().name()).startsWith("UPPLAN");
        assertThat(units.get(1).replaces(units.get(0))).isTrue();
        assertThat(units.get(0).replaces(units.get(1))).isFalse();
        assertThat(units.get(2).replaces(units.get(0))).isFalse();
    }

    @Test
    void saysWhichMemberIsMissing() {
        TransmissionUnit unit = group(
                        "UPPLAN_201912" + V3 + "20200101000000.CSV", "UPHOSOKU_201912" + V3 + "20200101000000.CSV")
                .units()
                .get(0);
        assertThat(unit.complete()).isFalse();
        assertThat(unit.messages()).singleElement().satisfies(message -> {
            assertThat(message.code()).isEqualTo(MessageCode.UNIT_FILE_MISSING);
            assertThat(message.text()).contains("UPSIKYU").contains("利用票").contains("20200101000000");
        });
    }

    @Test
    void theMonthTellsWhichUnitACompanionBelongsTo() {
        List<TransmissionUnit> units = group(
                        "UPHOSOKU_000000" + V3 + "20200101000000.CSV",
                        "UP1KYO" + V3 + "20200101000000.CSV",
                        "UP2KYO" + V3 + "20200101000000.CSV",
                        "UPPLAN_201912" + V3 + "20200101000000.CSV",
                        "UPSIKYU_201912" + V3 + "20200101000000.CSV",
                        "UPHOSOKU_201912" + V3 + "20200101000000.CSV")
                .units();
        assertThat(units).extracting(TransmissionUnit::kind).containsExactly(DataKind.SCHEDULE, DataKind.CARE_PLAN);
        assertThat(units).allMatch(TransmissionUnit::complete);
    }

    @Test
    void theFourthVersionsPlanNeedsItsThirdTable() {
        TransmissionUnit unit = group(
                        "UPHOSOKU_000000" + V4 + "20200101000000.CSV",
                        "UP1KYO" + V4 + "20200101000000.CSV",
                        "UP2KYO" + V4 + "20200101000000.CSV")
                .units()
                .get(0);
        assertThat(unit.messages()).extracting(Message::text).anyMatch(text -> text.contains("UP3KYO"));
    }

    @Test
    void aClientProfileThatComesWithAPreventivePlanIsAUnitOfItsOwnWithItsPictures() {
        List<TransmissionUnit> units = group(
                        "UPKIHON" + V4 + "20200101000000.CSV",
                        "UPKIHON_SUB2" + V4 + "20200101000000.CSV",
                        "UPKIHON_IMAGE" + V4 + "20200101000000_0002.jpg",
                        "UPKIHON_IMAGE" + V4 + "20200101000000_0001.JPG",
                        "UPYOBO" + V4 + "20200101000000.CSV",
                        "UPKIHON" + V4 + "20200102000000.CSV")
                .units();
        assertThat(units)
                .extracting(TransmissionUnit::kind)
                .containsExactly(DataKind.CLIENT_PROFILE, DataKind.PREVENTIVE_PLAN, DataKind.CLIENT_PROFILE);
        assertThat(units.get(0).files()).hasSize(2);
        assertThat(units.get(0).images()).extracting(FileName::image).containsExactly(1, 2);
    }

    @Test
    void aPictureOrSubFileAloneIsReported() {
        TransmissionGrouper.Grouping grouping =
                group("UPKIHON_IMAGE" + V4 + "20200101000000_0001.jpg", "UPKIHON_SUB1" + V4 + "20200102000000.CSV");
        assertThat(grouping.units()).isEmpty();
        assertThat(grouping.messages())
                .extracting(Message::code)
                .containsExactly(MessageCode.UNIT_IMAGE_WITHOUT_PROFILE, MessageCode.UNIT_PARENT_MISSING);
    }

    @Test
    void otherSidesOrServiceTypesAreOtherUnits() {
        assertThat(group(
                                "UPJSK_201912_0300000100_11_0300000005_43_20200101000000.CSV",
                                "UPJSK_201912_0300000100_15_0300000005_43_20200101000000.CSV")
                        .units())
                .hasSize(2);
    }

    @Test
    void twoFilesOfOneKindAndOtherMonthsAreErrors() {
        TransmissionUnit unit = group(
                        "UPPLAN_201912" + V3 + "20200101000000.CSV",
                        "UPPLAN_202001" + V3 + "20200101000000.CSV",
                        "UPSIKYU_202001" + V3 + "20200101000000.CSV",
                        "UPHOSOKU_201912" + V3 + "20200101000000.CSV")
                .units()
                .get(0);
        assertThat(unit.messages())
                .extracting(Message::code)
                .containsExactly(MessageCode.UNIT_FILE_TWICE, MessageCode.UNIT_MONTHS_DIFFER);
    }
}
