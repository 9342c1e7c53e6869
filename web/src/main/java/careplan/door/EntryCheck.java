package careplan.door;

import careplan.page.FromPath;
import careplan.page.Redirects;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.handlers.ServletRequestContext;
import io.undertow.util.AttachmentKey;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Locale;
import java.util.ResourceBundle;
import org.xnio.XnioExecutor;

/**
 * Tells strangers from people who are logged in before the container does: it would read a stranger's form and make a
 * session to remember what was asked for. Here the form stays unread, and the way to the login page is shown at once.
 */
final class EntryCheck implements HttpHandler {

    /** What will close a stranger's connection. */
    static final AttachmentKey<XnioExecutor.Key> TIME_LIMIT = AttachmentKey.create(XnioExecutor.Key.class);

    private final HttpHandler next;
    private final KnownSessions known;

    /** @param next the container, from its question for a login on */
    EntryCheck(HttpHandler next, KnownSessions known) {
        this.next = next;
        this.known = known;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        ServletRequestContext context = exchange.getAttachment(ServletRequestContext.ATTACHMENT_KEY);
        HttpSession session = context.getOriginalRequest().getSession(false);
        boolean loggedIn = session != null && LoggedIn.is(session);
        if (loggedIn) {
            welcome(exchange, session);
        }
        if (!loggedIn && isForeignPost(exchange)) {
            exchange.setStatusCode(StatusCodes.FORBIDDEN);
            exchange.endExchange();
            return;
        }
        long most = loggedIn ? BodyLimits.ofPerson(exchange) : BodyLimits.STRANGER;
        if (!BodyLimits.allows(exchange, most)) {
            exchange.setPersistent(false);
            refuse(context.getOriginalResponse());
        } else if (!loggedIn && isApplication(exchange)) {
            HttpServletRequest request = context.getOriginalRequest();
            secure(context.getOriginalResponse());
            Redirects.sendToLogin(request, context.getOriginalResponse(), FromPath.ofRequest(request));
        } else {
            next.handleRequest(exchange);
            LoggedIn.shorten(context.getOriginalRequest().getSession(false));
        }
    }

    /** As undertow-handlers.conf does for every answer from behind this door. */
    private static void secure(HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
    }

    private void welcome(HttpServerExchange exchange, HttpSession session) {
        known.add(session.getId());
        XnioExecutor.Key end = exchange.getAttachment(TIME_LIMIT);
        if (end != null) {
            end.remove();
        }
    }

    /** In place of the error page: no page can be asked for before the container has asked for a login. */
    private static void refuse(HttpServletResponse response) throws IOException {
        secure(response);
        response.setStatus(StatusCodes.REQUEST_ENTITY_TOO_LARGE);
        response.setContentType("text/html");
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .write("<!DOCTYPE html><html lang=\"ja\"><title>" + text("title") + "</title><h1>" + text("title")
                        + "</h1><p>" + text("text") + "</p><p>" + text("todo") + "</p></html>");
    }

    private static String text(String key) {
        return ResourceBundle.getBundle("careplan.messages", Locale.JAPANESE).getString("error.tooLarge." + key);
    }

    /** A form that another site sends, the login's included. Browsers say so themselves. */
    private static boolean isForeignPost(HttpServerExchange exchange) {
        return exchange.getRequestMethod().equals(Methods.POST)
                && "cross-site".equals(exchange.getRequestHeaders().getFirst("Sec-Fetch-Site"));
    }

    /** What is not for strangers; the container's own login is for nobody, as undertow-handlers.conf says behind this door. */
    private static boolean isApplication(HttpServerExchange exchange) {
        String path = exchange.getRelativePath().toLowerCase(Locale.ROOT);
        return (path.equals("/app") || path.startsWith("/app/")) && !path.contains("j_security_check");
    }
}
