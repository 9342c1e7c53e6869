package careplan.print;

import careplan.office.PageOffice;
import careplan.page.FacesMessages;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;

/** 一括印刷 of any list: {@code #{printAction.all('USAGE', page.selectedIds)}}. */
@Named
@RequestScoped
public class PrintAction {

    @EJB
    private PrintService prints;

    @Inject
    private PageOffice office;

    /**
     * Asks for one PDF of all targets, and says so on the page.
     *
     * @param source name of a {@link PrintSource}
     * @param ids ids of the chosen rows, in the order of the list
     */
    public void all(String source, Collection<Long> ids) {
        if (ids.isEmpty()) {
            FacesMessages.warn("printMsg", "nothingChosen");
            return;
        }
        if (ids.size() > PrintService.MOST_TARGETS) {
            FacesMessages.warn("printMsg", "tooMany", PrintService.MOST_TARGETS);
            return;
        }
        prints.requestAll(office.id(), PrintSource.valueOf(source), ids, options());
        FacesMessages.info("printMsg", "accepted");
    }

    /** What the browser says about how this person prints; pages without a choice send nothing. */
    private static PrintOptions options() {
        return PrintOptions.of(FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("printOptions"));
    }
}
