package careplan.page;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import org.primefaces.PrimeFaces;

/**
 * Holds the answers to requests in the background back until they are whole, as Faces does with pages, so that one that
 * fails while it is rendered can still become an error. What such an answer has to say is shown, even where it leaves
 * older messages alone.
 */
public class WholeAnswers implements PhaseListener {

    private static final long serialVersionUID = 1L;
    private static final String MESSAGES = "messages";
    private static final String SIZE = "jakarta.faces.FACELETS_BUFFER_SIZE";

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RENDER_RESPONSE;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        FacesContext context = event.getFacesContext();
        ExternalContext external = context.getExternalContext();
        if (!context.getPartialViewContext().isAjaxRequest()) {
            return;
        }
        if (!external.isResponseCommitted()) {
            external.setResponseBufferSize(Integer.parseInt(external.getInitParameter(SIZE)));
        }
        if (!context.getMessageList().isEmpty() && context.getViewRoot().findComponent(MESSAGES) != null) {
            PrimeFaces.current().ajax().update(MESSAGES);
        }
    }
}
