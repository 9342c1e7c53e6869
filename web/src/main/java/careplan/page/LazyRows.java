package careplan.page;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntSupplier;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The rows of a table, read from a service one page at a time, as the service sorts them. */
public final class LazyRows<T> extends LazyDataModel<T> {

    private static final long serialVersionUID = 1L;

    private final Count count;
    private final Part<T> part;
    private final Key<T> key;
    private ListAddress address;

    /** How many rows there are in all. */
    public interface Count extends IntSupplier, Serializable {}

    /** Reads {@code size} rows from {@code first} on. */
    public interface Part<T> extends Serializable {
        List<T> read(int first, int size);
    }

    /** What tells a row from all others. */
    public interface Key<T> extends Function<T, Object>, Serializable {}

    /** Rows that nobody chooses or expands, and that need no key therefore. */
    public LazyRows(Count count, Part<T> part) {
        this(count, part, null);
    }

    public LazyRows(Count count, Part<T> part, Key<T> key) {
        this.count = count;
        this.part = part;
        this.key = key;
    }

    /** Lets the address of the page follow the list. */
    public LazyRows<T> at(ListAddress place) {
        address = place;
        return this;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return count.getAsInt();
    }

    @Override
    public List<T> load(int first, int pageSize, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
        if (address != null) {
            address.show(
                    first,
                    pageSize,
                    sorts.values().stream()
                            .filter(SortMeta::isActive)
                            .findFirst()
                            .orElse(null));
        }
        return part.read(first, pageSize);
    }

    @Override
    public String getRowKey(T row) {
        return key == null ? super.getRowKey(row) : key.apply(row).toString();
    }
}
