package careplan.office;

import careplan.security.AccessDenied;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * The office that the page on the screen was opened for; backing beans hand {@link #id()} to every service call. It stays
 * with the page when another tab of the same session takes another office into use, and {@link PageOfficeGuard} then
 * refuses what the page sends.
 */
@Named
@RequestScoped
public class PageOffice {

    private static final String KEY = PageOffice.class.getName();

    @Inject
    private OfficeContext officeContext;

    /**
     * The id of the page's office.
     *
     * @throws AccessDenied if there is no office that this person may use
     */
    public long id() {
        OfficeChoice office = getChoice();
        if (office == null) {
            throw new AccessDenied("no office");
        }
        return office.id();
    }

    /** The page's office; null if there is none that this person may use. */
    public OfficeChoice getChoice() {
        UIViewRoot view = FacesContext.getCurrentInstance().getViewRoot();
        if (view == null || view.isTransient()) {
            return officeContext.getCurrent();
        }
        return (OfficeChoice) view.getViewMap().computeIfAbsent(KEY, key -> officeContext.getCurrent());
    }

    /** Whether another tab has taken another office into use since this page was opened. */
    public boolean isChanged() {
        OfficeChoice now = officeContext.getCurrent();
        OfficeChoice page = getChoice();
        return page != null && (now == null || now.id() != page.id());
    }

    /** Takes the page's own office into use again, so that what was typed into the page can still be sent. */
    public void restore() {
        officeContext.choose(id());
    }
}
