package careplan.exchange;

import careplan.base.TextTable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The fields of every file in every edition, as layouts.tsv has them: one line a field. A column may be given for one
 * edition alone, with the edition's name in lower case and an underscore before it ({@code v3_length}); an edition has a
 * file when it numbers fields of it ({@code v4_no}).
 */
public final class LayoutTable {

    private static final String ABSENT = "-";
    private static final List<TextTable.Line> LINES =
            TextTable.beside(LayoutTable.class, "layouts.tsv").lines();
    private static final Map<ExchangeVersion, Set<FileKind>> KINDS = new HashMap<>();

    static {
        for (ExchangeVersion version : ExchangeVersion.values()) {
            Set<FileKind> kinds = new HashSet<>();
            fields(version).forEach(field -> kinds.add(field.file()));
            KINDS.put(version, kinds);
        }
    }

    private LayoutTable() {}

    /** One field of a file as an edition has it. */
    public record Field(ExchangeVersion version, TextTable.Line line) {

        public FileKind file() {
            return FileKind.valueOf(line.get("file"));
        }

        /** Position in the row, from 1. */
        public int number() {
            return Integer.parseInt(get("no"));
        }

        private boolean present() {
            return !get("no").isEmpty() && !get("no").equals(ABSENT);
        }

        /** A cell: that of the edition where it has one of its own, else that of all. */
        public String get(String column) {
            String own = line.get(version.name().toLowerCase(Locale.ROOT) + "_" + column);
            return own.isEmpty() ? line.get(column) : own;
        }
    }

    /** The fields of all files of an edition, in the order of the table. */
    public static List<Field> fields(ExchangeVersion version) {
        return LINES.stream()
                .map(line -> new Field(version, line))
                .filter(Field::present)
                .toList();
    }

    /** Whether an edition has a file at all. */
    public static boolean contains(FileKind kind, ExchangeVersion version) {
        return KINDS.get(version).contains(kind);
    }
}
