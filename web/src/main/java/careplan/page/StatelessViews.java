package careplan.page;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;

/**
 * Makes what strangers see (login, errors) stateless from the beginning, so that it makes no session. The template says so
 * too, but is read only after PrimeFaces has asked, and has kept the nonce of the page's scripts in a session.
 */
public class StatelessViews extends ViewHandlerWrapper {

    private static final String WITH_STATE = "/app/";

    /** Named in faces-config.xml; called by Faces with the handler that would be used otherwise. */
    public StatelessViews(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public UIViewRoot createView(FacesContext context, String viewId) {
        UIViewRoot view = super.createView(context, viewId);
        if (view != null && viewId != null && !viewId.startsWith(WITH_STATE)) {
            view.setTransient(true);
        }
        return view;
    }
}
