package careplan.exchange.export;

import java.io.Serializable;
import java.util.AbstractMap;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What is ticked, over all pages of a list; written to by checkboxes as {@code selection[key]}. The table's own selection
 * knows only the rows of the page that is shown.
 *
 * @param <K> what identifies a row
 */
public class Selection<K extends Serializable> extends AbstractMap<K, Boolean> implements Serializable {

    private static final long serialVersionUID = 1L;

    private final LinkedHashSet<K> ticked = new LinkedHashSet<>();

    @Override
    public Boolean get(Object key) {
        return ticked.contains(key);
    }

    /** What {@link #get} tells of every key, so that expressions ask it. */
    @Override
    public boolean containsKey(Object key) {
        return true;
    }

    @Override
    public Boolean put(K key, Boolean tick) {
        return Boolean.TRUE.equals(tick) ? !ticked.add(key) : ticked.remove(key);
    }

    @Override
    public Set<Map.Entry<K, Boolean>> entrySet() {
        return Set.copyOf(ticked.stream().map(key -> Map.entry(key, true)).toList());
    }

    /** Ticks these and no others. */
    public void set(Collection<K> keys) {
        ticked.clear();
        ticked.addAll(keys);
    }

    /** What is ticked, in the order of ticking. */
    public Set<K> keys() {
        return Set.copyOf(ticked);
    }

    /** Unticks these. */
    public void drop(Collection<K> keys) {
        ticked.removeAll(keys);
    }

    /** Unticks all. */
    @Override
    public void clear() {
        ticked.clear();
    }

    /** How many are ticked. */
    public int getCount() {
        return ticked.size();
    }
}
