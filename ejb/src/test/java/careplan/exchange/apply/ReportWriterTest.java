package careplan.exchange.apply;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.office.Office;
import careplan.request.ProcessingRequest;
import careplan.request.RequestResultRow;
import careplan.request.RowAction;
import careplan.sheet.OpenedSheet;
import careplan.sheet.OpenedSheet.Cell;
import careplan.staff.Staff;
import java.io.ByteArrayOutputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The Excel of 取込 as LibreOffice opens it. */
class ReportWriterTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 24, 10, 15, 30);
    private static final String FORMULA = "=1+1";

    @Test
    void numbersAreNumbersCodesAreTextsAndNothingIsAFormula() throws Exception {
        List<RequestResultRow> results = new ArrayList<>();
        results.add(row(1, 1, RowAction.CHANGED, null, "見本 花子", "提供票 2026年11月", null, null, null));
        results.add(row(1, 2, RowAction.ADDED, 12L, "見本 花子", "111111 身体介護１", null, "10回（1・4日）", "ふたつ\nの行"));
        results.add(row(1, 3, RowAction.WARNING, 12L, "見本 花子", "要介護度", null, null, "認定と異なります。"));
        results.add(row(2, 1, RowAction.ERROR, 3L, FORMULA, FORMULA, "+2", "-3", "@SUM(A1)\u0001"));
        for (int item = 3; item <= 1200; item++) {
            results.add(row(item, 1, RowAction.UNCHANGED, null, "利用者" + item, "提供票", null, null, null));
        }

        List<OpenedSheet> sheets = OpenedSheet.open(excel(results));

        assertThat(sheets).extracting(OpenedSheet::name).containsExactly("集計", "エラー・警告", "明細");
        List<List<Cell>> summary = sheets.get(0).rows();
        assertThat(summary.get(0)).extracting(Cell::text).containsExactly("処理", "=依頼");
        assertThat(summary.get(2).get(1).text()).isEqualTo("2026/11/24 10:15:30");
        assertThat(counts(summary))
                .containsEntry("追加", List.of("0", "1"))
                .containsEntry("変更", List.of("1", "0"))
                .containsEntry("変更なし", List.of("1198", "0"))
                .containsEntry("エラー", List.of("1", "0"))
                .containsEntry("対象の利用者", List.of("1200", "2"))
                .containsEntry("うち警告のある利用者", List.of("1", "1"))
                .doesNotContainKey("警告");
        OpenedSheet faults = sheets.get(1);
        assertThat(faults.rows())
                .as("what has to be looked at, before all the rest")
                .hasSize(5);
        assertThat(faults.rows().subList(3, 5))
                .extracting(row -> row.get(6).text())
                .containsExactly("警告", "エラー");
        OpenedSheet lines = sheets.get(2);
        assertThat(lines.filtered()).isTrue();
        assertThat(lines.rows()).hasSize(1205);
        assertThat(lines.rows().get(0).get(0).text()).isEqualTo("=依頼");
        assertThat(lines.rows().get(1).get(0).text()).isEqualTo("楽々クラブ デイサービス 2026/11/24 10:15:30 作成");
        assertThat(lines.rows().get(2))
                .extracting(Cell::text)
                .containsExactly("No.", "ファイル名", "行", "利用者コード", "氏名", "被保険者番号", "処理結果", "項目", "変更前", "変更後", "エラー・警告内容");
        assertThat(lines.rows().get(4))
                .containsExactly(
                        new Cell("float", "2", ""),
                        new Cell("string", "UPPLAN.csv", ""),
                        new Cell("float", "12", ""),
                        new Cell("string", "0000001", ""),
                        new Cell("string", "見本 花子", ""),
                        new Cell("string", "0000123091", ""),
                        new Cell("string", "追加", ""),
                        new Cell("string", "111111 身体介護１", ""),
                        new Cell("", "", ""),
                        new Cell("string", "10回（1・4日）", ""),
                        new Cell("string", "ふたつ\nの行", ""));
        assertThat(lines.rows().get(6))
                .extracting(Cell::text)
                .contains(FORMULA, "+2", "-3")
                .anyMatch(text -> text.startsWith("@SUM(A1)"));
        assertThat(sheets.stream().flatMap(sheet -> sheet.rows().stream()).flatMap(List::stream))
                .allSatisfy(cell -> assertThat(cell.formula()).isEmpty());
    }

    private static byte[] excel(List<RequestResultRow> results) throws Exception {
        Office office = new Office();
        office.setName("楽々クラブ デイサービス");
        Staff staff = new Staff();
        staff.setName("湊川 大輔");
        ProcessingRequest request = new ProcessingRequest() {
            @Override
            public Long getId() {
                return 7L;
            }
        };
        request.setTitle("=依頼");
        request.setOffice(office);
        request.setStaff(staff);
        request.setRequestedAt(NOW);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(new ReportWriter(new Rows(results), request, NOW).write(out, () -> false))
                .isTrue();
        return out.toByteArray();
    }

    /** Action to number of clients and of lines. */
    private static Map<String, List<String>> counts(List<List<Cell>> summary) {
        return summary.stream()
                .filter(row -> row.size() == 3 && row.get(1).type().equals("float"))
                .collect(Collectors.toMap(
                        row -> row.get(0).text(),
                        row -> List.of(row.get(1).text(), row.get(2).text())));
    }

    private static RequestResultRow row(
            int item,
            int seq,
            RowAction action,
            Long line,
            String name,
            String subject,
            String before,
            String after,
            String message) {
        RequestResultRow row = new RequestResultRow();
        row.setItemSeq(item);
        row.setSeq(seq);
        row.setAction(action);
        row.setFileName("UPPLAN.csv");
        row.setLineNo(line);
        row.setClientCode("0000001");
        row.setClientName(name);
        row.setInsuredNumber("0000123091");
        row.setSubject(subject);
        row.setBeforeValue(before);
        row.setAfterValue(after);
        row.setMessage(message);
        return row;
    }

    /** Result rows from a list instead of the database. */
    private static final class Rows extends ReportRows {

        private final List<RequestResultRow> results;

        Rows(List<RequestResultRow> results) {
            this.results = results;
        }

        @Override
        public List<RequestResultRow> page(
                long requestId, Set<RowAction> actions, int afterItem, int afterSeq, int count) {
            return results.stream()
                    .filter(row -> actions.contains(row.getAction()))
                    .filter(row ->
                            row.getItemSeq() > afterItem || row.getItemSeq() == afterItem && row.getSeq() > afterSeq)
                    .limit(count)
                    .toList();
        }

        @Override
        public Map<RowAction, Long> clients(long requestId) {
            return count(true);
        }

        @Override
        public long warned(long requestId) {
            return results.stream()
                    .filter(row -> row.getAction() == RowAction.WARNING)
                    .map(RequestResultRow::getItemSeq)
                    .distinct()
                    .count();
        }

        @Override
        public Map<RowAction, Long> lines(long requestId) {
            return count(false);
        }

        private Map<RowAction, Long> count(boolean clients) {
            return results.stream()
                    .filter(row -> (row.getSeq() == 1) == clients)
                    .collect(Collectors.groupingBy(
                            RequestResultRow::getAction, () -> new EnumMap<>(RowAction.class), Collectors.counting()));
        }
    }
}
