package careplan.security;

import java.util.Arrays;
import java.util.List;

/** docs/authorization.md, read: the lines of its two tables. */
public final class AuthorizationTable {

    /** Kinds of people, in the order of the columns. */
    public enum Kind {
        PERMITTED,
        WITHOUT_PERMISSION,
        OTHER_OFFICE,
        OTHER_CORPORATION,
        OPERATOR,
        ADMINISTRATOR,
        NOBODY,
        /** Permitted, but asking for a record of another corporation. */
        FOREIGN_RECORD
    }

    /**
     * A line.
     *
     * @param name {@code package.Class.method} or path of a page
     * @param menus each of which lets pass by itself; empty where none is needed
     * @param internal whether it is open to all code of the application and to nobody else, so that nobody is asked
     * @param answers one for each {@link Kind}: ○ passes, × is refused, – is not asked
     */
    public record Row(String name, List<String> menus, boolean internal, List<String> answers) {

        public String answer(Kind kind) {
            return answers.get(kind.ordinal());
        }
    }

    private AuthorizationTable() {}

    /** The lines whose first cell begins so, as in {@code careplan.} or {@code /app/}. */
    public static List<Row> rows(String markdown, String begin) {
        return markdown.lines()
                .filter(line -> line.startsWith("| `" + begin))
                .map(line -> Arrays.stream(line.split("\\|"))
                        .map(String::strip)
                        .skip(1)
                        .toList())
                .map(cells -> new Row(
                        cells.get(0).replace("`", ""),
                        cells.get(1).matches("–|内部")
                                ? List.of()
                                : Arrays.asList(cells.get(1).split(" / ")),
                        cells.get(1).equals("内部"),
                        cells.subList(2, cells.size())))
                .toList();
    }
}
