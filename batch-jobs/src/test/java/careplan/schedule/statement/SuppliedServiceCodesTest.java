package careplan.schedule.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import careplan.master.MissingUnits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The supplied table is what the published ones give; run with -Dcareplan.write-codes=true it writes the table. The tests that
 * need the published tables are passed over where these are not beside the checkout.
 */
class SuppliedServiceCodesTest {

    private static final Path TABLE = Path.of("src/main/resources/careplan/schedule/statement/service-codes.tsv")
            .toAbsolutePath();
    private static final LocalDate MAY = LocalDate.of(2026, 5, 31);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final String REMARK = "# 介護給付費・総合事業費のサービスコード。SuppliedTableMakerが公表された表から作る。直接なおさない。\n";

    private static Map<String, List<ServiceCodeRecord>> rows;

    @BeforeAll
    static void read() throws IOException {
        if (Boolean.getBoolean("careplan.write-codes")) {
            Files.writeString(
                    TABLE,
                    REMARK + String.join("\t", MasterDataReader.SERVICE_CODE_COLUMNS) + "\n"
                            + new SuppliedTableMaker()
                                    .rows().stream()
                                            .map(row -> SuppliedTableMaker.line(row) + "\n")
                                            .collect(Collectors.joining()));
        }
        rows = MasterDataReader.readServiceCodes(Files.newInputStream(TABLE)).stream()
                .collect(Collectors.groupingBy(row -> key(row.code(), row.insurerNumber())));
    }

    @Test
    void rowsOfACodeDoNotOverlap() {
        assertThat(rows).hasSizeGreaterThan(16_000);
        rows.values().forEach(dated -> {
            for (int i = 1; i < dated.size(); i++) {
                assertThat(dated.get(i - 1).validTo())
                        .as(dated.get(i).code())
                        .isNotNull()
                        .isBefore(dated.get(i).validFrom());
            }
        });
    }

    @Test
    void theTableIsWhatThePublishedOnesGive() throws IOException {
        published();
        List<String> lines = Files.readAllLines(TABLE);
        assertThat(lines.subList(2, lines.size()))
                .containsExactlyElementsOf(new SuppliedTableMaker()
                        .rows().stream().map(SuppliedTableMaker::line).toList());
    }

    /** Looks every published row up in the table, in a month before and in one after the change of 2026-06. */
    @Test
    void everyRowOf2024CountsUntilMay2026() {
        published();
        Map<String, Integer> byQuality = new HashMap<>();
        for (Map<String, String> row : PublishedTable.rows("service-codes-national-2024-06.tsv")) {
            ServiceCodeRecord found = on(row.get("service_code"), null, MAY);
            byQuality.merge(row.get("quality"), 1, Integer::sum);
            assertThat(found.name()).isEqualTo(row.get("name"));
            assertThat(found.withinLimit()).isEqualTo(row.get("limit_target").equals("1"));
            assertThat(found.edition()).isEqualTo(SuppliedTableMaker.EDITION_2024);
            switch (row.get("quality")) {
                case "ok" -> {
                    assertThat(text(found.units())).as(found.toString()).isEqualTo(row.get("units"));
                    assertThat(found.countedUnits()).isEqualTo(found.units());
                    assertThat(text(found.ratePermille())).isEqualTo(row.get("rate_permille"));
                    assertThat(found.unitKind().label()).isEqualTo(row.get("unit_kind"));
                }
                case "limit_units" -> {
                    assertThat(text(found.countedUnits())).as(found.toString()).isEqualTo(row.get("units"));
                    assertThat(found.units() == null).isEqualTo(found.missingUnits() == MissingUnits.ONLY_COUNTED);
                }
                case "unit_kind_unsure" ->
                    assertThat(found.missingUnits() == MissingUnits.UNIT_KIND_UNSURE
                                    || text(found.units()).equals(row.get("units")))
                            .isTrue();
                default -> {
                    assertThat(found.units()).isNull();
                    assertThat(found.missingUnits().word()).isEqualTo(row.get("quality"));
                }
            }
        }
        assertThat(byQuality)
                .containsEntry("ok", 11_747)
                .containsEntry("value_lost", 2_025)
                .containsEntry("limit_units", 930)
                .containsEntry("no_units", 545)
                .containsEntry("unit_kind_unsure", 29);
    }

    @Test
    void everyRowOf2026CountsFromJune2026() {
        published();
        for (Map<String, String> row : PublishedTable.rows("service-codes-national-2026-06-partial.tsv")) {
            ServiceCodeRecord found = on(row.get("service_code"), null, JUNE);
            assertThat(found.name()).isEqualTo(row.get("name"));
            assertThat(found.edition()).isEqualTo(SuppliedTableMaker.EDITION_2026);
            assertThat(text(found.units())).as(found.toString()).isEqualTo(row.get("units"));
            assertThat(text(found.ratePermille())).isEqualTo(row.get("rate_permille"));
            assertThat(found.missingUnits() == null)
                    .isEqualTo(!row.get("units").isEmpty()
                            || !row.get("rate_permille").isEmpty());
        }
        for (Map<String, String> row : PublishedTable.rows("service-codes-2026-06-basic.tsv")) {
            ServiceCodeRecord found = on(row.get("service_code"), null, JUNE);
            boolean rate = !row.get("rate_permille").isEmpty();
            assertThat(found.name()).isEqualTo(row.get("name"));
            assertThat(found.unitKind().label()).isEqualTo(row.get("unit_kind"));
            assertThat(text(found.units())).as(found.toString()).isEqualTo(rate ? "" : row.get("units"));
            assertThat(text(found.countedUnits())).isEqualTo(rate ? "" : row.get("limit_units"));
            assertThat(text(found.ratePermille())).isEqualTo(row.get("rate_permille"));
        }
        for (Map<String, String> row : PublishedTable.rows("limit-units-tsusho-kaigo.tsv")) {
            for (LocalDate day : List.of(MAY, JUNE)) {
                ServiceCodeRecord found = on(row.get("service_code"), null, day);
                assertThat(text(found.units())).isEqualTo(row.get("units"));
                assertThat(text(found.countedUnits())).isEqualTo(row.get("limit_units"));
            }
        }
    }

    @Test
    void everyRowOfOsakaIsOfOsakaAlone() {
        published();
        for (Map<String, String> row : PublishedTable.rows("service-codes-sougou-osaka-271007.tsv")) {
            LocalDate first = LocalDate.parse(row.get("valid_from"));
            ServiceCodeRecord found = on(row.get("service_code"), SuppliedTableMaker.OSAKA, first);
            assertThat(found.name()).isEqualTo(row.get("name"));
            assertThat(found.validFrom()).isEqualTo(first);
            assertThat(text(found.validTo())).startsWith(row.get("valid_to"));
            assertThat(found.withinLimit()).isEqualTo(row.get("limit_target").equals("1"));
            assertThat(text(found.ratePermille())).isEqualTo(row.get("rate_permille"));
            assertThat(found.missingUnits() != null || text(found.units()).equals(row.get("units")))
                    .isTrue();
            assertThat(found.missingUnits() != null).isEqualTo(found.code().matches("A2600[123]"));
        }
    }

    private static void published() {
        assumeTrue(PublishedTable.areThere(), "the published tables are not beside this checkout");
    }

    private static ServiceCodeRecord on(String code, String insurer, LocalDate day) {
        return rows.getOrDefault(key(code, insurer), List.of()).stream()
                .filter(row -> row.validOn(day))
                .findFirst()
                .orElseThrow(() -> new AssertionError(code + " on " + day));
    }

    private static String key(String code, String insurer) {
        return code + "/" + insurer;
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
