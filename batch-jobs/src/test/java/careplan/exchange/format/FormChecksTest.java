package careplan.exchange.format;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.exchange.ExchangeVersion;
import careplan.exchange.FileKind;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormChecksTest {
    private static Row good(FileKind kind) throws IOException {
        Layout layout = Layouts.of(kind, ExchangeVersion.V4);
        return CsvTestFiles.read(
                        Files.readAllBytes(GoldenFilesTest.file(kind.name() + "_1", ExchangeVersion.V4)), layout)
                .rows()
                .get(0);
    }

    private static Row schedule(FileKind kind) throws IOException {
        Layout layout = Layouts.of(kind, ExchangeVersion.V4);
        return CsvTestFiles.read(
                        Files.readAllBytes(GoldenFilesTest.file(kind.name() + "_202601", ExchangeVersion.V4)), layout)
                .rows()
                .get(0);
    }

    private static List<Message> check(Row row, String field, String value) {
        String[] values = row.values();
        values[row.layout().index(field)] = value == null ? "" : value;
        List<Message> messages = new ArrayList<>();
        Row changed = new Row(row.layout(), 7, values);
        boolean good = new FormChecks(row.layout(), "TEST.CSV", messages::add).check(changed);
        assertThat(good).isEqualTo(messages.stream().noneMatch(Message::isError));
        assertThat(changed.hasErrors()).isEqualTo(!good);
        return messages;
    }

    @ParameterizedTest
    @CsvSource({
        "保険者番号, , FORM_REQUIRED",
        "保険者番号, 13101, FORM_LENGTH",
        "保険者番号, 1310111, FORM_LENGTH",
        "保険者番号, 13101A, FORM_TYPE",
        "被保険者番号, 123456789, FORM_TYPE",
        "被保険者番号, H12345678, FORM_TYPE",
        "被保険者番号, 12345678901, FORM_TOO_LONG",
        "プラン担当業者コード, , FORM_EXPECTED",
        "プラン担当業者コード, 13I0000109, FORM_TYPE",
        "単位数, , FORM_EXPECTED",
        "単位数, 1234567, FORM_TOO_LONG",
        "単位数, 12a, FORM_TYPE",
        "サービス利用日, 20260132, FORM_DATE",
        "サービス利用日, 20250229, FORM_DATE",
        "サービス利用日, 00000000, FORM_DATE",
        "対象年月, 202613, FORM_MONTH",
        "対象年月, 2026-1, FORM_MONTH",
        "サービス開始時刻, 2460, FORM_TIME",
        "サービス開始時刻, 900, FORM_TIME",
        "サービス回数, -1, FORM_TYPE",
        "サービス回数, 100, FORM_TOO_LONG",
        "サービスコード, 11111, FORM_TYPE",
        "サービスコード, 11111a, FORM_TYPE",
        "日割対象日, 0101, FORM_TYPE",
        "３０日超区分, 2, FORM_CODE",
        "TAISコード, 1-2, FORM_UNUSUAL",
        "福祉用具届出コード, 1234567890123, FORM_TOO_LONG_UNUSUAL",
        "更新業者コード, 12345, FORM_UNUSUAL",
        "明細判別コード, x, FORM_TYPE",
        "CSVバージョン, 202504, FORM_VERSION_VALUES_MIXED",
        "CSVバージョン, 202208, FORM_VERSION_DIFFERS",
        "識別子, 12, FORM_TOO_LONG_UNUSUAL"
    })
    void complains(String field, String value, MessageCode code) throws IOException {
        List<Message> messages = check(schedule(FileKind.UPPLAN), field, value);
        assertThat(messages).singleElement().satisfies(message -> {
            assertThat(message.code()).isEqualTo(code);
            assertThat(message.field()).isEqualTo(field);
            assertThat(message.line()).isEqualTo(7);
            assertThat(message.file()).isEqualTo("TEST.CSV");
            assertThat(message.text()).contains(field).doesNotContain("{");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "被保険者番号, H000000017",
        "プラン担当業者コード, 13A0000102",
        "単位数, -30",
        "サービス利用日, 20240229",
        "サービス開始時刻, 9999",
        "サービス開始時刻, 2400",
        "サービスコード, 2A1111",
        "日割対象日, 1111111111111110000000000000000",
        "３０日超区分, 1",
        "TAISコード, 00001-000123",
        "識別子, 1"
    })
    void accepts(String field, String value) throws IOException {
        assertThat(check(schedule(FileKind.UPPLAN), field, value)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "利用者郵便番号, 1500001, FORM_UNUSUAL",
        "要介護状態区分, 14, FORM_CODE",
        "計画書区分, 13, FORM_CODE",
        "介護支援事業者名, , FORM_REQUIRED",
        "認定日, 令和7年9月, FORM_DATE"
    })
    void complainsAboutAPlan(String field, String value, MessageCode code) throws IOException {
        assertThat(check(good(FileKind.UP1KYO), field, value))
                .extracting(Message::code)
                .containsExactly(code);
    }

    @Test
    void rangesPricesPhonesAndPictures() throws IOException {
        assertThat(check(good(FileKind.UP2KYO), "課題ＮＯ", "0"))
                .extracting(Message::code)
                .containsExactly(MessageCode.FORM_RANGE);
        assertThat(check(schedule(FileKind.UPSIKYU), "単位数単価", "11.405"))
                .extracting(Message::code)
                .containsExactly(MessageCode.FORM_TYPE);
        assertThat(check(schedule(FileKind.UPSIKYU), "単位数単価", "10")).isEmpty();
        assertThat(check(schedule(FileKind.UPSIKYU), "入力者コード", "1370000109"))
                .extracting(Message::code)
                .containsExactly(MessageCode.FORM_CODE);
        assertThat(check(good(FileKind.UPKIHON), "利用者電話番号", "03-1234-5678(内線123)"))
                .extracting(Message::code)
                .containsExactly(MessageCode.FORM_TOO_LONG_UNUSUAL);
        assertThat(check(good(FileKind.UPKIHON), "家族構成 画像ファイル名", "family.jpg"))
                .extracting(Message::code)
                .containsExactly(MessageCode.FORM_UNUSUAL);
        assertThat(check(good(FileKind.UPKIHON), "委託の有無", ""))
                .extracting(Message::severity)
                .containsExactly(Severity.WARNING);
    }

    @Test
    void charactersOfFreeText() throws IOException {
        Row row = good(FileKind.UP1KYO);
        assertThat(check(row, "総合的な援助の方針", "一\r\n二\t三")).isEmpty();
        assertThat(check(row, "総合的な援助の方針", "一\u0007"))
                .extracting(Message::code)
                .containsExactly(MessageCode.FORM_CONTROL_CHARACTER);
        assertThat(check(row, "総合的な援助の方針", "\uFFFD"))
                .extracting(Message::code)
                .containsExactly(MessageCode.FORM_MALFORMED_BYTES);
        assertThat(check(row, "総合的な援助の方針", "\uE123田"))
                .extracting(Message::code)
                .containsExactly(MessageCode.FORM_PRIVATE_CHARACTER);
    }

    @Test
    void aFaultOnEveryRowIsReportedOnEveryRow() throws IOException {
        Row row = schedule(FileKind.UPPLAN);
        String[] values = row.values();
        values[row.layout().index("単位数")] = "x";
        List<Message> messages = new ArrayList<>();
        FormChecks checks = new FormChecks(row.layout(), "TEST.CSV", messages::add);
        checks.check(new Row(row.layout(), 1, values));
        checks.check(new Row(row.layout(), 2, values));
        assertThat(messages).extracting(Message::line).containsExactly(1L, 2L);
    }

    @Test
    void aLongValueIsCutInTheMessage() throws IOException {
        Message message =
                check(schedule(FileKind.UPPLAN), "サービスコード", "あ".repeat(500)).get(0);
        assertThat(message.value()).hasSize(Message.VALUE_LENGTH).endsWith("…");
    }
}
