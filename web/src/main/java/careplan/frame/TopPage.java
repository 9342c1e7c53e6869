package careplan.frame;

import careplan.client.ServingRequests;
import careplan.office.OfficeChoice;
import careplan.office.PageOffice;
import careplan.office.Waiting;
import careplan.office.WaitingWork;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** トップページ: what there is to do, and the menus that the person may use at the office. */
@Named
@RequestScoped
public class TopPage {

    @Inject
    private Frame frame;

    @Inject
    private PageOffice pageOffice;

    @EJB
    private WaitingWork waitingWork;

    @EJB
    private ServingRequests servingRequests;

    private List<Waiting> waiting;
    private List<ServingRequests.Asked> asked;

    /** What there is to do. */
    public List<Waiting> getWaiting() {
        if (waiting == null) {
            OfficeChoice office = pageOffice.getChoice();
            waiting = office == null ? List.of() : waitingWork.at(office.id());
        }
        return waiting;
    }

    /** 担当 that other offices ask for. */
    public List<ServingRequests.Asked> getAsked() {
        if (asked == null) {
            OfficeChoice office = pageOffice.getChoice();
            asked = office == null ? List.of() : servingRequests.at(office.id());
        }
        return asked;
    }

    /** 対応不要. */
    public void dismiss(long requestId) {
        servingRequests.dismiss(pageOffice.id(), requestId);
        asked = null;
    }

    /** The page where that is done, below the context root; null if the person may not enter it. */
    public String page(Waiting work) {
        String side =
                switch (work.kind()) {
                    case UPLOADED_UNITS -> "receive";
                    case READY_RECORDS -> "apply";
                    case REQUESTS -> "pendingRequests";
                };
        return getLinks().stream()
                .filter(item -> item.key().equals(side))
                .map(MenuItem::page)
                .findFirst()
                .orElse(null);
    }

    /** Everything that is below the top menus and is a link. */
    public List<MenuItem> getLinks() {
        return frame.links();
    }
}
