package careplan.login;

import careplan.door.LoggedIn;
import careplan.login.RefusedLogin.Reason;
import careplan.office.OfficeContext;
import careplan.page.FacesMessages;
import careplan.page.FromPath;
import careplan.security.HashingTurns;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/** ログイン. The page keeps no state on the server, so that it still works after it has been open overnight. */
@Named
@RequestScoped
public class LoginPage {

    private static final Logger LOG = Logger.getLogger(LoginPage.class.getName());
    private static final String TOP = "/app/index.xhtml";
    private static final int LONGEST_NAME = 50;

    @Inject
    private HttpServletRequest request;

    @Inject
    private OfficeContext officeContext;

    @EJB
    private LoginService loginService;

    private String loginName;
    private String password;
    private String from;
    private boolean loggedOut;
    private boolean over;

    /** Whoever is logged in already has no business here; whoever failed finds the name again. */
    public void open() throws IOException {
        if (request.getUserPrincipal() != null) {
            goOn();
            return;
        }
        RefusedLogin.take(request, response()).ifPresent(refused -> {
            FacesMessages.error("msg", refused.reason().key(), refused.seconds());
            loginName = refused.loginName();
        });
    }

    /**
     * Tries what was typed, unless the name has to wait; the message never tells which part was wrong. The answer is
     * always a redirect, so that no browser offers to send a password again.
     */
    public void login() throws IOException {
        if (request.getUserPrincipal() != null) {
            goOn();
            return;
        }
        if (!plausible(loginName) || password == null) {
            refuse(Reason.WRONG, 0);
            return;
        }
        if (!HashingTurns.begin()) {
            refuse(Reason.BUSY, 0);
            return;
        }
        Duration wait;
        boolean accepted;
        LoginAttempt attempt = Logins.attempt(request, loginName);
        try {
            wait = loginService.begin(attempt);
            accepted = wait.isZero() && isAccepted();
        } finally {
            HashingTurns.end();
        }
        if (accepted) {
            enter();
        } else if (wait.isZero()) {
            loginService.failed(attempt, password.toCharArray());
            refuse(Reason.WRONG, 0);
        } else {
            refuse(Reason.WAIT, wait.toSeconds() + 1);
        }
    }

    private boolean isAccepted() {
        try {
            request.login(loginName, password);
            return true;
        } catch (ServletException e) {
            LOG.log(Level.FINE, "login refused", e);
            return false;
        }
    }

    private void enter() throws IOException {
        try {
            begin();
        } catch (IllegalStateException otherTab) {
            LOG.log(Level.FINE, "another tab has taken the session at the same moment", otherTab);
            go(backHere());
        }
    }

    private void begin() throws IOException {
        request.getSession(true);
        request.changeSessionId();
        LoggedIn.mark(request.getSession());
        LoginTicket ticket = loginService.succeeded(Logins.attempt(request, loginName));
        Logins.keep(ticket, request, response());
        officeContext.reset();
        goOn();
    }

    /** This page once more, which leads on at once whoever is logged in. */
    private String backHere() {
        return "/login.xhtml"
                + (getFrom() == null ? "" : "?from=" + URLEncoder.encode(getFrom(), StandardCharsets.UTF_8));
    }

    private void goOn() throws IOException {
        go(getFrom() == null ? TOP : getFrom());
    }

    private void refuse(Reason reason, long seconds) throws IOException {
        new RefusedLogin(reason, seconds, plausible(loginName) ? loginName : "").keep(request, response());
        go(backHere());
    }

    private static HttpServletResponse response() {
        return (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
    }

    /** No account has such a name, and not every database could even compare it. */
    private static boolean plausible(String name) {
        return name != null && name.length() <= LONGEST_NAME && name.chars().noneMatch(Character::isISOControl);
    }

    private static void go(String path) throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.getRequestContextPath() + path);
        FacesContext.getCurrentInstance().responseComplete();
    }

    /** ログイン名. */
    public String getLoginName() {
        return loginName;
    }

    public void setLoginName(String loginName) {
        this.loginName = loginName;
    }

    /** パスワード. */
    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    /** Where to go after the login, see {@link FromPath}; null for the top page. */
    public String getFrom() {
        return FromPath.validated(from);
    }

    public void setFrom(String from) {
        this.from = from;
    }

    /** Whether a session is over in which the person was at work. */
    public boolean isOver() {
        return over;
    }

    public void setOver(boolean over) {
        this.over = over;
    }

    /** Whether the person has just logged out. */
    public boolean isLoggedOut() {
        return loggedOut;
    }

    public void setLoggedOut(boolean loggedOut) {
        this.loggedOut = loggedOut;
    }
}
