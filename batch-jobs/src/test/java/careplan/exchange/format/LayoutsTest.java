package careplan.exchange.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import careplan.exchange.ExchangeVersion;
import careplan.exchange.FileKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayoutsTest {
    @Test
    void everyFileHasALayoutInExactlyTheVersionsItExistsIn() {
        for (FileKind kind : FileKind.values()) {
            for (ExchangeVersion version : ExchangeVersion.values()) {
                assertThat(Layouts.find(kind, version).isPresent())
                        .as(kind + " " + version)
                        .isEqualTo(kind.existsIn(version));
            }
        }
    }

    /** The standard's own table, field by field: every line of it is a field here, and no field here is without. */
    @Test
    void layoutsAreTheStandardsTable() throws IOException {
        Path table = standard("layouts.tsv");
        assumeTrue(Files.exists(table), "the standard's table is not beside this checkout");
        List<String> expected = new ArrayList<>();
        List<String> lines = Files.readAllLines(table);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            String v3Length = cells.length > 7 && !cells[7].isEmpty() ? cells[7] : cells[4];
            addExpected(expected, cells, "V3", cells[1], v3Length);
            addExpected(expected, cells, "V4", cells[2], cells[4]);
        }
        List<String> actual = new ArrayList<>();
        for (Layout layout : Layouts.all()) {
            for (LayoutField field : layout.fields()) {
                String length = field.length() == 0 ? "-" : String.valueOf(field.length());
                actual.add(String.join(
                        "|",
                        layout.version().name(),
                        layout.kind().name(),
                        String.valueOf(field.number()),
                        field.name(),
                        length,
                        field.presence().name(),
                        field.note()));
            }
        }
        assertThat(actual).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static void addExpected(
            List<String> expected, String[] cells, String version, String number, String length) {
        if (!number.equals("-")) {
            String presence =
                    switch (cells[5]) {
                        case "R" -> "REQUIRED";
                        case "" -> "OPTIONAL";
                        default -> "EXPECTED";
                    };
            expected.add(String.join("|", version, cells[0], number, cells[3], length, presence, cells[6]));
        }
    }

    @Test
    void serviceTypesAreTheStandardsTable() throws IOException {
        Path table = standard("service-types.tsv");
        assumeTrue(Files.exists(table), "the standard's table is not beside this checkout");
        List<String> actual = new ArrayList<>();
        for (ServiceTypes.ServiceType type : ServiceTypes.all()) {
            actual.add(String.join("\t", type.code(), type.standardName(), type.benefit(), type.covered() ? "1" : "0"));
        }
        List<String> lines = Files.readAllLines(table);
        assertThat(actual).containsExactlyElementsOf(lines.subList(1, lines.size()));
        assertThat(ServiceTypes.covered("11")).isTrue();
        assertThat(ServiceTypes.covered("33")).isFalse();
        assertThat(ServiceTypes.covered("99")).isFalse();
    }

    /** Names are those of today's list of codes; the standard's own table is older and stays what files are held against. */
    @Test
    void serviceTypesAreCalledAsTheOfficialListCallsThem() throws IOException {
        assertThat(ServiceTypes.find("23").orElseThrow().name()).isEqualTo("短期入所療養介護（病院等）");
        assertThat(ServiceTypes.find("23").orElseThrow().names()).contains("短期入所療養介護（介護療養型医療施設等）");
        Path table = standard("../master-data/service-types-official.tsv");
        assumeTrue(Files.exists(table), "the official list is not beside this checkout");
        int compared = 0;
        for (String line : Files.readAllLines(table)) {
            String[] cells = line.split("\t", -1);
            if (ServiceTypes.find(cells[0]).isPresent()) {
                assertThat(ServiceTypes.find(cells[0]).get().name()).as(line).isEqualTo(cells[1]);
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(55);
    }

    /** Finds the standard beside the repository: in the folder named by careplan.standard, or in ../shared/standard. */
    static Path standard(String file) {
        String named = System.getProperty("careplan.standard");
        if (named != null) {
            return Path.of(named, file);
        }
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("shared/standard").resolve(file))) {
            folder = folder.getParent();
        }
        return folder == null
                ? Path.of("shared/standard", file)
                : folder.resolve("shared/standard").resolve(file);
    }

    @Test
    void typesComeFromTheValuesColumn() {
        Layout plan = Layouts.of(FileKind.UPPLAN, ExchangeVersion.V4);
        assertThat(plan.field(plan.index("サービス開始時刻")).type()).isEqualTo(FieldType.TIME);
        assertThat(plan.field(plan.index("サービス開始時刻")).specials()).containsExactly("9999");
        assertThat(plan.field(plan.index("３０日超区分")).codes()).containsOnlyKeys("0", "1");
        assertThat(plan.field(plan.index("サービス事業者コード")).type()).isEqualTo(FieldType.OFFICE_NUMBER);
        assertThat(plan.field(plan.index("日割対象日")).type()).isEqualTo(FieldType.FLAGS31);
        Layout profile = Layouts.of(FileKind.UPKIHON, ExchangeVersion.V4);
        assertThat(profile.field(profile.index("要介護状態区分")).codes())
                .containsOnlyKeys("01", "12", "13", "21", "22", "23", "24", "25");
        Layout week = Layouts.of(FileKind.UP3KYO, ExchangeVersion.V4);
        assertThat(week.field(week.index("曜日")).codes()).hasSize(7).containsEntry("7", "日");
        assertThat(week.index("開始時間")).isEqualTo(7);
        assertThat(week.index("活動開始時間")).isEqualTo(10);
    }

    @Test
    void aLengthThatDiffersBetweenVersionsIsKept() {
        Layout v3 = Layouts.of(FileKind.UPSIKYU, ExchangeVersion.V3);
        Layout v4 = Layouts.of(FileKind.UPSIKYU, ExchangeVersion.V4);
        assertThat(v3.field(v3.index("回数／日数")).length()).isEqualTo(2);
        assertThat(v4.field(v4.index("回数／日数")).length()).isEqualTo(3);
    }

    /** 4.1 prints two places, but half of the validity is more than a hundred days: read and written with five. */
    @Test
    void daysOfAShortStayBeforeTheMonthHaveFivePlaces() {
        for (ExchangeVersion version : ExchangeVersion.values()) {
            Layout statement = Layouts.of(FileKind.UPSIKYU, version);
            assertThat(statement.field(statement.index("前月までの利用日数")).length())
                    .as(version.name())
                    .isEqualTo(5);
        }
    }

    @Test
    void anUnknownFieldNameIsAProgrammersError() {
        Layout layout = Layouts.of(FileKind.UPPLAN, ExchangeVersion.V3);
        assertThatThrownBy(() -> layout.index("TAISコード")).isInstanceOf(IllegalArgumentException.class);
        assertThat(layout.has("TAISコード")).isFalse();
    }
}
