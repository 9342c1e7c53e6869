package careplan.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The page of the server's errors (500 and whatever has no page of its own). */
@Named
@RequestScoped
public class ErrorPage {

    private static final Logger LOG = Logger.getLogger(ErrorPage.class.getName());

    @Inject
    private HttpServletRequest request;

    private String id;

    /**
     * The id to tell the administrator: the one under which the failure is in the log already, or else a new one. Nothing
     * where nothing has failed, because somebody has just typed the address.
     */
    public String getId() {
        if (id == null) {
            id = known();
        }
        if (id == null && request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) != null) {
            id = ErrorId.next();
            LOG.log(
                    Level.SEVERE,
                    "Error " + id + ": status " + request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE),
                    (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
        }
        return id;
    }

    private String known() {
        if (request.getAttribute(ErrorId.ATTRIBUTE) instanceof String inRequest) {
            return inRequest;
        }
        String inAddress = request.getParameter("id");
        return ErrorId.isOne(inAddress) ? inAddress : null;
    }
}
