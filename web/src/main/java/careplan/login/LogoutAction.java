package careplan.login;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;

/** The logout button of every page. */
@Named
@RequestScoped
public class LogoutAction {

    @Inject
    private HttpServletRequest request;

    @EJB
    private LoginService loginService;

    /** Ends the session and says so on the login page. */
    public String logout() throws ServletException {
        loginService.loggingOut(Logins.session(request));
        Logout.run(request);
        return "/login.xhtml?faces-redirect=true&loggedOut=true";
    }
}
