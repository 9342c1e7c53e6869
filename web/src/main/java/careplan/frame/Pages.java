package careplan.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.net.MalformedURLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Knows which pages are part of the application. */
@ApplicationScoped
public class Pages {

    private final Map<String, Boolean> known = new ConcurrentHashMap<>();

    @Inject
    private ServletContext servletContext;

    /** Whether there is such a page, given as a path below the context root. */
    public boolean exist(String page) {
        return known.computeIfAbsent(page, this::find);
    }

    private boolean find(String page) {
        try {
            return servletContext.getResource(page) != null;
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(page, e);
        }
    }
}
