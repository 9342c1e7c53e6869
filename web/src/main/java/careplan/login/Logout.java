package careplan.login;

import careplan.door.LoggedIn;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/** Ends a session, with everything that pages kept in it. */
final class Logout {

    private Logout() {}

    static void run(HttpServletRequest request) throws ServletException {
        request.logout();
        HttpSession session = request.getSession(false);
        if (session != null) {
            LoggedIn.end(session);
        }
    }
}
