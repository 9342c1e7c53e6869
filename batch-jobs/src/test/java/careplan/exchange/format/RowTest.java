package careplan.exchange.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import careplan.exchange.ExchangeVersion;
import careplan.exchange.FileKind;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class RowTest {
    private static final Layout PLAN = Layouts.of(FileKind.UPPLAN, ExchangeVersion.V3);
    private static final Layout STATEMENT = Layouts.of(FileKind.UPSIKYU, ExchangeVersion.V4);

    @Test
    void typedValuesGoInAndOut() {
        Row row = Row.builder(PLAN)
                .set("対象年月", YearMonth.of(2026, 1))
                .set("サービス利用日", LocalDate.of(2026, 1, 5))
                .set("サービス開始時刻", LocalTime.of(9, 5))
                .set("単位数", 244)
                .set("プラン担当者名", (String) null)
                .build();
        assertThat(row.get("CSVバージョン")).isEqualTo("202208");
        assertThat(row.get("対象年月")).isEqualTo("202601");
        assertThat(row.month("対象年月")).isEqualTo(YearMonth.of(2026, 1));
        assertThat(row.get("サービス利用日")).isEqualTo("20260105");
        assertThat(row.date("サービス利用日")).isEqualTo(LocalDate.of(2026, 1, 5));
        assertThat(row.get("サービス開始時刻")).isEqualTo("0905");
        assertThat(row.integer("単位数")).isEqualTo(244);
        assertThat(row.text("プラン担当者名")).isNull();
    }

    @Test
    void whatIsNoValueOfTheTypeIsNull() {
        Row row = Row.builder(STATEMENT)
                .set("作成年月日", "00000000")
                .set("対象年月", "000000")
                .set("単位数", "12x")
                .set("割引後率", "1234567890")
                .set("単位数単価", "1E9")
                .build();
        assertThat(row.date("作成年月日")).isNull();
        assertThat(row.month("対象年月")).isNull();
        assertThat(row.integer("単位数")).isNull();
        assertThat(row.integer("割引後率")).isNull();
        assertThat(row.integerOrZero("単位数")).isZero();
        assertThat(row.decimal("単位数単価")).isNull();
        assertThat(row.decimal("給付率")).isNull();
        Row plan = Row.builder(PLAN).set("サービス開始時刻", "9999").build();
        assertThat(plan.time("サービス開始時刻")).isNull();
    }

    @Test
    void negativeUnitsAndPrices() {
        Row row = Row.builder(STATEMENT).set("単位数", -30).set("単位数単価", "11.40").build();
        assertThat(row.integer("単位数")).isEqualTo(-30);
        assertThat(row.decimal("単位数単価")).isEqualTo("11.40");
    }

    @Test
    void fieldsOfTheNewerVersionAreAskedForWithCare() {
        Row row = Row.builder(PLAN).setIfPresent("TAISコード", "00001-000123").build();
        assertThat(row.getIfPresent("TAISコード")).isEmpty();
        assertThat(row.text("TAISコード")).isNull();
        assertThatThrownBy(() -> row.get("TAISコード")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void showsNoPersonalData() {
        Row row = Row.builder(PLAN)
                .set("被保険者番号", "0000012345")
                .set("プラン担当者名", "計画 太郎")
                .build();
        assertThat(row).hasToString("UPPLAN V3 line 0");
    }

    @Test
    void aRowOfAnotherSizeIsAProgrammersError() {
        assertThatThrownBy(() -> new Row(PLAN, 1, new String[3])).isInstanceOf(IllegalArgumentException.class);
    }
}
