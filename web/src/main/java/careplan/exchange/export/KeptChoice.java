package careplan.exchange.export;

import java.io.Serializable;
import java.util.Collection;
import java.util.Objects;

/**
 * A choice from a list that changes with other conditions. What the list does not hold for the moment is not chosen, but comes
 * back when the list holds it again, until the person chooses something else.
 */
final class KeptChoice<T extends Serializable> implements Serializable {

    private static final long serialVersionUID = 1L;

    private T wanted;
    private T chosen;

    /** What is chosen, or null. */
    T get() {
        return chosen;
    }

    /** What the page sends: every time, so only what differs is a choice of the person. */
    void set(T value) {
        if (!Objects.equals(value, chosen)) {
            wanted = value;
            chosen = value;
        }
    }

    /** Follows the list. */
    void offer(Collection<T> list) {
        chosen = wanted != null && list.contains(wanted) ? wanted : null;
    }

    void clear() {
        wanted = null;
        chosen = null;
    }
}
