package careplan.office;

import careplan.page.FacesMessages;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.PartialResponseWriter;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.faces.render.RenderKit;
import java.io.IOException;

/**
 * Refuses what a page sends after another tab has taken another office into use: nothing is done, and the page shows the
 * bar {@code office-changed} of the template, which offers both ways out. A request in the background leaves the page as
 * it is, with everything that was typed.
 */
public class PageOfficeGuard implements PhaseListener {

    private static final long serialVersionUID = 1L;

    /** Forms whose id begins so belong to the frame (log out, take the office back) and are let through. */
    private static final String FRAME_FORMS = "frame";

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        FacesContext context = event.getFacesContext();
        if (context.getResponseComplete() || !context.isPostback() || !guarded(context)) {
            return;
        }
        if (CDI.current().select(PageOffice.class).get().isChanged()) {
            if (context.getPartialViewContext().isAjaxRequest()) {
                showBar(context);
            } else {
                FacesMessages.error("msg", "office.changed.refused");
                context.renderResponse();
            }
        }
    }

    private static boolean guarded(FacesContext context) {
        return context.getViewRoot() != null
                && context.getViewRoot().getViewId().startsWith("/app/")
                && context.getExternalContext().getRequestParameterMap().keySet().stream()
                        .noneMatch(name -> name.startsWith(FRAME_FORMS));
    }

    private static void showBar(FacesContext context) {
        ExternalContext external = context.getExternalContext();
        external.setResponseContentType("text/xml");
        external.setResponseCharacterEncoding("UTF-8");
        external.addResponseHeader("Cache-Control", "no-store");
        RenderKit renderKit = context.getRenderKit();
        try {
            ResponseWriter writer = renderKit.createResponseWriter(external.getResponseOutputWriter(), null, "UTF-8");
            PartialResponseWriter partial = new PartialResponseWriter(writer);
            partial.startDocument();
            partial.startEval();
            partial.write("Careplan.officeChanged()");
            partial.endEval();
            partial.endDocument();
        } catch (IOException e) {
            throw new FacesException(e);
        }
        context.responseComplete();
    }
}
