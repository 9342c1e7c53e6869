package careplan.exchange.export;

import careplan.exchange.FileKind;
import careplan.exchange.format.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The three numbers of each row of UP2KYO and UPYOBO_SUB. Documents that came from elsewhere may leave a number out where it is
 * that of the row above, or have three numbers twice; some readers fail on either, so that neither is ever sent.
 */
final class RowNumbers {

    /** The numbers by level, each with the text that begins something where its number is left out. */
    private static final Map<FileKind, List<Level>> LEVELS = Map.of(
            FileKind.UP2KYO,
            List.of(new Level("課題ＮＯ", "課題"), new Level("援助目標ＮＯ", "長期目標"), new Level("援助内容ＮＯ", "サービス内容")),
            FileKind.UPYOBO_SUB,
            List.of(
                    new Level("課題ＮＯ", "総合的課題"),
                    new Level("支援計画ＮＯ", "【支援計画】目標についての支援のポイント"),
                    new Level("利用サービスＮＯ", "【利用サービス】サービス種別")));

    private static final int INNERMOST = 2;

    private record Level(String number, String text) {}

    private final List<Level> levels;
    private final List<Integer> last = new ArrayList<>(List.of(0, 0, 0));
    private final List<String> texts = new ArrayList<>(List.of("", "", ""));
    private final Set<List<Integer>> used = new HashSet<>();

    private RowNumbers(List<Level> levels) {
        this.levels = levels;
    }

    /** The rows with all three numbers, none of them twice; those of other files as they are. */
    static List<Row> complete(FileKind file, List<Row> rows) {
        if (!LEVELS.containsKey(file)) {
            return rows;
        }
        RowNumbers numbers = new RowNumbers(LEVELS.get(file));
        return rows.stream().map(numbers::next).toList();
    }

    private Row next(Row row) {
        List<Integer> mine = new ArrayList<>();
        boolean fresh = false;
        for (int level = 0; level <= INNERMOST; level++) {
            int number = number(row, level, fresh);
            fresh |= number != last.get(level);
            mine.add(number);
        }
        while (!used.add(List.copyOf(mine))) {
            mine.set(INNERMOST, mine.get(INNERMOST) + 1);
        }
        Row.Builder copy = Row.copy(row);
        for (int level = 0; level <= INNERMOST; level++) {
            if (!mine.get(level).equals(last.get(level))
                    || !row.isEmpty(levels.get(level).text())) {
                texts.set(level, row.get(levels.get(level).text()));
            }
            last.set(level, mine.get(level));
            copy.set(levels.get(level).number(), mine.get(level));
        }
        return copy.build();
    }

    /** Its own, or else that of the row above, or the next one where the row begins something. */
    private int number(Row row, int level, boolean fresh) {
        Integer own = row.integer(levels.get(level).number());
        if (own != null) {
            return own;
        }
        int above = fresh ? 0 : last.get(level);
        String text = row.get(levels.get(level).text());
        boolean begins = level == INNERMOST || !text.isEmpty() && !text.equals(texts.get(level));
        return begins || above == 0 ? above + 1 : above;
    }
}
