package careplan.page;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;

/**
 * The page to go back to after a login, as it travels through the browser: always a path below {@code /app/}, with its
 * query, without the context root. Whatever else stands there came from someone who wants to lead people elsewhere.
 */
public final class FromPath {

    private static final int MAX_LENGTH = 1_000;

    private FromPath() {}

    /** The path as given if it leads into the application, else null. */
    public static String validated(String path) {
        if (path == null || path.length() > MAX_LENGTH || !path.startsWith("/app/")) {
            return null;
        }
        if (path.chars().anyMatch(c -> c <= ' ' || c == '\\' || c > '~')) {
            return null;
        }
        int query = path.indexOf('?');
        String plain = (query < 0 ? path : path.substring(0, query)).toLowerCase(Locale.ROOT);
        boolean climbs = plain.contains("..") || plain.contains("//") || plain.contains("%2e") || plain.contains("%5c");
        return climbs ? null : path;
    }

    /** The same for an absolute path with the context root in front, as servlets see it. */
    public static String ofUri(HttpServletRequest request, String uri) {
        String context = request.getContextPath();
        return uri.startsWith(context + "/") ? validated(uri.substring(context.length())) : null;
    }

    /** What was asked for itself, or the page that held the form that was sent. */
    public static String ofRequest(HttpServletRequest request) {
        String query = request.getQueryString();
        return "GET".equals(request.getMethod())
                ? ofUri(request, request.getRequestURI() + (query == null ? "" : "?" + query))
                : ofReferer(request);
    }

    /** The page that held the form that was sent: a form cannot be sent again after a login, but its page can be shown. */
    public static String ofReferer(HttpServletRequest request) {
        String referer = request.getHeader("Referer");
        if (referer == null) {
            return null;
        }
        try {
            URI uri = URI.create(referer);
            String path = uri.getRawPath() == null ? "" : uri.getRawPath();
            return ofUri(request, path + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
