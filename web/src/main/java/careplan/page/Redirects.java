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
            response.setContentType("text/xml");
            response.setCharacterEncoding("UTF-8");
            response.getWriter()
                    .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<partial-response><redirect url=\""
                            + target.replace("&", "&amp;") + "\"/></partial-response>");
        } else {
            response.sendRedirect(target);
        }
    }

    /**
     * Sends the browser to the login page.
     *
     * @param from where to go back to afterwards, see {@link FromPath}; or null
     */
    public static void sendToLogin(HttpServletRequest request, HttpServletResponse response, String from)
            throws IOException {
        send(
                request,
                response,
                "/login.xhtml" + (from == null ? "" : "?from=" + URLEncoder.encode(from, StandardCharsets.UTF_8)));
    }
}
