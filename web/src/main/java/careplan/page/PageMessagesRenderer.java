package careplan.page;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.primefaces.component.api.UINotifications;
import org.primefaces.component.dialog.Dialog;
import org.primefaces.component.messages.MessagesRenderer;

/**
 * Shows what is said of a field where the field is: in its dialog, and not on the page behind it too, where it would still
 * stand when the dialog is closed. What is said of no field is the page's.
 */
public class PageMessagesRenderer extends MessagesRenderer {

    @Override
    public List<FacesMessage> collectFacesMessages(UINotifications messages, FacesContext context) {
        if (messages.getFor() != null) {
            return super.collectFacesMessages(messages, context);
        }
        UIComponent place = dialogOf((UIComponent) messages);
        List<FacesMessage> here = new ArrayList<>();
        for (Iterator<String> fields = context.getClientIdsWithMessages(); fields.hasNext(); ) {
            String field = fields.next();
            if (Objects.equals(place, dialogOf(field, context))) {
                here.addAll(context.getMessageList(field));
            }
        }
        return here;
    }

    /** By its form, since a field of a repeated row is found by its row alone. */
    private static UIComponent dialogOf(String field, FacesContext context) {
        return field == null ? null : dialogOf(context.getViewRoot().findComponent(field.split(":", 2)[0]));
    }

    private static UIComponent dialogOf(UIComponent component) {
        UIComponent at = component;
        while (at != null && !(at instanceof Dialog)) {
            at = at.getParent();
        }
        return at;
    }
}
