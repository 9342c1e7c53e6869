package careplan.exchange.apply;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.exchange.ExchangeVersion;
import careplan.exchange.FileKind;
import careplan.exchange.format.Layouts;
import careplan.exchange.format.Row;
import careplan.request.RowAction;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A plan document kept and one received, told field by field. */
class DocumentPatchTest {

    private static final List<FileKind> KINDS = List.of(FileKind.UPKIHON, FileKind.UPKIHON_SUB2);
    private static final Map<FileKind, String> FILES =
            Map.of(FileKind.UPKIHON, "UPKIHON.CSV", FileKind.UPKIHON_SUB2, "UPKIHON_SUB2.CSV");

    @Test
    void changedFieldsAreNamedWithBothValues() {
        List<Change> changes = DocumentPatch.between(
                KINDS,
                FILES,
                Map.of(FileKind.UPKIHON, List.of(profile("囲碁", "202407", "a.jpg"))),
                Map.of(FileKind.UPKIHON, List.of(profile("将棋", "202504", "b.jpg"))));
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.action()).isEqualTo(RowAction.CHANGED);
            assertThat(change.subject()).isEqualTo("趣味・楽しみ・特技");
            assertThat(change.before()).isEqualTo("囲碁");
            assertThat(change.after()).isEqualTo("将棋");
            assertThat(change.place()).isEqualTo(new Place("UPKIHON.CSV", 1));
        });
    }

    @Test
    void codesAreToldByWhatTheyMean() {
        Row before = Row.builder(Layouts.of(FileKind.UPKIHON, ExchangeVersion.V4))
                .set("障害等認定(身障)", "0")
                .build();
        Row after = Row.builder(Layouts.of(FileKind.UPKIHON, ExchangeVersion.V4))
                .set("障害等認定(身障)", "1")
                .build();
        assertThat(DocumentPatch.between(
                        KINDS,
                        FILES,
                        Map.of(FileKind.UPKIHON, List.of(before)),
                        Map.of(FileKind.UPKIHON, List.of(after))))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.before()).isEqualTo("非該当");
                    assertThat(change.after()).isEqualTo("該当");
                });
    }

    @Test
    void editionAndNameOfThePictureAreNoContent() {
        assertThat(DocumentPatch.between(
                        KINDS,
                        FILES,
                        Map.of(FileKind.UPKIHON, List.of(profile("囲碁", "202407", "a.jpg"))),
                        Map.of(FileKind.UPKIHON, List.of(profile("囲碁", "202504", "b.jpg")))))
                .extracting(Change::action)
                .containsExactly(RowAction.UNCHANGED);
    }

    @Test
    void rowsOfTheOtherFilesAreAddedAndDeleted() {
        List<Change> changes = DocumentPatch.between(
                KINDS,
                FILES,
                Map.of(FileKind.UPKIHON_SUB2, List.of(illness("高血圧"), illness("白内障"))),
                Map.of(FileKind.UPKIHON_SUB2, List.of(illness("白内障"), illness("骨折"))));
        assertThat(changes)
                .extracting(Change::action)
                .containsExactly(RowAction.UNCHANGED, RowAction.ADDED, RowAction.DELETED);
        assertThat(changes.get(1).after()).contains("骨折");
        assertThat(changes.get(2).before()).contains("高血圧");
    }

    private static Row profile(String hobby, String version, String picture) {
        Row row = Row.builder(Layouts.of(FileKind.UPKIHON, ExchangeVersion.V4))
                .set("CSVバージョン", version)
                .set("趣味・楽しみ・特技", hobby)
                .set("家族構成 画像ファイル名", picture)
                .build();
        return new Row(row.layout(), 1, row.values());
    }

    private static Row illness(String name) {
        return Row.builder(Layouts.of(FileKind.UPKIHON_SUB2, ExchangeVersion.V4))
                .set("病名", name)
                .build();
    }
}
