package careplan.plan;

import java.io.Serializable;
import java.util.List;

/**
 * What was taken out of a document on the page, and from where, so that it can be put back. What was typed elsewhere since
 * stays.
 *
 * @param from the list itself
 * @param at where it stood
 */
public record Removal<T>(List<T> from, int at, T what) implements Serializable {

    /** Takes what stands at a place. */
    static <T> Removal<T> of(List<T> from, int at) {
        return new Removal<>(from, at, from.remove(at));
    }

    /** Puts it back where it stood, or at the end of a list that has become shorter. */
    public void putBack() {
        from.add(Math.min(at, from.size()), what);
    }
}
