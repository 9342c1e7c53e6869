package careplan.exchange.format;

import careplan.exchange.ExchangeVersion;
import careplan.exchange.FileKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All layouts, loaded once from layouts.tsv beside this class. A further version of the standard is one more pair of
 * columns there ({@code v5_no}, {@code v5_length}) and one more {@link ExchangeVersion}.
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
        List<String[]> lines = Resources.tsv("layouts.tsv");
        List<String> header = Arrays.asList(lines.get(0));
        Map<ExchangeVersion, Map<FileKind, Layout>> all = new EnumMap<>(ExchangeVersion.class);
        for (ExchangeVersion version : ExchangeVersion.values()) {
            all.put(version, load(version, header, lines.subList(1, lines.size())));
        }
        return all;
    }

    private static Map<FileKind, Layout> load(ExchangeVersion version, List<String> header, List<String[]> lines) {
        String prefix = version.name().toLowerCase(Locale.ROOT);
        int file = header.indexOf("file");
        int number = header.indexOf(prefix + "_no");
        int name = header.indexOf("name");
        int length = header.indexOf("length");
        int ownLength = header.indexOf(prefix + "_length");
        int required = header.indexOf("required");
        int values = header.indexOf("values");
        Map<FileKind, List<LayoutField>> fields = new EnumMap<>(FileKind.class);
        Map<FileKind, Set<String>> names = new EnumMap<>(FileKind.class);
        for (String[] line : lines) {
            if (line[number].equals("-")) {
                continue;
            }
            FileKind kind = FileKind.valueOf(line[file]);
            boolean first = names.computeIfAbsent(kind, k -> new HashSet<>()).add(line[name]);
            String ofVersion = ownLength >= 0 ? line[ownLength] : "";
            fields.computeIfAbsent(kind, k -> new ArrayList<>())
                    .add(FieldRules.field(
                            Integer.parseInt(line[number]),
                            line[name],
                            first ? line[name] : line[name] + "#" + line[number],
                            ofVersion.isEmpty() ? line[length] : ofVersion,
                            line[required],
                            line[values]));
        }
        Map<FileKind, Layout> layouts = new EnumMap<>(FileKind.class);
        fields.forEach((kind, list) -> layouts.put(kind, new Layout(kind, version, list)));
        return layouts;
    }
}
