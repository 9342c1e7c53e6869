package careplan.exchange.format;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.exchange.DataKind;
import careplan.exchange.ExchangeVersion;
import careplan.exchange.FileKind;
import careplan.exchange.export.ExportFlows;
import careplan.office.OfficeKind;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** What {@link MadeUpEditionTest} asks of the product where a fifth edition exists. */
public class MadeUpEdition implements Runnable {

    private static final String NAME = "UPPLAN_202611_1370000109_43_1370000208_15_20261020101500.CSV";

    private final ExchangeVersion v5 = ExchangeVersion.valueOf("V5");
    private final Layout plan = Layouts.of(FileKind.UPPLAN, v5);

    @Override
    public void run() {
        itIsTheNewestAndHasItsOwnPlacesInTheMenu();
        theInsertedFieldMovesTheOthers();
        namesOfItsShapeAreItsOwnWhereItIsWanted();
        itsFilesAreWrittenReadAndChecked();
        eachReadsOnlyItsOwnContentAndNamesTheOther();
        unitsAndFlowsFollowTheTables();
    }

    private void itIsTheNewestAndHasItsOwnPlacesInTheMenu() {
        assertThat(ExchangeVersion.newest()).isSameAs(v5);
        assertThat(ExchangeVersion.V4.superseded()).isTrue();
        assertThat("export" + v5.menu()).isEqualTo("exportV5");
    }

    private void theInsertedFieldMovesTheOthers() {
        assertThat(plan.size())
                .isEqualTo(Layouts.of(FileKind.UPPLAN, ExchangeVersion.V4).size() + 1);
        assertThat(plan.field(plan.index("送迎区分")).number()).isEqualTo(10);
        LayoutField satellite = plan.field(plan.index("サテライト枝番"));
        assertThat(satellite.presence()).isEqualTo(Presence.REQUIRED);
        assertThat(satellite.note()).isEqualTo("made up");
        assertThat(Layouts.of(FileKind.UPPLAN, ExchangeVersion.V4).has("送迎区分")).isFalse();
    }

    private void namesOfItsShapeAreItsOwnWhereItIsWanted() {
        FileName name = FileName.parse(NAME, v5).name().orElseThrow();
        assertThat(name.version()).isSameAs(v5);
        assertThat(name.format()).isEqualTo(NAME);
        assertThat(FileName.parse(NAME, ExchangeVersion.V4).name().orElseThrow().version())
                .isSameAs(ExchangeVersion.V4);
        FileName.Parsed third = FileName.parse(NAME, ExchangeVersion.V3);
        assertThat(third.messages().get(0).text()).contains("V4・V5");
        String old = NAME.replace("_43_", "_").replace("_15_", "_");
        assertThat(FileName.parse(old, v5).messages().get(0).text()).contains("(V3)のファイルです", "V5の画面");
    }

    private void itsFilesAreWrittenReadAndChecked() {
        FileName name = FileName.parse(NAME, v5).name().orElseThrow();
        CsvTestFiles.ReadResult read = CsvTestFiles.read(file(v5), plan);
        assertThat(read.messages()).isEmpty();
        Row row = read.rows().get(0);
        assertThat(row.get("CSVバージョン")).isEqualTo("202701");
        assertThat(row.get("送迎区分")).isEqualTo("1");
        assertThat(row.get("サービスコード")).isEqualTo("152441");
        List<Message> messages = new ArrayList<>();
        assertThat(new RecordChecks(name, messages::add).check(row)).isTrue();
        assertThat(messages).isEmpty();
        assertThat(CsvTestFiles.read(new String(file(v5), Ms932.CHARSET).replace("202701", "202702"), plan)
                        .messages())
                .isEmpty();
    }

    private void eachReadsOnlyItsOwnContentAndNamesTheOther() {
        CsvTestFiles.ReadResult read = CsvTestFiles.read(file(ExchangeVersion.V4), plan);
        assertThat(read.codes()).containsExactly(MessageCode.FILE_VERSION_IS_OTHER);
        assertThat(read.messages().get(0).text()).contains("標準仕様V4のデータ", "V5の画面");
        CsvTestFiles.ReadResult unknown = CsvTestFiles.read("209901,1,1\r\n", plan);
        assertThat(unknown.messages().get(0).text()).contains("V5は202701・202702");
    }

    private void unitsAndFlowsFollowTheTables() {
        FileName name = FileName.parse(NAME, v5).name().orElseThrow();
        List<TransmissionUnit> units = TransmissionGrouper.group(List.of(name)).units();
        assertThat(units.get(0).version()).isSameAs(v5);
        assertThat(units.get(0).messages()).extracting(Message::code).containsOnly(MessageCode.UNIT_FILE_MISSING);
        assertThat(DataKind.PREVENTIVE_PLAN.files(v5)).contains(FileKind.UPYOBO_SUB);
        assertThat(ExportFlows.data(v5, OfficeKind.PROVIDER, null)).containsExactly(DataKind.ACTUAL);
        assertThat(ExportFlows.participants(v5)).containsExactly(OfficeKind.PROVIDER);
    }

    private static byte[] file(ExchangeVersion version) {
        Layout layout = Layouts.of(FileKind.UPPLAN, version);
        Row row = Row.builder(layout)
                .set("保険者番号", "281055")
                .set("被保険者番号", "0000000001")
                .set("作成年月日", "20261020")
                .set("対象年月", YearMonth.of(2026, 11))
                .set("プラン担当業者コード", "1370000109")
                .set("プラン担当者名", "計画 太郎")
                .set("単位数", 658)
                .set("サービス利用日", "20261102")
                .set("サービス開始時刻", "0900")
                .set("サービス終了時刻", "1600")
                .set("サービス回数", 1)
                .set("サービスコード", "152441")
                .set("サービス事業者コード", "1370000208")
                .set("サービス事業所名", "楽々クラブ")
                .set("サテライト枝番", "01")
                .set("３０日超区分", "0")
                .set("更新業者コード", "1370000109")
                .setIfPresent("送迎区分", "1")
                .build();
        return CsvTestFiles.write(layout, List.of(row), message -> {});
    }
}
