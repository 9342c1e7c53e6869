package careplan.request;

import careplan.office.PageOffice;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The header's [依頼中の処理があります]: how many of the person's requests are under way, counted once a page. */
@Named
@RequestScoped
public class RequestsButton {

    @EJB
    private RequestQueries queries;

    @Inject
    private PageOffice office;

    private Integer count;

    /** Requests under way at the office in use; 0 before an office has been chosen. */
    public int getCount() {
        if (count == null) {
            count = office.getChoice() != null ? queries.countUnderWay(office.id()) : 0;
        }
        return count;
    }
}
