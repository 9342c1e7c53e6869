package careplan.exchange.export;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.exchange.ExchangeVersion;
import careplan.exchange.FileKind;
import careplan.exchange.apply.AssembledMonths;
import careplan.exchange.format.Row;
import careplan.schedule.MonthlySchedule;
import careplan.schedule.ScheduleLine;
import careplan.schedule.StatementLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Thirty whole months, one a case of the rules and combinations: 別表, UPPLAN, UPSIKYU and UPHOSOKU to the unit and the yen. */
class WholeMonthsTest {

    private static final String[] AMOUNTS = {
        "サービスコード",
        "単位数",
        "割引後率",
        "回数／日数",
        "サービス単位金額",
        "給付管理単位数",
        "区分支給限度基準超単位数",
        "費用総額保険／事業対象分",
        "給付率",
        "保険／事業費請求額",
        "利用者負担保険／事業対象分",
        "利用者負担（全額負担分）"
    };

    @ParameterizedTest
    @MethodSource("careplan.exchange.export.WholeMonths#months")
    void theMonthIsRight(WholeMonths.Case expected) throws ExportRefusal {
        MonthlySchedule month = WholeMonths.computed(expected);
        Map<FileKind, List<Row>> files = ScheduleContent.rows(Samples.task(ExchangeVersion.V4), month);
        assertThat(statement(files.get(FileKind.UPSIKYU), month)).isEqualTo(expected.rows());
        Row total = last(files.get(FileKind.UPSIKYU));
        assertThat(text(total, "前月までの利用日数", "当月の計画利用日数", "累積利用日数")).isEqualTo(expected.days());
        plan(files.get(FileKind.UPPLAN), month);
        Row supplement = files.get(FileKind.UPHOSOKU).get(0);
        assertThat(supplement.get("区分支給限度基準額")).isEqualTo(expected.limit());
        assertThat(supplement.get("被保険者番号")).isEqualTo(month.getInsuredNumber());
        assertThat(supplement.get("前回要介護状態区分"))
                .isEqualTo(
                        month.getPreviousCareLevel() == null
                                ? ""
                                : month.getPreviousCareLevel().getCode());
        assertThat(supplement.get("要介護状態変更日"))
                .isEqualTo(expected.set().getOrDefault("changed", "").replace("-", ""));
    }

    /** What a receiver makes of the files is the same month: sent again, it is the same files, articles and 日割り too. */
    @ParameterizedTest
    @MethodSource("careplan.exchange.export.WholeMonths#months")
    void takenInAgainItIsTheSameMonth(WholeMonths.Case expected) throws ExportRefusal {
        MonthlySchedule month = WholeMonths.computed(expected);
        Map<FileKind, List<Row>> files = ScheduleContent.rows(Samples.task(ExchangeVersion.V4), month);
        MonthlySchedule again = AssembledMonths.of(files);
        again.setClient(month.getClient());
        again.setInsurer(month.getInsurer());
        again.setInsuredNumber(month.getInsuredNumber());
        Map<FileKind, List<Row>> second = ScheduleContent.rows(Samples.task(ExchangeVersion.V4), again);
        files.forEach((kind, rows) -> assertThat(second.get(kind))
                .as(kind.name())
                .extracting(row -> List.of(row.values()))
                .isEqualTo(rows.stream().map(row -> List.of(row.values())).toList()));
    }

    /** Table 6: a row for each day of each line, units after the discount, articles and days of 日割り with it. */
    private static void plan(List<Row> rows, MonthlySchedule month) {
        List<String> expected = new ArrayList<>();
        for (ScheduleLine line : month.getLines()) {
            for (int day = 1; day <= 30; day++) {
                if (line.getPlanned().get(day) > 0) {
                    int rate = line.getDiscountRate() == null ? 100 : line.getDiscountRate();
                    expected.add(String.join(
                            "/",
                            line.getServiceCode(),
                            String.format("202611%02d", day),
                            Integer.toString(line.getPlanned().get(day)),
                            Long.toString(Math.round(line.getUnits() * rate / 100.0)),
                            Objects.toString(line.getDetailCode(), ""),
                            Objects.toString(line.getTaisCode(), ""),
                            Objects.toString(line.getProratedDays(), ""),
                            line.isOver30Days() ? "1" : "0"));
                }
            }
        }
        assertThat(rows)
                .extracting(row -> String.join(
                        "/",
                        row.get("サービスコード"),
                        row.get("サービス利用日"),
                        row.get("サービス回数"),
                        row.get("単位数"),
                        row.get("明細判別コード"),
                        row.get("TAISコード"),
                        row.get("日割対象日"),
                        row.get("３０日超区分")))
                .containsExactlyElementsOf(expected);
    }

    private static List<String> statement(List<Row> rows, MonthlySchedule month) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            StatementLine line = month.getStatementLines().get(i);
            texts.add(text(rows.get(i), AMOUNTS) + "\t" + Objects.toString(line.getPublicCharge(), "-"));
        }
        return texts;
    }

    private static String text(Row row, String... fields) {
        return Stream.of(fields)
                .map(field -> row.isEmpty(field) ? "-" : row.get(field))
                .collect(Collectors.joining("\t"));
    }

    private static Row last(List<Row> rows) {
        return rows.get(rows.size() - 1);
    }
}
