package careplan.login;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Arrays;

/** What a browser and the server's session hold of a login. */
final class Logins {

    private static final String SESSION = Logins.class.getName();
    private static final String COOKIE = "careplan-browser";
    private static final int COOKIE_SECONDS = (int) Duration.ofDays(180).toSeconds();
    private static final int LONGEST_TOKEN = 64;

    private Logins() {}

    /** Who tries what from where. */
    static LoginAttempt attempt(HttpServletRequest request, String loginName) {
        return new LoginAttempt(
                loginName, request.getRemoteAddr(), knownBy(request), BrowserName.of(request.getHeader("User-Agent")));
    }

    private static String knownBy(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? null
                : Arrays.stream(cookies)
                        .filter(cookie -> COOKIE.equals(cookie.getName()))
                        .map(Cookie::getValue)
                        .filter(value -> !value.isEmpty() && value.length() <= LONGEST_TOKEN)
                        .findFirst()
                        .orElse(null);
    }

    /** Keeps what a login gave. */
    static void keep(LoginTicket ticket, HttpServletRequest request, HttpServletResponse response) {
        request.getSession().setAttribute(SESSION, ticket.session());
        Cookie cookie = new Cookie(COOKIE, ticket.browser());
        cookie.setPath(request.getContextPath() + "/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setMaxAge(COOKIE_SECONDS);
        response.addCookie(cookie);
    }

    /** What stands for the session of the person, or null where nobody has logged in. */
    static String session(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : (String) session.getAttribute(SESSION);
    }
}
