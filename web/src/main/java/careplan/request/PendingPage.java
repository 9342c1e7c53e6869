package careplan.request;

import careplan.office.PageOffice;
import careplan.page.FacesMessages;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;

/** 依頼中処理確認: the person's own requests of the last days, watched until they end. */
@Named
@ViewScoped
public class PendingPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private RequestQueries queries;

    @EJB
    private RequestControl control;

    @Inject
    private PageOffice office;

    @Inject
    private RepeatAction repeats;

    private List<RequestView> requests;

    /** Reads the list anew; called at first, before the header counts, and by the page's poll. */
    public void refresh() {
        requests = queries.own(office.id());
        control.seen(
                office.id(),
                requests.stream()
                        .filter(request -> !request.isUnderWay())
                        .map(RequestView::id)
                        .collect(Collectors.toSet()));
    }

    public List<RequestView> getRequests() {
        return requests;
    }

    /** Whether the page has something to watch: it asks again only then. */
    public boolean isWatching() {
        return requests.stream().anyMatch(RequestView::isUnderWay);
    }

    /** 中断. */
    public void stop(long requestId) {
        if (control.stop(office.id(), requestId)) {
            FacesMessages.info("requestMsg", "stopAsked");
        } else {
            FacesMessages.warn("requestMsg", "notRunning");
        }
        refresh();
    }

    /** もう一度依頼. */
    public void repeat(RequestView request) {
        repeats.repeat(request);
        refresh();
    }

    /** 再開. */
    public void restart(long requestId) {
        if (control.restart(office.id(), requestId)) {
            FacesMessages.info("requestMsg", "restartAsked");
        } else {
            FacesMessages.warn("requestMsg", "notRestartable");
        }
        refresh();
    }
}
