package careplan.exchange.format;

import careplan.exchange.ExchangeVersion;
import careplan.exchange.FileKind;
import careplan.exchange.LayoutTable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All layouts, made once from {@link LayoutTable}. A further edition of the standard is a line of editions.tsv and its
 * columns in layouts.tsv, and nothing here.
 */
public final class Layouts {
    private static final Map<ExchangeVersion, Map<FileKind, Layout>> ALL = load();

    private Layouts() {}

    /**
     * The layout of a file.
     *
     * @throws IllegalArgumentException when that version has no such file; see {@link FileKind#existsIn}
     */
    public static Layout of(FileKind kind, ExchangeVersion version) {
        return find(kind, version).orElseThrow(() -> new IllegalArgumentException(kind + " is no file of " + version));
    }

    /** The layout of a file, empty when that version has no such file. */
    public static Optional<Layout> find(FileKind kind, ExchangeVersion version) {
        return Optional.ofNullable(ALL.get(version).get(kind));
    }

    /** Every layout, by version and then in the order of the file kinds. */
    public static List<Layout> all() {
        return ALL.values().stream().flatMap(kinds -> kinds.values().stream()).toList();
    }

    private static Map<ExchangeVersion, Map<FileKind, Layout>> load() {
        Map<ExchangeVersion, Map<FileKind, Layout>> all = new LinkedHashMap<>();
        for (ExchangeVersion version : ExchangeVersion.values()) {
            all.put(version, load(version));
        }
        return all;
    }

    private static Map<FileKind, Layout> load(ExchangeVersion version) {
        Map<FileKind, List<LayoutField>> fields = new EnumMap<>(FileKind.class);
        for (LayoutTable.Field field : LayoutTable.fields(version)) {
            fields.computeIfAbsent(field.file(), kind -> new ArrayList<>()).add(LayoutField.of(field));
        }
        Map<FileKind, Layout> layouts = new EnumMap<>(FileKind.class);
        fields.forEach((kind, list) -> layouts.put(kind, new Layout(kind, version, list)));
        return layouts;
    }
}
