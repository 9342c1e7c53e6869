package careplan.exchange.format;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.exchange.ExchangeVersion;
import careplan.exchange.FileKind;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {
    private static final String SERIAL = "20191025200201";

    /** The names the standard itself gives as examples. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPPLAN_201912_0300000100_0300000005_20191025200201.CSV",
                "UPPLAN_201912_0300000100_43_0300000005_11_20191025200201.CSV",
                "UPKIHON_SUB1_0300000100_43_0300000005_11_20191025200201.CSV",
                "UPKIHON_IMAGE_0300000100_43_0300000005_11_20191025200201_0001.jpg",
                "UPHOSOKU_000000_0300000100_0300000005_20191025200201.CSV",
                "UP1KYO_0300000100_0300000005_20191025200201.CSV",
                "UPYOBO_SUB_0300000100_46_0300000005_43_20191025200201.CSV"
            })
    void readsAndWritesTheSameName(String text) {
        FileName name = FileName.parse(text).name().orElseThrow();
        assertThat(name.format()).isEqualTo(text);
        assertThat(FileName.parse(text.toLowerCase()).name()).contains(name);
    }

    @Test
    void takesANameApart() {
        FileName name = FileName.parse("UPPLAN_201912_0300000100_43_0300000005_11_20191025200201.csv")
                .name()
                .orElseThrow();
        assertThat(name.kind()).isEqualTo(FileKind.UPPLAN);
        assertThat(name.version()).isEqualTo(ExchangeVersion.V4);
        assertThat(name.month()).isEqualTo(YearMonth.of(2019, 12));
        assertThat(name.senderParty()).isEqualTo(Party.of("0300000100", "43"));
        assertThat(name.destinationParty()).isEqualTo(Party.of("0300000005", "11"));
        assertThat(name.serial()).isEqualTo(SERIAL);
        assertThat(name.isImage()).isFalse();
    }

    @Test
    void buildsTheNamesOfBothVersions() {
        Party sender = Party.of("0300000100", "43");
        Party destination = Party.of("0300000005", "11");
        YearMonth month = YearMonth.of(2019, 12);
        assertThat(FileName.of(FileKind.UPJSK, ExchangeVersion.V3, month, sender, destination, SERIAL)
                        .format())
                .isEqualTo("UPJSK_201912_0300000100_0300000005_20191025200201.CSV");
        FileName profile = FileName.of(FileKind.UPKIHON, ExchangeVersion.V4, month, sender, destination, SERIAL);
        assertThat(profile.format()).isEqualTo("UPKIHON_0300000100_43_0300000005_11_20191025200201.CSV");
        assertThat(profile.image(12).format())
                .isEqualTo("UPKIHON_IMAGE_0300000100_43_0300000005_11_20191025200201_0012.jpg");
        assertThat(FileName.of(FileKind.UPHOSOKU, ExchangeVersion.V3, null, sender, destination, SERIAL)
                        .format())
                .startsWith("UPHOSOKU_000000_");
    }

    @ParameterizedTest
    @CsvSource({
        "readme.txt, NAME_UNKNOWN",
        "UPPLAN.CSV, NAME_UNKNOWN",
        "UPPLAN_201912_0300000100_0300000005.CSV, NAME_UNKNOWN",
        "../UPPLAN_201912_0300000100_0300000005_20191025200201.CSV, NAME_UNKNOWN",
        "UPXXX_0300000100_0300000005_20191025200201.CSV, NAME_UNKNOWN_ID",
        "UPPLAN_201913_0300000100_0300000005_20191025200201.CSV, NAME_BAD_MONTH",
        "UPPLAN_000000_0300000100_0300000005_20191025200201.CSV, NAME_BAD_MONTH",
        "UPPLAN_201912_03000001_0300000005_20191025200201.CSV, NAME_BAD_OFFICE",
        "UPPLAN_201912_0300000100_0300000I05_20191025200201.CSV, NAME_BAD_OFFICE",
        "UPPLAN_201912_0300000100_4_0300000005_11_20191025200201.CSV, NAME_BAD_SERVICE_TYPE",
        "UPPLAN_201912_0300000100_0300000005_201910252002.CSV, NAME_BAD_SERIAL",
        "UP3KYO_0300000100_0300000005_20191025200201.CSV, NAME_SHAPE_DIFFERS",
        "UPKIHON_IMAGE_0300000100_43_0300000005_11_20191025200201_0001.CSV, NAME_UNKNOWN",
        "UPKIHON_IMAGE_0300000100_43_0300000005_11_20191025200201_0000.jpg, NAME_UNKNOWN",
        "UPKIHON_0300000100_43_0300000005_11_20191025200201.jpg, NAME_UNKNOWN"
    })
    void saysWhyANameIsNone(String text, MessageCode code) {
        FileName.Parsed parsed = FileName.parse(text);
        assertThat(parsed.name()).isEmpty();
        assertThat(parsed.messages()).extracting(Message::code).containsExactly(code);
    }

    @Test
    void refusesTheOtherVersionsName() {
        String v4 = "UPPLAN_201912_0300000100_43_0300000005_11_20191025200201.CSV";
        String v3 = "UPPLAN_201912_0300000100_0300000005_20191025200201.CSV";
        for (FileName.Parsed refused :
                List.of(FileName.parse(v4, ExchangeVersion.V3), FileName.parse(v3, ExchangeVersion.V4))) {
            assertThat(refused.name()).isEmpty();
            assertThat(refused.messages()).extracting(Message::code).containsExactly(MessageCode.NAME_IS_OTHER_VERSION);
        }
        assertThat(FileName.parse(v4, ExchangeVersion.V3).messages().get(0).text())
                .contains("(V4)のファイルです", "V3の画面では");
        assertThat(FileName.parse(v3, ExchangeVersion.V3).name()).isPresent();
    }

    @Test
    void aWrongCheckDigitIsOnlyAWarning() {
        FileName.Parsed parsed = FileName.parse("UPPLAN_201912_0300000100_0300000005_20191025200201.CSV");
        assertThat(parsed.name()).isPresent();
        assertThat(parsed.messages()).allSatisfy(message -> {
            assertThat(message.code()).isEqualTo(MessageCode.NAME_CHECK_DIGIT);
            assertThat(message.severity()).isEqualTo(Severity.WARNING);
        });
    }

    private static final String GOOD = "UPPLAN_202611_1370000109_43_1370000208_15_20261020101500";

    /** What browsers, the Explorer and people do to a name changes nothing about what the file is. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                GOOD + " (1).CSV",
                GOOD + "(2).csv",
                GOOD + " - コピー.CSV",
                GOOD + " - コピー (3).CSV",
                GOOD + ".CSV.csv",
                GOOD + "_.CSV",
                GOOD + "（修正版）.CSV",
                "【受信】" + GOOD + ".CSV",
                "受信 " + GOOD + ".csv",
                "20261101_" + GOOD + ".csv",
                "コピー ～ " + GOOD + ".CSV"
            })
    void wordsAroundTheNameAreToldAndPassedOver(String text) {
        FileName.Parsed parsed = FileName.parse(text, ExchangeVersion.V4);
        assertThat(parsed.name().orElseThrow().format()).isEqualTo(GOOD + ".CSV");
        assertThat(parsed.messages()).extracting(Message::code).containsExactly(MessageCode.NAME_READ_AS);
        assertThat(parsed.messages().get(0).isError()).isFalse();
    }

    /** As in an example of the standard. */
    @Test
    void aMonthInTheNameOfAFileWithoutIsPassedOver() {
        String rest = "1370000109_43_1370000208_15_20261020101500.CSV";
        FileName.Parsed parsed = FileName.parse("UPKIHON_000000_" + rest, ExchangeVersion.V4);
        assertThat(parsed.name().orElseThrow().format()).isEqualTo("UPKIHON_" + rest);
        assertThat(parsed.messages()).extracting(Message::code).containsExactly(MessageCode.NAME_READ_AS);
    }

    /** Actuals come from who gives the service; an example of the standard has the types at the other numbers. */
    @Test
    void serviceTypesAtTheWrongOfficesOfActualsAreExchanged() {
        FileName.Parsed parsed = FileName.parse("UPJSK_202611_1370000208_43_1370000109_15_20261020101500.CSV");
        assertThat(parsed.name().orElseThrow().format())
                .isEqualTo("UPJSK_202611_1370000208_15_1370000109_43_20261020101500.CSV");
        assertThat(parsed.messages()).extracting(Message::code).containsExactly(MessageCode.NAME_TYPES_CROSSED);
        FileName.Parsed passedOn = FileName.parse("UPJSK_202611_1370000208_43_1370000109_46_20261020101500.CSV");
        assertThat(passedOn.messages()).isEmpty();
        assertThat(FileName.parse(GOOD + ".CSV").messages()).isEmpty();
    }

    @Test
    void aFileOfTheFourthVersionAloneLacksServiceTypesAndIsNotSentToAnotherScreen() {
        String text = "UP3KYO_1370000109_1370000208_20261020101500.CSV";
        Message told = FileName.parse(text, ExchangeVersion.V4).messages().get(0);
        assertThat(told.code()).isEqualTo(MessageCode.NAME_SHAPE_DIFFERS);
        assertThat(told.text()).contains("サービス種類が必要です").doesNotContain("V3");
        assertThat(FileName.parse(text, ExchangeVersion.V3).messages().get(0).code())
                .isEqualTo(MessageCode.NAME_NOT_IN_VERSION);
    }
}
