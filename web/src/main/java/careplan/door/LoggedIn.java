package careplan.door;

import jakarta.servlet.http.HttpSession;

/** The mark of a session in which somebody has logged in. */
public final class LoggedIn {

    private static final String MARK = LoggedIn.class.getName();

    /** Longer than anything needs that is no login. */
    private static final int STRANGER_SECONDS = 120;

    private LoggedIn() {}

    /** Marks the session, after its id has been changed. */
    public static void mark(HttpSession session) {
        session.setAttribute(MARK, Boolean.TRUE);
        session.setMaxInactiveInterval(60 * session.getServletContext().getSessionTimeout());
        KnownSessions.of(session.getServletContext()).add(session.getId());
    }

    /** Ends the session, and what the door knew of it. */
    public static void end(HttpSession session) {
        KnownSessions.of(session.getServletContext()).remove(session.getId());
        session.invalidate();
    }

    /**
     * Lets a stranger's session end soon. No page of ours makes one; a library that begins to must not fill the server.
     *
     * @param session null for none
     */
    static void shorten(HttpSession session) {
        if (session != null && !is(session)) {
            session.setMaxInactiveInterval(STRANGER_SECONDS);
        }
    }

    static boolean is(HttpSession session) {
        return session.getAttribute(MARK) != null;
    }
}
