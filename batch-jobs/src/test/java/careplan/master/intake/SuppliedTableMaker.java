package careplan.master.intake;

import careplan.master.MissingUnits;
import careplan.master.ServiceCode;
import careplan.master.UnitKind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes the table of service codes that comes with the product from the published ones, by the rules of ADR 22: what an edition
 * has replaced ends the day before it, what none has replaced goes on, and a value that was lost is said to be missing.
 */
final class SuppliedTableMaker {

    static final String EDITION_2024 = "令和6年6月";
    static final String EDITION_2026 = "令和8年6月";
    static final String EDITION_OSAKA = "大阪市 令和8年6月";
    static final String EDITION_MUNICIPAL = "総合事業 国の基準";
    static final String OSAKA = "271007";

    private static final LocalDate FROM_2024 = LocalDate.of(2024, 6, 1);
    private static final LocalDate FROM_2026 = LocalDate.of(2026, 6, 1);
    private static final Comparator<CodeRow> ORDER =
            Comparator.comparing(CodeRow::code).thenComparing(CodeRow::validFrom);

    /** Of these codes the city's table has a rate in percent where units stand: 10, 12 and 15 % of the other services. */
    private static final Set<String> PERCENT = Set.of("A26001", "A26002", "A26003");

    /** The columns of the tables. */
    private static final List<String> COLUMNS = List.of(
            "code",
            "name",
            "valid_from",
            "valid_to",
            "units",
            "counted_units",
            "missing_units",
            "unit_kind",
            "within_limit",
            "rate_permille",
            "insurer");

    private static final String REMARK = "# 介護給付費・総合事業費のサービスコード。SuppliedTableMakerが公表された表から作る。直接なおさない。";

    private final List<Map<String, String>> country2024 = PublishedTable.rows("service-codes-national-2024-06.tsv");
    private final Map<String, Map<String, String>> country2026 =
            byCode(PublishedTable.rows("service-codes-national-2026-06-partial.tsv"));
    private final Map<String, Map<String, String>> basic2026 =
            byCode(PublishedTable.rows("service-codes-2026-06-basic.tsv"));
    private final List<Map<String, String>> osaka = PublishedTable.rows("service-codes-sougou-osaka-271007.tsv");

    /**
     * A row.
     *
     * @param edition what people call the edition it is from
     */
    record Row(CodeRow code, String edition) {}

    /** The lines of the table of an edition, with remark and headings. */
    List<String> table(String edition) {
        List<String> lines = new ArrayList<>(List.of(REMARK, String.join("\t", COLUMNS)));
        rows().stream()
                .filter(row -> row.edition().equals(edition))
                .map(Row::code)
                .sorted(ORDER)
                .map(SuppliedTableMaker::line)
                .forEach(lines::add);
        return lines;
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        country2024.forEach(row -> rows.addAll(of2024(row)));
        Set<String> codes = new HashSet<>(country2026.keySet());
        codes.addAll(basic2026.keySet());
        codes.forEach(code -> rows.add(of2026(code)));
        osaka.forEach(row -> rows.add(ofOsaka(row)));
        osaka.stream().filter(SuppliedTableMaker::isOfTheCountry).forEach(row -> rows.add(ofTheCountry(row)));
        return rows;
    }

    private List<Row> of2024(Map<String, String> row) {
        String code = row.get("service_code");
        boolean ends = !row.get("valid_to").isEmpty();
        boolean replaced = country2026.containsKey(code) || basic2026.containsKey(code);
        Row first = row(code, row.get("name"), FROM_2024)
                .to(ends || replaced ? FROM_2026.minusDays(1) : null)
                .kind(basic(code, "unit_kind", row.get("unit_kind")))
                .limit(row.get("limit_target"))
                .values(values2024(row))
                .edition(EDITION_2024);
        if (ends && !replaced) {
            Row later = row(code, row.get("name"), FROM_2026)
                    .kind(row.get("unit_kind"))
                    .limit(row.get("limit_target"))
                    .values(Values.missing(MissingUnits.NO_RATE))
                    .edition(EDITION_2024);
            return List.of(first, later);
        }
        return List.of(first);
    }

    private Values values2024(Map<String, String> row) {
        String code = row.get("service_code");
        return switch (row.get("quality")) {
            case "ok" ->
                row.get("rate_permille").isEmpty()
                        ? Values.units(row.get("units"))
                        : Values.rate(row.get("rate_permille"));
            case "limit_units" ->
                basic2026.containsKey(code)
                        ? Values.units(basic(code, "units", ""), row.get("units"))
                        : Values.counted(row.get("units"));
            case "unit_kind_unsure" ->
                basic2026.containsKey(code)
                        ? Values.units(row.get("units"))
                        : Values.missing(MissingUnits.UNIT_KIND_UNSURE);
            case "value_lost" -> Values.missing(MissingUnits.VALUE_LOST);
            case "no_units" -> Values.missing(MissingUnits.NO_UNITS);
            default -> throw new IllegalStateException("quality " + row);
        };
    }

    private Row of2026(String code) {
        Map<String, String> table = country2026.getOrDefault(code, Map.of());
        Map<String, String> basic = basic2026.getOrDefault(code, Map.of());
        Map<String, String> row = table.isEmpty() ? basic : table;
        String rate = basic.getOrDefault("rate_permille", table.getOrDefault("rate_permille", ""));
        Values values;
        if (!rate.isEmpty()) {
            values = Values.rate(rate);
        } else if (!basic.isEmpty()) {
            values = Values.units(basic.get("units"), basic.get("limit_units"));
        } else if (!table.get("units").isEmpty()) {
            values = Values.units(table.get("units"));
        } else {
            values = Values.missing(row.get("name").contains("処遇改善") ? MissingUnits.NO_RATE : MissingUnits.NO_UNITS);
        }
        return row(code, row.get("name"), FROM_2026)
                .kind(kind(row.get("unit_kind")))
                .limit(row.get("limit_target"))
                .values(values)
                .edition(EDITION_2026);
    }

    private static Row ofOsaka(Map<String, String> row) {
        return ofCity(row).insurer(OSAKA).edition(EDITION_OSAKA);
    }

    private static Row ofTheCountry(Map<String, String> row) {
        return ofCity(row).edition(EDITION_MUNICIPAL);
    }

    private static Draft ofCity(Map<String, String> row) {
        String code = row.get("service_code");
        String to = row.get("valid_to");
        return row(code, row.get("name"), LocalDate.parse(row.get("valid_from")))
                .to(to.isEmpty() ? null : YearMonth.parse(to).atEndOfMonth())
                .kind(row.get("unit_kind"))
                .limit(row.get("limit_target"))
                .values(valuesOfCity(row));
    }

    private static Values valuesOfCity(Map<String, String> row) {
        String number = row.get("units");
        if (PERCENT.contains(row.get("service_code"))) {
            return Values.rate(number + "0");
        }
        if (row.get("name").contains("ベースアップ")) {
            return Values.rate(number);
        }
        return row.get("rate_permille").isEmpty() ? Values.units(number) : Values.rate(row.get("rate_permille"));
    }

    /**
     * Whether the row is one of those that the ministry sets for every city that has no units of its own: 訪問型 and 通所型独自サービス
     * with the units of the country. What has a slash in its name (／２, ／３, ／４) the city sets itself; in 減算 the slash is
     * left out before 3.
     */
    static boolean isOfTheCountry(Map<String, String> row) {
        String code = row.get("service_code");
        String to = row.get("valid_to");
        return (code.startsWith("A2") || code.startsWith("A6"))
                && !row.get("name").contains("／")
                && !code.matches("A6[CD]23.")
                && (to.isEmpty() || to.compareTo("2024-06") >= 0);
    }

    private String basic(String code, String column, String otherwise) {
        return basic2026.getOrDefault(code, Map.of()).getOrDefault(column, otherwise);
    }

    /** Limits on how often are not what the units are for. */
    static String kind(String published) {
        return switch (published) {
            case "月１回限度", "月２回限度", "片道" -> "1回";
            case "死亡月" -> "1月";
            default -> published;
        };
    }

    private static Map<String, Map<String, String>> byCode(List<Map<String, String>> rows) {
        Map<String, Map<String, String>> byCode = new HashMap<>();
        rows.forEach(row -> byCode.put(row.get("service_code"), row));
        return byCode;
    }

    private static Draft row(String code, String name, LocalDate from) {
        return new Draft(code, name, from);
    }

    /** Units, counted units and rate, or why there are none. */
    record Values(Integer units, Integer counted, Integer rate, MissingUnits missing) {

        static Values units(String units) {
            return units(units, units);
        }

        static Values units(String units, String counted) {
            return new Values(Integer.valueOf(units), Integer.valueOf(counted), null, null);
        }

        static Values counted(String counted) {
            return new Values(null, Integer.valueOf(counted), null, MissingUnits.ONLY_COUNTED);
        }

        static Values rate(String permille) {
            return new Values(null, null, Integer.valueOf(permille), null);
        }

        static Values missing(MissingUnits reason) {
            return new Values(null, null, null, reason);
        }
    }

    /** A row in the making. */
    private static final class Draft {
        private final String code;
        private final String name;
        private final LocalDate from;
        private LocalDate to;
        private UnitKind kind;
        private boolean limit;
        private Values values;
        private String insurer = ServiceCode.NATIONAL;

        Draft(String code, String name, LocalDate from) {
            this.code = code;
            this.name = name;
            this.from = from;
        }

        Draft to(LocalDate day) {
            to = day;
            return this;
        }

        Draft kind(String label) {
            kind = UnitKind.ofLabel(label).orElseThrow(() -> new IllegalStateException(code + " " + label));
            return this;
        }

        Draft limit(String flag) {
            limit = flag.equals("1");
            return this;
        }

        Draft values(Values found) {
            values = found;
            return this;
        }

        Draft insurer(String number) {
            insurer = number;
            return this;
        }

        Row edition(String edition) {
            CodeRow row = new CodeRow(
                    code,
                    insurer,
                    name,
                    from,
                    to,
                    values.units,
                    values.counted,
                    values.missing,
                    kind,
                    limit,
                    values.rate);
            return new Row(row, edition);
        }
    }

    /** The row as a line of the table. */
    private static String line(CodeRow row) {
        return Stream.of(
                        row.code(),
                        row.name(),
                        row.validFrom(),
                        row.validTo(),
                        row.units(),
                        row.countedUnits() == null || row.countedUnits().equals(row.units())
                                ? null
                                : row.countedUnits(),
                        row.missingUnits() == null ? null : row.missingUnits().word(),
                        row.unitKind().label(),
                        row.withinLimit() ? 1 : 0,
                        row.ratePermille(),
                        row.insurerNumber().equals(ServiceCode.NATIONAL) ? null : row.insurerNumber())
                .map(cell -> cell == null ? "" : cell.toString())
                .collect(Collectors.joining("\t"));
    }
}
