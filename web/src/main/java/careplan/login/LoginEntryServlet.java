package careplan.login;

import careplan.page.FromPath;
import careplan.page.Redirects;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

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
        Redirects.sendToLogin(request, response, from(request));
    }

    private static String from(HttpServletRequest request) {
        if (!"GET".equals(request.getMethod())) {
            return FromPath.ofReferer(request);
        }
        Object uri = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        Object query = request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING);
        return uri == null ? null : FromPath.ofUri(request, uri + (query == null ? "" : "?" + query));
    }
}
