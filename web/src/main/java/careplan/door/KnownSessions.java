package careplan.door;

import jakarta.servlet.ServletContext;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Ids of sessions that this node has lately seen to be logged in: what can be asked without reading a session, which may
 * lie in the database. A session that is not here is treated as a stranger's until its first request has passed.
 */
final class KnownSessions {

    private static final int MOST = 20_000;

    private final Set<String> ids = Collections.synchronizedSet(Collections.newSetFromMap(new Recent()));

    /** The one of the application. */
    static KnownSessions of(ServletContext context) {
        String name = KnownSessions.class.getName();
        if (!(context.getAttribute(name) instanceof KnownSessions)) {
            context.setAttribute(name, new KnownSessions());
        }
        return (KnownSessions) context.getAttribute(name);
    }

    void add(String id) {
        ids.add(id);
    }

    void remove(String id) {
        ids.remove(id);
    }

    boolean contains(String id) {
        return ids.contains(id);
    }

    /** Forgets what was seen the longest ago. */
    private static final class Recent extends LinkedHashMap<String, Boolean> {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST;
        }
    }
}
