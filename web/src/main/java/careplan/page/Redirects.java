package careplan.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Redirects from outside of Faces. A Faces request in the background understands only a partial response. */
public final class Redirects {

    private Redirects() {}

    /**
     * Sends the browser to another page.
     *
     * @param path below the context root, with an encoded query if any
     */
    public static void send(HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
        String target = request.getContextPath() + path;
        response.setHeader("Cache-Control", "no-store");
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            sendInBackground(response, target);
        } else {
            response.sendRedirect(target);
        }
    }

    /**
     * The answer to a request in the background that leads the browser elsewhere, whatever had been written before.
     *
     * @param address with the context root, and an encoded query if any
     */
    static void sendInBackground(HttpServletResponse response, String address) throws IOException {
        response.setContentType("text/xml");
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<partial-response><redirect url=\""
                        + address.replace("&", "&amp;") + "\"/></partial-response>");
    }

    /**
     * Sends the browser to the login page, which says that the session is over where the person had been at work.
     *
     * @param from where to go back to afterwards, see {@link FromPath}; or null
     */
    public static void sendToLogin(HttpServletRequest request, HttpServletResponse response, String from)
            throws IOException {
        String query = from == null
                ? ""
                : "?from=" + URLEncoder.encode(from, StandardCharsets.UTF_8) + (wasAtWork(request) ? "&over=true" : "");
        send(request, response, "/login.xhtml" + query);
    }

    /** Who has never been here, or not since the browser was closed, has no session that could be over. */
    private static boolean wasAtWork(HttpServletRequest request) {
        return !"GET".equals(request.getMethod())
                || request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
    }
}
