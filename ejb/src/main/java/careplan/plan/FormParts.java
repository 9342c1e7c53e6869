package careplan.plan;

import careplan.exchange.ExchangeVersion;
import careplan.exchange.FileKind;
import careplan.exchange.format.Layout;
import careplan.exchange.format.LayoutField;
import careplan.exchange.format.Layouts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** The parts of every file of a plan document, from {@code fields.tsv}: what stands where, and nothing about how it looks. */
public final class FormParts {

    /** The version in whose layouts documents are kept here: it has all that the older one has. */
    static final ExchangeVersion VERSION = ExchangeVersion.V4;

    private static final int COLUMNS = 5;
    private static final Map<FileKind, List<FormPart>> ALL = load();

    private FormParts() {}

    /** The files that screens show. */
    static Iterable<FileKind> files() {
        return ALL.keySet();
    }

    /** The parts of a file, in the order of the screen. */
    public static List<FormPart> of(FileKind file) {
        return ALL.get(file);
    }

    /** Those of one place. */
    public static List<FormPart> of(FileKind file, FormPart.Place place) {
        return of(file).stream().filter(part -> part.place() == place).toList();
    }

    private static Map<FileKind, List<FormPart>> load() {
        Map<FileKind, List<FormPart>> all = new EnumMap<>(FileKind.class);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(FormParts.class.getResourceAsStream("fields.tsv"), "fields.tsv"),
                StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] cells = (line + "\t").split("\t", -1);
                if (cells.length < COLUMNS) {
                    throw new IllegalStateException("fields.tsv: " + line);
                }
                FileKind file = FileKind.valueOf(cells[0]);
                all.computeIfAbsent(file, key -> new ArrayList<>()).add(part(Layouts.of(file, VERSION), cells));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private static FormPart part(Layout layout, String[] cells) {
        List<Integer> lines = numbers(cells[4]);
        List<FormField> fields = new ArrayList<>();
        for (int number : numbers(cells[3])) {
            LayoutField field = layout.field(number - 1);
            fields.add(FormField.of(field, lines.contains(number)));
        }
        return new FormPart(FormPart.Place.valueOf(cells[1].toUpperCase(Locale.ROOT)), cells[2], List.copyOf(fields));
    }

    /** The numbers of {@code 4,6-8}, in that order. */
    private static List<Integer> numbers(String text) {
        List<Integer> numbers = new ArrayList<>();
        for (String range : text.isEmpty() ? new String[0] : text.split(",")) {
            String[] ends = range.split("-");
            for (int i = Integer.parseInt(ends[0]); i <= Integer.parseInt(ends[ends.length - 1]); i++) {
                numbers.add(i);
            }
        }
        if (new TreeSet<>(numbers).size() < numbers.size()) {
            throw new IllegalStateException("fields.tsv names a field twice: " + text);
        }
        return numbers;
    }
}
