package careplan.login;

import careplan.page.FromPath;
import careplan.page.Redirects;
import jakarta.ejb.EJB;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Looks at the account before every page that needs a login: a locked or retired one is logged out at once, and one that
 * must change its password, or show or set up its second factor, gets nowhere else. Keeps pages out of the browser's store, so that "back" after a logout shows
 * nothing. web.xml names it, since it stands before {@link careplan.door.FormFilter}.
 */
public class AccountFilter extends HttpFilter {

    /** The request attribute that holds the {@link Account}. */
    public static final String ACCOUNT = Account.class.getName();

    private static final String PASSWORD_PAGE = "/app/password.xhtml";
    private static final String FACTOR_PAGE = "/app/second-factor.xhtml";

    private static final long serialVersionUID = 1L;

    @EJB
    private LoginService loginService;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isForeignPost(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        Optional<Account> account = loginService.account(Logins.session(request));
        if (account.isEmpty()) {
            Logout.run(request);
            Redirects.sendToLogin(request, response, null);
            return;
        }
        String page = pageOf(account.get().hurdle());
        if (page != null && !page.equals(request.getServletPath())) {
            Redirects.send(request, response, page + fromQuery(request));
            return;
        }
        request.setAttribute(ACCOUNT, account.get());
        response.setHeader("Cache-Control", "no-store");
        chain.doFilter(request, response);
    }

    /** Where the hurdle is taken; null where there is none. */
    private static String pageOf(Hurdle hurdle) {
        return switch (hurdle) {
            case NONE -> null;
            case PASSWORD -> PASSWORD_PAGE;
            case FACTOR, FACTOR_SETUP -> FACTOR_PAGE;
        };
    }

    /** Browsers say so themselves; Faces' view state and the SameSite cookie stand behind this first line. */
    private static boolean isForeignPost(HttpServletRequest request) {
        return "POST".equals(request.getMethod()) && "cross-site".equals(request.getHeader("Sec-Fetch-Site"));
    }

    private static String fromQuery(HttpServletRequest request) {
        String from = "GET".equals(request.getMethod()) ? FromPath.ofUri(request, request.getRequestURI()) : null;
        return from == null ? "" : "?from=" + from;
    }
}
