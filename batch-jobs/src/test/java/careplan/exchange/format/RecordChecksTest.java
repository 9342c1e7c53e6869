package careplan.exchange.format;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.exchange.ExchangeVersion;
import careplan.exchange.FileKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordChecksTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    /** Changes one field of the first row of a golden file and checks it against the file's own name. */
    private static List<Message> check(String start, ExchangeVersion version, String field, String value)
            throws IOException {
        Path path = GoldenFilesTest.file(start, version);
        FileName name = FileName.parse(path.getFileName().toString()).name().orElseThrow();
        Layout layout = Layouts.of(name.kind(), name.version());
        Row row = CsvTestFiles.read(Files.readAllBytes(path), layout).rows().get(0);
        String[] values = row.values();
        values[layout.index(field)] = value == null ? "" : value;
        List<Message> messages = new ArrayList<>();
        Row changed = new Row(layout, 3, values);
        boolean good = new RecordChecks(name, messages::add, TODAY).check(changed);
        assertThat(changed.hasErrors()).isEqualTo(!good);
        assertThat(good).isEqualTo(messages.stream().noneMatch(Message::isError));
        return messages;
    }

    @ParameterizedTest
    @CsvSource({
        "UPPLAN_202601, 対象年月, 202602, RECORD_MONTH_DIFFERS|RECORD_DATE_OUTSIDE_MONTH",
        "UPPLAN_202601, サービス利用日, 20260205, RECORD_DATE_OUTSIDE_MONTH",
        "UPPLAN_202601, サービス終了時刻, 0800, RECORD_TIMES_REVERSED",
        "UPPLAN_202601, サービス終了時刻, 9999, RECORD_TIME_HALF_GIVEN",
        "UPPLAN_202601, 保険者番号, 131016, RECORD_CHECK_DIGIT",
        "UPPLAN_202601, サービス事業者コード, 1370000200, RECORD_CHECK_DIGIT",
        "UPPLAN_202601, プラン担当業者コード, 1370000307, RECORD_SENDER_UNUSUAL",
        "UPPLAN_202601, サービスコード, 991111, RECORD_SERVICE_TYPE_UNKNOWN",
        "UPPLAN_202601, サービスコード, 331111, RECORD_SERVICE_TYPE_NOT_COVERED",
        "UPPLAN_202601, サービスコード, 171001, RECORD_EQUIPMENT_CODE_MISSING",
        "UPJSK_202601, 対象年月, 202512, RECORD_MONTH_DIFFERS|RECORD_DATE_OUTSIDE_MONTH",
        "UPJSK_202601, サービス事業者コード, 1370000307, RECORD_SENDER_DIFFERS",
        "UPSIKYU_202601, 対象年月, 202602, RECORD_MONTH_DIFFERS",
        "UPSIKYU_202601, サービス事業所コード, 1370000200, RECORD_CHECK_DIGIT",
        "UPHOSOKU_202601, 対象年月, 000000, RECORD_MONTH_DIFFERS",
        "UPHOSOKU_202601, 居宅サービス計画作成（変更）日, 20251225, RECORD_COMPANION_DATE",
        "UPHOSOKU_000000, 居宅サービス計画作成（変更）日, 00000000, RECORD_COMPANION_DATE",
        "UPHOSOKU_202601, 利用者生年月日, 20270101, RECORD_BIRTH_IN_FUTURE",
        "UPHOSOKU_202601, 限度額適用終了年月日, 20250930, RECORD_DATES_REVERSED",
        "UPHOSOKU_202601, １サービス種類コード, , RECORD_SLOT_ORDER",
        "UP1KYO_1, 認定有効期間終了日, 20250930, RECORD_DATES_REVERSED",
        "UP1KYO_1, 初回居宅サービス計画作成日, 20251226, RECORD_DATES_REVERSED",
        "UP1KYO_1, 介護支援事業者コード, 1370000307, RECORD_SENDER_UNUSUAL",
        "UP2KYO_1, サービス事業者コード, 1370000200, RECORD_CHECK_DIGIT",
        "UP3KYO_1, 活動終了時間, 0500, RECORD_TIMES_REVERSED",
        "DLTPLAN_202601, 削除対象年月, 202602, RECORD_MONTH_DIFFERS",
        "DLTJSK_202601, サービス事業者コード, 1370000307, RECORD_SENDER_DIFFERS",
        "UPKIHON_1, 家族構成 画像ファイル名, UPKIHON_IMAGE_1300000104_46_1370000109_43_20260105101531_0001.jpg, RECORD_IMAGE_NAME_DIFFERS",
        "UPKIHON_1, 利用者生年月日, 20261125, RECORD_BIRTH_IN_FUTURE",
        "UPKIHON_1, 前回相談日, 20251202, RECORD_DATES_REVERSED",
        "UPYOBO_1, 認定有効期間終了日, 20251001, RECORD_DATES_REVERSED"
    })
    void complains(String start, String field, String value, String codes) throws IOException {
        List<Message> messages = check(start, ExchangeVersion.V4, field, value);
        assertThat(messages).extracting(message -> message.code().name()).containsExactlyInAnyOrder(codes.split("\\|"));
        assertThat(messages).allSatisfy(message -> {
            assertThat(message.line()).isEqualTo(3);
            assertThat(message.text()).doesNotContain("{");
        });
    }

    @Test
    void aCareManagementOfficePassesActualsOnInTheFourthVersionOnly() throws IOException {
        assertThat(actualsFromCareManagement(ExchangeVersion.V4)).isEmpty();
        assertThat(actualsFromCareManagement(ExchangeVersion.V3))
                .extracting(Message::code)
                .containsExactly(MessageCode.RECORD_SENDER_DIFFERS);
    }

    private static List<Message> actualsFromCareManagement(ExchangeVersion version) throws IOException {
        Path path = GoldenFilesTest.file("UPJSK_202601", version);
        FileName own = FileName.parse(path.getFileName().toString()).name().orElseThrow();
        FileName passedOn = FileName.of(
                FileKind.UPJSK,
                version,
                own.month(),
                Party.of("1370000109", "43"),
                Party.of("1300000104", "46"),
                own.serial());
        List<Message> messages = new ArrayList<>();
        Row row = CsvTestFiles.read(Files.readAllBytes(path), Layouts.of(FileKind.UPJSK, version))
                .rows()
                .get(0);
        new RecordChecks(passedOn, messages::add, TODAY).check(row);
        return messages;
    }

    @Test
    void emptyAndMalformedFieldsArePassedOver() throws IOException {
        assertThat(check("UPPLAN_202601", ExchangeVersion.V4, "サービス利用日", "2026"))
                .isEmpty();
        assertThat(check("UPPLAN_202601", ExchangeVersion.V4, "サービスコード", "")).isEmpty();
        assertThat(check("UPPLAN_202601", ExchangeVersion.V4, "サービス開始時刻", "9")).isEmpty();
    }
}
