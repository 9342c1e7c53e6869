package careplan.master.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import careplan.master.MissingUnits;
import careplan.master.ServiceCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The supplied tables are what the published ones give; run with -Dcareplan.write-codes=true it writes them. The tests that
 * need the published tables are passed over where these are not beside the checkout.
 */
class SuppliedServiceCodesTest {

    private static final Path TABLES =
            Path.of("src/main/resources/careplan/master/intake/supplied").toAbsolutePath();
    private static final LocalDate MAY = LocalDate.of(2026, 5, 31);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

    private static Map<String, List<Found>> rows;

    /** A supplied row. */
    private record Found(CodeRow row, String edition) {}

    @BeforeAll
    static void read() throws IOException {
        if (Boolean.getBoolean("careplan.write-codes")) {
            for (SuppliedTables.Edition edition : SuppliedTables.editions()) {
                Files.write(TABLES.resolve(edition.file()), new SuppliedTableMaker().table(edition.name()));
            }
        }
        rows = SuppliedTables.editions().stream()
                .flatMap(edition -> edition.rows().stream().map(row -> new Found(row, edition.name())))
                .sorted(Comparator.comparing(found -> found.row().validFrom()))
                .collect(Collectors.groupingBy(found -> found.row().key()));
    }

    @Test
    void rowsOfACodeDoNotOverlap() {
        assertThat(rows).hasSizeGreaterThan(16_000);
        rows.values().forEach(dated -> {
            for (int i = 1; i < dated.size(); i++) {
                CodeRow row = dated.get(i).row();
                assertThat(dated.get(i - 1).row().validTo())
                        .as(row.code())
                        .isNotNull()
                        .isBefore(row.validFrom());
            }
        });
    }

    @Test
    void theTableIsWhatThePublishedOnesGive() throws IOException {
        published();
        SuppliedTableMaker maker = new SuppliedTableMaker();
        for (SuppliedTables.Edition edition : SuppliedTables.editions()) {
            assertThat(Files.readAllLines(TABLES.resolve(edition.file())))
                    .containsExactlyElementsOf(maker.table(edition.name()));
        }
    }

    /** Looks every published row up in the table, in a month before and in one after the change of 2026-06. */
    @Test
    void everyRowOf2024CountsUntilMay2026() {
        published();
        Map<String, Integer> byQuality = new HashMap<>();
        for (Map<String, String> row : PublishedTable.rows("service-codes-national-2024-06.tsv")) {
            CodeRow found = on(row.get("service_code"), ServiceCode.NATIONAL, MAY);
            byQuality.merge(row.get("quality"), 1, Integer::sum);
            assertThat(found.name()).isEqualTo(row.get("name"));
            assertThat(found.withinLimit()).isEqualTo(row.get("limit_target").equals("1"));
            assertThat(edition(found)).isEqualTo(SuppliedTableMaker.EDITION_2024);
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
            CodeRow found = on(row.get("service_code"), ServiceCode.NATIONAL, JUNE);
            assertThat(found.name()).isEqualTo(row.get("name"));
            assertThat(edition(found)).isEqualTo(SuppliedTableMaker.EDITION_2026);
            assertThat(text(found.units())).as(found.toString()).isEqualTo(row.get("units"));
            assertThat(text(found.ratePermille())).isEqualTo(row.get("rate_permille"));
            assertThat(found.missingUnits() == null)
                    .isEqualTo(!row.get("units").isEmpty()
                            || !row.get("rate_permille").isEmpty());
        }
        for (Map<String, String> row : PublishedTable.rows("service-codes-2026-06-basic.tsv")) {
            CodeRow found = on(row.get("service_code"), ServiceCode.NATIONAL, JUNE);
            boolean rate = !row.get("rate_permille").isEmpty();
            assertThat(found.name()).isEqualTo(row.get("name"));
            assertThat(found.unitKind().label()).isEqualTo(row.get("unit_kind"));
            assertThat(text(found.units())).as(found.toString()).isEqualTo(rate ? "" : row.get("units"));
            assertThat(text(found.countedUnits())).isEqualTo(rate ? "" : row.get("limit_units"));
            assertThat(text(found.ratePermille())).isEqualTo(row.get("rate_permille"));
        }
        for (Map<String, String> row : PublishedTable.rows("limit-units-tsusho-kaigo.tsv")) {
            for (LocalDate day : List.of(MAY, JUNE)) {
                CodeRow found = on(row.get("service_code"), ServiceCode.NATIONAL, day);
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
            CodeRow found = on(row.get("service_code"), SuppliedTableMaker.OSAKA, first);
            assertThat(found.name()).isEqualTo(row.get("name"));
            assertThat(found.validFrom()).isEqualTo(first);
            assertThat(text(found.validTo())).startsWith(row.get("valid_to"));
            assertThat(found.withinLimit()).isEqualTo(row.get("limit_target").equals("1"));
            assertThat(found.missingUnits()).isNull();
            if (found.code().matches("A2600[123]")) {
                assertThat(found.ratePermille()).isEqualTo(10 * Integer.parseInt(row.get("units")));
            } else if (found.name().contains("ベースアップ")) {
                assertThat(text(found.ratePermille())).isEqualTo(row.get("units"));
            } else {
                assertThat(text(found.ratePermille())).isEqualTo(row.get("rate_permille"));
                assertThat(text(found.units())).isEqualTo(row.get("units"));
            }
        }
    }

    /** The city's own file, as its office would take it in: everything of it is supplied. */
    @Test
    void theFileOfOsakaChangesNothing(@TempDir Path folder) throws IOException, FileRefused {
        published();
        Path file = Files.write(
                folder.resolve("osaka.csv"), OfficialForm.file(SuppliedTableMaker.OSAKA, OfficialForm.rows()));
        ReadFile read = ReadFile.of(file, null);
        assertThat(read.refusals()).isEmpty();
        Comparison comparison = Comparison.of(read, SuppliedTables.codes(), null);
        assertThat(comparison.changes()).isEmpty();
        assertThat(comparison.unchanged()).isEqualTo(689);
    }

    @Test
    void theNamesOfInsurersAreThoseOfTheDerivedList() {
        published();
        Map<String, String> expected = PublishedTable.rows("insurer-numbers-derived.tsv").stream()
                .collect(Collectors.toMap(row -> row.get("insurer_number"), row -> row.get("municipality")
                        .replace(" ", "")));
        assertThat(SuppliedTables.insurers()).hasSize(1_916).allSatisfy(row -> assertThat(row.name())
                .isEqualTo(expected.get(row.insurerNumber())));
    }

    private static void published() {
        assumeTrue(PublishedTable.areThere(), "the published tables are not beside this checkout");
    }

    private static String edition(CodeRow row) {
        return rows.get(row.key()).stream()
                .filter(found -> found.row().equals(row))
                .findFirst()
                .orElseThrow()
                .edition();
    }

    private static CodeRow on(String code, String insurer, LocalDate day) {
        return rows.getOrDefault(code + "|" + insurer, List.of()).stream()
                .map(Found::row)
                .filter(row -> row.holdsOn(day))
                .findFirst()
                .orElseThrow(() -> new AssertionError(code + " on " + day));
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
