package careplan.login;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Where the container forwards a request that needs a login: sends the browser to the login page, which knows from
 * {@code from} where to go back to. A page cannot do this itself, since a Faces request in the background (a poll, a
 * button) understands only a partial response.
 */
@WebServlet(urlPatterns = "/login-entry")
public class LoginEntryServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String from = from(request);
        String target = request.getContextPath() + "/login.xhtml"
                + (from == null ? "" : "?from=" + URLEncoder.encode(from, StandardCharsets.UTF_8));
        response.setHeader("Cache-Control", "no-store");
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            response.setContentType("text/xml");
            response.setCharacterEncoding("UTF-8");
            response.getWriter()
                    .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<partial-response><redirect url=\""
                            + target.replace("&", "&amp;") + "\"/></partial-response>");
        } else {
            response.sendRedirect(target);
        }
    }

    /** The page the person was on, as a path below the context root with its query; null if unknown or not ours. */
    private static String from(HttpServletRequest request) {
        if (!"GET".equals(request.getMethod())) {
            return fromReferer(request);
        }
        Object uri = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        Object query = request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING);
        return uri == null ? null : inside(request, uri + (query == null ? "" : "?" + query));
    }

    /** A submitted form cannot be sent again after the login; the page that held it can be shown again. */
    private static String fromReferer(HttpServletRequest request) {
        String referer = request.getHeader("Referer");
        if (referer == null) {
            return null;
        }
        try {
            URI uri = URI.create(referer);
            return inside(request, uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String inside(HttpServletRequest request, String path) {
        String app = request.getContextPath() + "/app/";
        return path.startsWith(app) ? path.substring(request.getContextPath().length()) : null;
    }
}
