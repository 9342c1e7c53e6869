package careplan.page;

import careplan.base.LockedRows;
import careplan.security.AccessDenied;
import jakarta.ejb.EJBAccessException;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Iterator;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.primefaces.csp.CspException;

/**
 * What happens when a page fails: a view that the server no longer has, or whose
 * scripts were not ready when its form was sent, is opened anew, where somebody else holds a row too long the page stays and
 * says so, what is forbidden leads to the 403
 * page, and everything else to the 500 page with an id that is in the log as well. Requests in the background are
 * redirected there, since the browser would show nothing else; {@link WholeAnswers} sees to it that nothing of their
 * answer has been sent before.
 */
public class PageErrors extends ExceptionHandlerWrapper {

    private static final Logger LOG = Logger.getLogger(PageErrors.class.getName());

    /** Made by {@link PageErrorsFactory}. */
    public PageErrors(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        FacesContext context = FacesContext.getCurrentInstance();
        Throwable failure = null;
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            Throwable next = events.next().getContext().getException();
            failure = failure == null ? next : failure;
            events.remove();
        }
        if (failure == null || context.getResponseComplete()) {
            return;
        }
        if (LockedRows.caused(failure) && context.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE) {
            LOG.log(Level.WARNING, "A row was locked too long", failure);
            stay(context);
            return;
        }
        try {
            answer(context, failure);
        } catch (IOException e) {
            throw new FacesException(e);
        }
        context.responseComplete();
    }

    /** The page is shown as it is, with what was typed: nothing of it was kept, and it can be sent again. */
    private static void stay(FacesContext context) {
        FacesMessages.error("msg", "row.locked");
        context.validationFailed();
        context.renderResponse();
    }

    private static void answer(FacesContext context, Throwable failure) throws IOException {
        ViewExpiredException expired = cause(failure, ViewExpiredException.class);
        AccessDenied denied = cause(failure, AccessDenied.class);
        if (expired != null) {
            reopen(context, expired.getViewId());
        } else if (cause(failure, CspException.class) != null && context.getViewRoot() != null) {
            reopen(context, context.getViewRoot().getViewId());
        } else if (denied != null || cause(failure, EJBAccessException.class) != null) {
            LOG.log(Level.INFO, "Access denied: {0}", denied == null ? "role" : denied.getMessage());
            Refusals.record(denied);
            show(context, HttpServletResponse.SC_FORBIDDEN, "/error/403.xhtml");
        } else {
            String id = ErrorId.next();
            LOG.log(Level.SEVERE, "Error " + id, failure);
            context.getExternalContext().getRequestMap().put(ErrorId.ATTRIBUTE, id);
            show(context, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, "/error/500.xhtml?id=" + id);
        }
    }

    /** With the query it had, if the browser tells: the page may be about one client, say. */
    private static void reopen(FacesContext context, String viewId) throws IOException {
        ExternalContext external = context.getExternalContext();
        String from = FromPath.ofReferer((HttpServletRequest) external.getRequest());
        boolean same = from != null && (from.equals(viewId) || from.startsWith(viewId + "?"));
        FacesMessages.keep();
        FacesMessages.warn("msg", "page.reopened");
        external.redirect(external.getRequestContextPath() + (same ? from : viewId));
    }

    private static void show(FacesContext context, int status, String page) throws IOException {
        ExternalContext external = context.getExternalContext();
        if (external.isResponseCommitted()) {
            LOG.log(Level.WARNING, "The page was half sent when it failed");
        } else if (context.getPartialViewContext().isAjaxRequest()) {
            external.responseReset();
            Redirects.sendInBackground(
                    (HttpServletResponse) external.getResponse(), external.getRequestContextPath() + page);
        } else {
            external.responseReset();
            external.responseSendError(status, null);
        }
    }

    private static <T extends Throwable> T cause(Throwable failure, Class<T> type) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (type.isInstance(at)) {
                return type.cast(at);
            }
        }
        return null;
    }
}
