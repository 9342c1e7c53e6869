package careplan.door;

import jakarta.servlet.http.HttpSession;

/** The mark of a session in which somebody has logged in. */
public final class LoggedIn {

    private static final String MARK = LoggedIn.class.getName();

    private LoggedIn() {}

    /** Marks the session, after its id has been changed. */
    public static void mark(HttpSession session) {
        session.setAttribute(MARK, Boolean.TRUE);
        KnownSessions.of(session.getServletContext()).add(session.getId());
    }

    /** Ends the session, and what the door knew of it. */
    public static void end(HttpSession session) {
        KnownSessions.of(session.getServletContext()).remove(session.getId());
        session.invalidate();
    }

    static boolean is(HttpSession session) {
        return session.getAttribute(MARK) != null;
    }
}
