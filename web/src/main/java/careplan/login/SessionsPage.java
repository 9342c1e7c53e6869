package careplan.login;

import careplan.page.FacesMessages;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** ログイン中の端末. */
@Named
@RequestScoped
public class SessionsPage {

    @Inject
    private HttpServletRequest request;

    @EJB
    private LoginSessions sessions;

    private List<LoginSessionRow> rows;

    /** ログアウトさせる: the browser there is asked for a login at its next request. */
    public void end(long id) {
        sessions.end(id);
        rows = null;
        FacesMessages.info("msg", "sessions.ended");
    }

    /** ほかの端末をすべてログアウトさせる. */
    public void endOthers() {
        int ended = sessions.endOthers(Logins.session(request));
        rows = null;
        FacesMessages.info("msg", "sessions.ended.others", ended);
    }

    /** Where one is logged in, the last used first. */
    public List<LoginSessionRow> getRows() {
        if (rows == null) {
            rows = sessions.list(Logins.session(request));
        }
        return rows;
    }

    /** The longest time of a session, in hours. */
    public int getLongest() {
        return LoginSession.LONGEST_HOURS;
    }
}
