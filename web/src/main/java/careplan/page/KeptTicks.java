package careplan.page;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is ticked in the lists that a person has been at, each under its conditions: who leaves a list to mend one of its
 * clients and comes back finds the others ticked as before.
 */
@SessionScoped
public class KeptTicks implements Serializable {

    private static final long serialVersionUID = 1L;

    /** A session is kept in the database, and one list may have thousands of ticks. */
    private static final int LISTS = 4;

    private final Map<String, List<Long>> ticks = new LinkedHashMap<>();

    /** Keeps what is ticked now; of the lists that were left longest ago nothing is kept. */
    public synchronized void keep(String list, Collection<Long> ids) {
        ticks.remove(list);
        ticks.put(list, List.copyOf(ids));
        if (ticks.size() > LISTS) {
            ticks.remove(ticks.keySet().iterator().next());
        }
    }

    /** What was ticked there. */
    public synchronized List<Long> of(String list) {
        return ticks.getOrDefault(list, List.of());
    }
}
