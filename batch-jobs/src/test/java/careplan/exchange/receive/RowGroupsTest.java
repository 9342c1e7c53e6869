package careplan.exchange.receive;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.exchange.DataKind;
import careplan.exchange.ExchangeVersion;
import careplan.exchange.FileKind;
import careplan.exchange.format.CsvFileWriter;
import careplan.exchange.format.FileName;
import careplan.exchange.format.Layouts;
import careplan.exchange.format.Party;
import careplan.exchange.format.Row;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A file read record by record, from its beginning and from any place a restart may begin at. */
class RowGroupsTest {

    private static final FileName NAME = FileName.of(
            FileKind.UPPLAN,
            ExchangeVersion.V3,
            YearMonth.of(2026, 11),
            Party.of("2370000113"),
            Party.of("2370000121"),
            "20261020101500");

    @Test
    void consecutiveRowsOfAClientAreOneGroup() throws IOException {
        List<RowGroup> groups = read(file("0000000001", "0000000001", "0000000002", "0000000001"), 0);
        assertThat(groups)
                .extracting(group -> group.id().insuredNumber())
                .containsExactly("0000000001", "0000000002", "0000000001");
        assertThat(groups).extracting(RowGroup::firstLine).containsExactly(1L, 5L, 7L);
        assertThat(groups).noneMatch(RowGroup::error);
    }

    @Test
    void longRunIsHandedOutInSeveralGroups() throws IOException {
        String[] numbers = new String[RowGroups.MAX_ROWS + 7];
        java.util.Arrays.fill(numbers, "0000000001");
        assertThat(read(file(numbers), 0))
                .extracting(group -> group.rows().size())
                .containsExactly(RowGroups.MAX_ROWS, 7);
    }

    @Test
    void errorBelongsToItsGroup() throws IOException {
        byte[] good = file("0000000001", "0000000002", "0000000003");
        byte[] bad = new String(good, "windows-31j")
                .replaceFirst("(?s)(0000000002.*?),20261102,", "$1,20261131,")
                .getBytes("windows-31j");
        List<RowGroup> groups = read(bad, 0);
        assertThat(groups).extracting(RowGroup::error).containsExactly(false, true, false);
        assertThat(groups.get(1).messages())
                .filteredOn(message -> message.isError())
                .extracting(message -> message.code().id())
                .containsExactly("F10");
    }

    @Test
    void rowsWithAnUnreadableNumberBelongToNobody() throws IOException {
        List<RowGroup> groups = read(file("0000000001", "12X", "0000000003"), 0);
        assertThat(groups.get(1).id()).isNull();
        assertThat(groups.get(1).error()).isTrue();
    }

    @Test
    void readingGoesOnFromEveryPosition() throws IOException {
        byte[] file = file("0000000001", "0000000001", "0000000002", "0000000003", "0000000003");
        List<RowGroup> all = read(file, 0);
        for (int done = 0; done <= all.size(); done++) {
            long position;
            try (RowGroups groups = open(file, 0)) {
                for (int i = 0; i < done; i++) {
                    groups.next();
                }
                position = groups.position();
            }
            assertThat(read(file, position)).as("after " + done).isEqualTo(all.subList(done, all.size()));
        }
    }

    @Test
    void positionBeforeTheFirstGroupIsWhereReadingBegan() throws IOException {
        try (RowGroups groups = open(file("0000000001", "0000000002"), 2)) {
            assertThat(groups.position()).isEqualTo(2);
        }
    }

    @Test
    void keptTextGivesTheSameRows() throws IOException {
        List<RowGroup> groups = read(file("0000000001", "0000000001"), 0);
        List<Row> rows = groups.get(0).rows();
        assertThat(PartText.read(rows.get(0).layout(), PartText.write(rows))).isEqualTo(rows);
    }

    private static List<RowGroup> read(byte[] file, long line) throws IOException {
        List<RowGroup> all = new ArrayList<>();
        try (RowGroups groups = open(file, line)) {
            for (RowGroup group = groups.next(); group != null; group = groups.next()) {
                all.add(group);
            }
            assertThat(groups.rejected()).isFalse();
        }
        return all;
    }

    private static RowGroups open(byte[] file, long line) throws IOException {
        return RowGroups.open(DataKind.SCHEDULE, NAME, new ByteArrayInputStream(file), line);
    }

    private static byte[] file(String... insuredNumbers) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvFileWriter writer =
                new CsvFileWriter(out, Layouts.of(FileKind.UPPLAN, ExchangeVersion.V3), NAME.format(), message -> {})) {
            int row = 0;
            for (String number : insuredNumbers) {
                row++;
                writer.write(Row.builder(Layouts.of(FileKind.UPPLAN, ExchangeVersion.V3))
                        .set("保険者番号", "281055")
                        .set("被保険者番号", number)
                        .set("作成年月日", "20261020")
                        .set("対象年月", "202611")
                        .set("プラン担当業者コード", "2370000113")
                        .set("プラン担当者名", "斎藤\"桃子\",\r\n主任")
                        .set("単位数", 658)
                        .set("サービス利用日", "202611%02d".formatted(1 + (row - 1) % 30))
                        .set("サービス開始時刻", "%02d%02d".formatted(row / 60 % 24, row % 60))
                        .set("サービス終了時刻", "2359")
                        .set("サービス回数", 1)
                        .set("サービスコード", "152441")
                        .set("サービス事業者コード", "2370000121")
                        .set("３０日超区分", "0")
                        .build());
            }
        }
        return out.toByteArray();
    }
}
