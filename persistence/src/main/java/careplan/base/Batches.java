package careplan.base;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Lists cut into pieces that one query takes behind its {@code in}: Oracle allows 1,000 values there. */
public final class Batches {

    private static final int MOST = 500;

    private Batches() {}

    /** All of them, in their order; no piece where there is nothing. */
    public static <T> List<List<T>> of(Collection<T> all) {
        List<T> list = List.copyOf(all);
        List<List<T>> batches = new ArrayList<>();
        for (int from = 0; from < list.size(); from += MOST) {
            batches.add(list.subList(from, Math.min(list.size(), from + MOST)));
        }
        return batches;
    }
}
