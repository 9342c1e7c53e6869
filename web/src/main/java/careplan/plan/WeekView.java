package careplan.plan;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The week of table 3 as it is drawn: a column a day and one for the activities, from midnight to midnight. */
public final class WeekView {

    private static final int DAYS = 7;
    private static final int DAY = 24 * 60;
    private static final int SHORTEST = 40;

    private WeekView() {}

    /**
     * A column.
     *
     * @param key mon … sun, activity
     */
    public record Column(String key, List<Block> blocks) implements Serializable {}

    /**
     * An entry.
     *
     * @param style its place, in percent of the column
     */
    public record Block(String style, String time, String text) implements Serializable {}

    /** A mark beside the columns. */
    public record Hour(String top, String text) implements Serializable {}

    /** Every second hour. */
    static List<Hour> hours() {
        List<Hour> hours = new ArrayList<>();
        for (int minute = 0; minute < DAY; minute += 120) {
            hours.add(new Hour("%.2f".formatted(minute * 100.0 / DAY), minute / 60 + ":00"));
        }
        return hours;
    }

    /**
     * Adds a row for each of some columns to the lists that they are drawn from.
     *
     * @param columns 1 to 7 for the days, 8 for the activities: 135 for Monday, Wednesday and Friday
     * @param from HHMM
     * @param to HHMM; null for an hour
     * @param text what takes place, or ""
     * @return whether the columns and the time say where; else nothing was added
     */
    static boolean add(SheetForm sheet, String columns, String from, String to, String text) {
        if (!columns.matches("[1-8]{1,8}") || from == null) {
            return false;
        }
        String end = to == null ? "%02d%s".formatted((minute(from) / 60 + 1) % 24, from.substring(2)) : to;
        columns.chars().distinct().forEach(column -> add(sheet, (char) column, from, end, text));
        return true;
    }

    private static void add(SheetForm sheet, char column, String from, String to, String text) {
        boolean activity = column == '8';
        Map<String, String> row = sheet.addRow(activity ? "activity" : "service");
        row.put(activity ? "活動開始時間" : "開始時間", from);
        row.put(activity ? "活動終了時間" : "終了時間", to);
        row.put(activity ? "主な日常生活上の活動" : "介護サービス内容", text.isBlank() ? null : text.strip());
        if (!activity) {
            row.put("曜日", Character.toString(column));
        }
    }

    private record Entry(int top, int minutes, String time, String text) {}

    /** The columns of the sheet of UP3KYO, as it stands on the screen; entries without a time are left out. */
    static List<Column> of(SheetForm sheet) {
        List<List<Entry>> entries = new ArrayList<>();
        for (int i = 0; i <= DAYS; i++) {
            entries.add(new ArrayList<>());
        }
        for (Map<String, String> row : sheet.getLists().get("service")) {
            String day = row.get("曜日");
            if (day != null && day.matches("[1-7]")) {
                add(entries.get(Integer.parseInt(day) - 1), row, "介護サービス内容", "開始時間", "終了時間");
            }
        }
        for (Map<String, String> row : sheet.getLists().get("activity")) {
            add(entries.get(DAYS), row, "主な日常生活上の活動", "活動開始時間", "活動終了時間");
        }
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i <= DAYS; i++) {
            columns.add(new Column(Integer.toString(i + 1), blocks(entries.get(i))));
        }
        return columns;
    }

    private static void add(
            List<Entry> entries, Map<String, String> row, String textField, String startField, String endField) {
        String start = row.get(startField);
        String end = row.get(endField);
        if (row.get(textField) == null || start == null) {
            return;
        }
        int top = minute(start) % DAY;
        int length = end == null ? 60 : Math.floorMod(minute(end) - minute(start), DAY);
        entries.add(new Entry(
                top,
                Math.min(Math.max(length == 0 ? DAY : length, SHORTEST), DAY - top),
                colon(start) + "～" + (end == null ? "" : colon(end)),
                row.get(textField)));
    }

    /** Entries that overlap share the width. */
    private static List<Block> blocks(List<Entry> entries) {
        List<Entry> sorted =
                entries.stream().sorted(Comparator.comparingInt(Entry::top)).toList();
        List<Block> blocks = new ArrayList<>();
        for (Entry entry : sorted) {
            List<Entry> beside = sorted.stream()
                    .filter(other ->
                            other.top() < entry.top() + entry.minutes() && entry.top() < other.top() + other.minutes())
                    .toList();
            double width = 100.0 / beside.size();
            blocks.add(new Block(
                    "top:%.2f%%;height:%.2f%%;left:%.2f%%;width:%.2f%%"
                            .formatted(
                                    entry.top() * 100.0 / DAY,
                                    entry.minutes() * 100.0 / DAY,
                                    beside.indexOf(entry) * width,
                                    width),
                    entry.time(),
                    entry.text()));
        }
        return blocks;
    }

    private static int minute(String time) {
        return Integer.parseInt(time.substring(0, 2)) * 60 + Integer.parseInt(time.substring(2));
    }

    private static String colon(String time) {
        return time.substring(0, 2) + ":" + time.substring(2);
    }
}
