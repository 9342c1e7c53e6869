package careplan.page;

import careplan.base.JapanTime;
import careplan.sheet.ListSheet;
import careplan.sheet.SheetColumn;
import careplan.sheet.Workbooks;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.primefaces.model.DefaultStreamedContent;
import org.primefaces.model.StreamedContent;

/** Excel files that a page makes at once. */
public final class Sheets {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu/MM/dd");
    private static final DateTimeFormatter MADE = DateTimeFormatter.ofPattern("uuuu/MM/dd HH:mm");

    /** Rows of a list that grows without end, such as a log: the newest of them. */
    public static final int MOST = 20_000;

    private Sheets() {}

    /**
     * The file as a download.
     *
     * @param bundle whose text {@code print.file} is the name, with the time for {0}
     */
    public static StreamedContent download(String bundle, byte[] file) {
        return content(FacesMessages.text(bundle, "print.file", JapanTime.now().format(STAMP)), file);
    }

    /**
     * A list of a page as it was found, as a download.
     *
     * @param name what it lists, with its month: the name of the file too
     * @param titles lines above the heading, see {@link #titles}
     * @param columns headings and widths
     * @param page as {@link ListSheet#of} wants it
     * @param cells the values of a row
     */
    public static <T> StreamedContent list(
            String name,
            List<String> titles,
            List<SheetColumn> columns,
            BiFunction<Integer, Integer, List<T>> page,
            Function<T, Object[]> cells) {
        return content(
                name + "_" + JapanTime.now().format(STAMP) + ".xlsx", ListSheet.of(name, titles, columns, page, cells));
    }

    /**
     * What stands above every list: of which office, made when, found by what.
     *
     * @param conditions in words, by turns name and value; those without a value are left out
     */
    public static List<String> titles(String office, Object... conditions) {
        List<String> titles = new ArrayList<>();
        titles.add(office + "  " + JapanTime.now().format(MADE));
        StringBuilder found = new StringBuilder();
        for (int i = 0; i < conditions.length; i += 2) {
            Object value = conditions[i + 1];
            if (value != null && !value.toString().isBlank()) {
                found.append(found.isEmpty() ? "" : "  ")
                        .append(conditions[i])
                        .append("：")
                        .append(value);
            }
        }
        if (!found.isEmpty()) {
            titles.add(found.toString());
        }
        return titles;
    }

    /** The first {@link #MOST} rows of a list, which is to be sorted by time, and no more. */
    public static <T> BiFunction<Integer, Integer, List<T>> atMost(BiFunction<Integer, Integer, List<T>> page) {
        return (first, size) -> first >= MOST ? List.of() : page.apply(first, size);
    }

    /** From when to when, one of which may be open; null where both are. */
    public static String period(LocalDate from, LocalDate to) {
        return from == null && to == null ? null : day(from) + "～" + day(to);
    }

    private static String day(LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    /**
     * The columns of a list.
     *
     * @param bundle of their headings
     * @param keysAndWidths by turns the key of a heading and the width in characters
     */
    public static List<SheetColumn> columns(String bundle, Object... keysAndWidths) {
        List<SheetColumn> columns = new ArrayList<>();
        for (int i = 0; i < keysAndWidths.length; i += 2) {
            columns.add(new SheetColumn(
                    FacesMessages.text(bundle, (String) keysAndWidths[i]), (Integer) keysAndWidths[i + 1]));
        }
        return columns;
    }

    private static StreamedContent content(String name, byte[] file) {
        return DefaultStreamedContent.builder()
                .name(name)
                .contentType(Workbooks.MEDIA_TYPE)
                .contentLength((long) file.length)
                .stream(() -> new ByteArrayInputStream(file))
                .build();
    }
}
