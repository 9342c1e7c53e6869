package careplan.exchange.format;

import careplan.exchange.ExchangeVersion;
import careplan.exchange.FileKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The fields of one kind of file in one version, in the order of the row. */
public final class Layout {
    private final FileKind kind;
    private final ExchangeVersion version;
    private final List<LayoutField> fields;
    private final Map<String, Integer> indexes = new HashMap<>();
    private final boolean[] freeText;

    Layout(FileKind kind, ExchangeVersion version, List<LayoutField> fields) {
        this.kind = kind;
        this.version = version;
        this.fields = List.copyOf(fields);
        this.freeText = new boolean[fields.size()];
        for (LayoutField field : fields) {
            if (field.index() != indexes.size() || indexes.containsKey(field.key())) {
                throw new IllegalArgumentException(
                        kind + " " + version + ": field " + field.number() + " out of order or double");
            }
            indexes.put(field.key(), field.index());
            freeText[field.index()] = field.freeText();
        }
    }

    public FileKind kind() {
        return kind;
    }

    public ExchangeVersion version() {
        return version;
    }

    public List<LayoutField> fields() {
        return fields;
    }

    public int size() {
        return fields.size();
    }

    public LayoutField field(int index) {
        return fields.get(index);
    }

    public boolean has(String key) {
        return indexes.containsKey(key);
    }

    /** Index of a field, or -1 when this version has no such field. */
    public int indexIfPresent(String key) {
        return indexes.getOrDefault(key, -1);
    }

    /**
     * Index of a field by its key: its Japanese name, unless the file has that name twice.
     *
     * @throws IllegalArgumentException when the layout has no such field: a mistake in the program, never in a file
     */
    public int index(String key) {
        Integer index = indexes.get(key);
        if (index == null) {
            throw new IllegalArgumentException(kind + " " + version + " has no field " + key);
        }
        return index;
    }

    boolean freeText(int index) {
        return freeText[index];
    }

    @Override
    public String toString() {
        return kind + " " + version;
    }
}
