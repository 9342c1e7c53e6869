package careplan.login;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why a login was refused, on the way back to its page: in a cookie of a minute, for a stranger has no session, and the next
 * request may reach another node.
 *
 * @param reason the answer
 * @param seconds how long to wait, where that is the reason
 * @param loginName what was typed, to stand there again
 */
record RefusedLogin(Reason reason, long seconds, String loginName) {

    /** What the page can say. */
    enum Reason {
        /** Name or password; which of them is never told. */
        WRONG,
        /** Too many passwords are being compared. */
        BUSY,
        /** The name has to wait. */
        WAIT;

        /** The key of its words. */
        String key() {
            return "login." + name().toLowerCase(Locale.ROOT);
        }
    }

    private static final String COOKIE = "careplan-refused";
    private static final int SECONDS = 60;
    private static final Pattern CONTENT = Pattern.compile("(WRONG|BUSY|WAIT) ([0-9]{1,12}) (.{0,50})");

    /** Has the browser bring it to the login page. */
    void keep(HttpServletRequest request, HttpServletResponse response) {
        String content = reason + " " + seconds + " " + loginName;
        send(
                request,
                response,
                Base64.getUrlEncoder().withoutPadding().encodeToString(content.getBytes(StandardCharsets.UTF_8)),
                SECONDS);
    }

    /** What the browser has brought, once: the cookie is taken from it. */
    static Optional<RefusedLogin> take(HttpServletRequest request, HttpServletResponse response) {
        Optional<String> value = request.getCookies() == null
                ? Optional.empty()
                : Arrays.stream(request.getCookies())
                        .filter(cookie -> COOKIE.equals(cookie.getName()))
                        .map(Cookie::getValue)
                        .findFirst();
        value.ifPresent(old -> send(request, response, "", 0));
        return value.flatMap(RefusedLogin::read);
    }

    /** Only what {@link #keep} may have written: the browser is not believed. */
    static Optional<RefusedLogin> read(String value) {
        try {
            String content = new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8);
            Matcher parts = CONTENT.matcher(content);
            return parts.matches()
                    ? Optional.of(new RefusedLogin(
                            Reason.valueOf(parts.group(1)), Long.parseLong(parts.group(2)), parts.group(3)))
                    : Optional.empty();
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static void send(HttpServletRequest request, HttpServletResponse response, String value, int seconds) {
        Cookie cookie = new Cookie(COOKIE, value);
        cookie.setPath(request.getContextPath() + "/login.xhtml");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setMaxAge(seconds);
        response.addCookie(cookie);
    }
}
