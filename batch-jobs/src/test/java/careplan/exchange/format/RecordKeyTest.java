package careplan.exchange.format;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.exchange.DataKind;
import careplan.exchange.ExchangeVersion;
import careplan.exchange.FileKind;
import org.junit.jupiter.api.Test;

class RecordKeyTest {
    private static Row row(FileKind kind, String... fieldsAndValues) {
        Row.Builder row = Row.builder(Layouts.of(kind, ExchangeVersion.V4))
                .set("保険者番号", "131011")
                .set("被保険者番号", "0000012345");
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            row.set(fieldsAndValues[i], fieldsAndValues[i + 1]);
        }
        return row.build();
    }

    @Test
    void aDeletionHasTheKeyOfWhatItDeletes() {
        assertThat(RecordKey.of(DataKind.SCHEDULE_DELETION, row(FileKind.DLTPLAN, "削除対象年月", "202601")))
                .isEqualTo(RecordKey.of(DataKind.SCHEDULE, row(FileKind.UPPLAN, "対象年月", "202601")));
        assertThat(RecordKey.of(
                        DataKind.ACTUAL_DELETION,
                        row(FileKind.DLTJSK, "削除対象年月", "202601", "サービス事業者コード", "1370000208", "サービス種類コード", "11")))
                .isEqualTo(RecordKey.of(
                        DataKind.ACTUAL,
                        row(FileKind.UPJSK, "対象年月", "202601", "サービス事業者コード", "1370000208", "サービスコード", "111111")));
        String planDate = "居宅サービス計画作成（変更）日";
        assertThat(RecordKey.of(DataKind.CARE_PLAN_DELETION, row(FileKind.DLT1KYO, planDate, "20251225")))
                .isEqualTo(RecordKey.of(DataKind.CARE_PLAN, row(FileKind.UP2KYO, planDate, "20251225")));
        assertThat(RecordKey.of(DataKind.CLIENT_PROFILE_DELETION, row(FileKind.DLTKIHON, "相談日", "20251201")))
                .isEqualTo(RecordKey.of(DataKind.CLIENT_PROFILE, row(FileKind.UPKIHON_SUB1, "相談日", "20251201")));
        assertThat(RecordKey.of(DataKind.PREVENTIVE_PLAN_DELETION, row(FileKind.DLTYOBO, "計画作成(変更)日", "20251210")))
                .isEqualTo(RecordKey.of(DataKind.PREVENTIVE_PLAN, row(FileKind.UPYOBO_SUB, "計画作成(変更)日", "20251210")));
    }

    @Test
    void theCompanionFileBelongsToThePlanOrToTheMonth() {
        Row companion = row(FileKind.UPHOSOKU, "居宅サービス計画作成（変更）日", "20251225", "対象年月", "202601");
        assertThat(RecordKey.of(DataKind.CARE_PLAN, companion).period()).isEqualTo("20251225");
        assertThat(RecordKey.of(DataKind.SCHEDULE, companion).period()).isEqualTo("202601");
    }

    @Test
    void everyKindOfDataHasAKeyInEachOfItsFiles() {
        for (DataKind kind : DataKind.values()) {
            for (ExchangeVersion version : ExchangeVersion.values()) {
                for (FileKind file : kind.files(version)) {
                    Row empty = Row.builder(Layouts.of(file, version)).build();
                    assertThat(RecordKey.of(kind, empty).insuredNumber()).isEmpty();
                }
            }
        }
    }
}
