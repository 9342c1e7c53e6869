package careplan.request;

import careplan.office.PageOffice;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/**
 * The header's [依頼中の処理があります]: how many of the person's requests are under way, and how those ended that the person
 * has not seen since; read once an answer.
 */
@Named
@RequestScoped
public class RequestsButton {

    @EJB
    private RequestQueries queries;

    @Inject
    private PageOffice office;

    private Integer count;
    private List<RequestState> ended;

    /** Requests under way at the office in use; 0 before an office has been chosen. */
    public int getCount() {
        if (count == null) {
            count = office.getChoice() != null ? queries.countUnderWay(office.id()) : 0;
        }
        return count;
    }

    /** Requests that ended well and have not been seen. */
    public long getDone() {
        return ended().stream().filter(RequestState.COMPLETED::equals).count();
    }

    /** Requests that ended otherwise and have not been seen. */
    public long getFailed() {
        return ended().size() - getDone();
    }

    /** Whether there is anything to lead to. */
    public boolean isShown() {
        return getCount() > 0 || !ended().isEmpty();
    }

    private List<RequestState> ended() {
        if (ended == null) {
            ended = office.getChoice() != null ? queries.unseen(office.id()) : List.of();
        }
        return ended;
    }
}
