package careplan.print;

import careplan.exchange.format.Row;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Table 3: puts the services and activities of a week at their places. */
final class WeekForms {

    private static final int WEEKDAYS = 7;
    private static final int DAY = 24 * 60;

    /** Characters on a line of a column's whole width, at the size the form prints them. */
    private static final int LINE = 13;

    /** As {@link #LINE}, in the wider column of activities. */
    private static final int ACTIVITY_LINE = 22;

    /** Minutes of the form's scale that a line is high. */
    private static final int LINE_MINUTES = 24;

    /** A block of at least so many minutes tells its time in its first line. */
    private static final int MINUTES_WITH_TIME = 60;

    private WeekForms() {}

    static WeekForm of(List<Row> rows, Person person) {
        List<List<Piece>> columns = new ArrayList<>();
        for (int column = 0; column <= WEEKDAYS; column++) {
            columns.add(new ArrayList<>());
        }
        List<String> others = new ArrayList<>();
        for (Row row : rows) {
            String weekday = row.get("曜日");
            if (weekday.matches("[1-7]")) {
                add(columns.get(Integer.parseInt(weekday) - 1), row, "介護サービス内容", "開始時間", "終了時間");
            }
            add(columns.get(WEEKDAYS), row, "主な日常生活上の活動", "活動開始時間", "活動終了時間");
            if (!row.isEmpty("週単位以外のサービス")) {
                others.add(row.get("週単位以外のサービス"));
            }
        }
        List<WeekForm.Note> notes = new ArrayList<>();
        List<List<WeekForm.Block>> blocks = new ArrayList<>();
        for (int column = 0; column <= WEEKDAYS; column++) {
            blocks.add(blocks(columns.get(column), column < WEEKDAYS ? LINE : ACTIVITY_LINE, notes));
        }
        return new WeekForm(Printed.date(rows.get(0).date("週間サービス計画表作成年月日")), person.name(), blocks, notes, others);
    }

    private record Piece(int top, int minutes, String time, String text) {

        int bottom() {
            return top + minutes;
        }
    }

    /** A time past the end of the form's day is continued at its beginning. */
    private static void add(List<Piece> pieces, Row row, String textField, String startField, String endField) {
        LocalTime start = row.time(startField);
        if (row.isEmpty(textField) || start == null) {
            if (!row.isEmpty(textField)) {
                pieces.add(new Piece(0, 60, "", row.get(textField)));
            }
            return;
        }
        LocalTime end = row.time(endField) == null ? start.plusHours(1) : row.time(endField);
        String time = Printed.time(row.get(startField)) + "～" + Printed.time(row.get(endField));
        int top = minute(start);
        int minutes = Math.floorMod(minute(end) - top, DAY);
        minutes = minutes == 0 ? DAY : minutes;
        int first = Math.min(minutes, DAY - top);
        pieces.add(new Piece(top, first, time, row.get(textField)));
        if (first < minutes) {
            pieces.add(new Piece(0, minutes - first, time, row.get(textField)));
        }
    }

    private static int minute(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }

    /** Gives the pieces of a column places side by side where they overlap. */
    private static List<WeekForm.Block> blocks(List<Piece> pieces, int line, List<WeekForm.Note> notes) {
        List<Piece> sorted = pieces.stream()
                .sorted(Comparator.comparingInt(Piece::top).thenComparingInt(Piece::bottom))
                .toList();
        List<WeekForm.Block> blocks = new ArrayList<>();
        List<Piece> cluster = new ArrayList<>();
        int bottom = 0;
        for (Piece piece : sorted) {
            if (piece.top() >= bottom) {
                place(cluster, line, blocks, notes);
                cluster.clear();
            }
            cluster.add(piece);
            bottom = Math.max(bottom, piece.bottom());
        }
        place(cluster, line, blocks, notes);
        return blocks;
    }

    private static void place(List<Piece> cluster, int line, List<WeekForm.Block> blocks, List<WeekForm.Note> notes) {
        List<Integer> bottoms = new ArrayList<>();
        List<Integer> lanes = new ArrayList<>();
        for (Piece piece : cluster) {
            int lane = 0;
            while (lane < bottoms.size() && bottoms.get(lane) > piece.top()) {
                lane++;
            }
            if (lane == bottoms.size()) {
                bottoms.add(0);
            }
            bottoms.set(lane, piece.bottom());
            lanes.add(lane);
        }
        for (int i = 0; i < cluster.size(); i++) {
            Piece piece = cluster.get(i);
            String text = piece.text();
            if (!fits(text, piece.minutes(), line / bottoms.size())) {
                text = note(text, notes);
            }
            String time = piece.minutes() >= MINUTES_WITH_TIME ? piece.time() : "";
            blocks.add(new WeekForm.Block(piece.top(), piece.minutes(), lanes.get(i), bottoms.size(), time, text));
        }
    }

    private static boolean fits(String text, int minutes, int width) {
        int characters = Math.max(1, width);
        int lines = text.lines()
                .mapToInt(line -> Math.max(1, (line.length() + characters - 1) / characters))
                .sum();
        int room = minutes / LINE_MINUTES - (minutes >= MINUTES_WITH_TIME ? 1 : 0);
        return lines <= Math.max(1, room);
    }

    /** The mark that stands for a text that does not fit; the same text has the same mark. */
    private static String note(String text, List<WeekForm.Note> notes) {
        for (WeekForm.Note note : notes) {
            if (note.text().equals(text)) {
                return note.mark();
            }
        }
        String mark = "※" + (notes.size() + 1);
        notes.add(new WeekForm.Note(mark, text));
        return mark;
    }
}
