package careplan.exchange.export;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.client.CareLevel;
import careplan.exchange.ExchangeVersion;
import careplan.exchange.FileKind;
import careplan.exchange.format.Row;
import careplan.office.OfficeDiscount;
import careplan.schedule.DayCounts;
import careplan.schedule.ExcessShare;
import careplan.schedule.MonthlySchedule;
import careplan.schedule.ScheduleLine;
import careplan.schedule.StatementLine;
import careplan.schedule.WorkedMonths;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

    /** A month as the file tells it. */
    record Case(
            String title,
            Map<String, String> set,
            List<String> excess,
            List<String[]> lines,
            List<String> rows,
            String limit,
            String days) {
        @Override
        public String toString() {
            return title;
        }
    }

    static Stream<Case> months() throws IOException {
        List<Case> cases = new ArrayList<>();
        for (String text : read().split("(?m)^case\t")) {
            if (!text.startsWith("#")) {
                cases.add(month(text.split("\n")));
            }
        }
        assertThat(cases).hasSize(30);
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("months")
    void theMonthIsRight(Case expected) throws ExportRefusal {
        MonthlySchedule month = plan(expected);
        WorkedMonths.statements(discounts(expected)).recompute(month);
        assertThat(month.getUncheckedReason()).isNull();
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

    private static MonthlySchedule plan(Case expected) {
        Map<String, String> set = expected.set();
        MonthlySchedule month =
                WorkedMonths.month(CareLevel.valueOf(set.get("level")), Integer.parseInt(set.get("rate")));
        month.setClient(Samples.schedule().getClient());
        month.setInsurer(Samples.schedule().getInsurer());
        month.setInsuredNumber(set.getOrDefault("number", "0000000123"));
        if (set.containsKey("prev")) {
            month.setPreviousCareLevel(CareLevel.valueOf(set.get("prev")));
            month.setLevelChangedOn(LocalDate.parse(set.get("changed")));
        }
        if (set.containsKey("before")) {
            month.setShortStayDaysBefore(Integer.valueOf(set.get("before")));
        }
        if (set.containsKey("assist")) {
            month.setAssistancePayment(Integer.valueOf(set.get("assist")));
        }
        month.setExcessShares(expected.excess().stream()
                .map(share -> share.split("/"))
                .map(share -> new ExcessShare(share[0], "", share[1], Integer.parseInt(share[2])))
                .toList());
        expected.lines().forEach(line -> add(month, line));
        return month;
    }

    private static void add(MonthlySchedule month, String[] cells) {
        ScheduleLine line = WorkedMonths.add(month, cells[1], cells[2], days(cells[3]));
        line.setStartTime(cells[4]);
        line.setEndTime(cells[5]);
        for (int i = 6; i < cells.length; i++) {
            String[] extra = cells[i].split("=");
            switch (extra[0]) {
                case "u" -> line.setUnits(Integer.parseInt(extra[1]));
                case "name" -> line.setEquipmentName(extra[1]);
                case "tais" -> line.setTaisCode(extra[1]);
                case "equip" -> line.setEquipmentCode(extra[1]);
                case "fix" -> line.setFixedCharge(Integer.valueOf(extra[1]));
                case "prodays" -> line.setProratedDays(extra[1]);
                case "over" -> line.setOver30Days(true);
                default -> throw new IllegalArgumentException(cells[i]);
            }
        }
    }

    /** 1-10,12x2: days and how often. */
    private static DayCounts days(String text) {
        DayCounts counts = DayCounts.NONE;
        for (String part : text.split(",")) {
            String[] times = part.split("x");
            String[] range = times[0].split("-");
            int last = Integer.parseInt(range[range.length - 1]);
            for (int day = Integer.parseInt(range[0]); day <= last; day++) {
                counts = counts.with(day, times.length == 1 ? 1 : Integer.parseInt(times[1]));
            }
        }
        return counts;
    }

    private static List<OfficeDiscount> discounts(Case expected) {
        if (!expected.set().containsKey("discount")) {
            return List.of();
        }
        String[] cells = expected.set().get("discount").split(" ");
        OfficeDiscount discount = new OfficeDiscount();
        discount.setServiceType(cells[0]);
        discount.setPercentOff(Integer.parseInt(cells[1]));
        discount.setValidFrom(LocalDate.of(2024, 4, 1));
        return List.of(discount);
    }

    private static Case month(String[] lines) {
        Map<String, String> set = new LinkedHashMap<>();
        List<String> excess = new ArrayList<>();
        List<String[]> planned = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        String limit = "";
        String days = "";
        for (String line : lines) {
            String[] cells = line.split("\t", 2);
            switch (cells[0]) {
                case "set" ->
                    Stream.of(cells[1].split("\t"))
                            .map(cell -> cell.split("=", 2))
                            .forEach(cell -> {
                                set.put(cell[0], cell[1]);
                                if (cell[0].equals("excess")) {
                                    excess.add(cell[1]);
                                }
                            });
                case "line" -> planned.add(line.split("\t"));
                case "row" -> rows.add(cells[1]);
                case "limit" -> limit = cells[1];
                case "days" -> days = cells[1];
                default -> {}
            }
        }
        return new Case(lines[0], set, excess, planned, rows, limit, days);
    }

    private static String read() throws IOException {
        try (InputStream in = WorkedMonths.class.getResourceAsStream("whole-months.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
