package careplan.request;

import careplan.base.JapanTime;
import careplan.office.PageOffice;
import careplan.page.FacesMessages;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDateTime;
import java.util.List;
import org.primefaces.model.timeline.TimelineEvent;
import org.primefaces.model.timeline.TimelineModel;

/**
 * The requests of the office of the last days on a line of time, from 依頼日時 to the end. The list on the same page is its
 * alternative in words.
 */
@Named
@RequestScoped
public class RequestTimeline {

    /** More would not be told apart. */
    private static final int MOST = 30;

    /** On a line of more days a request would be too short to be seen. */
    private static final int DAYS = 2;

    @EJB
    private RequestQueries queries;

    @Inject
    private PageOffice office;

    private TimelineModel<String, Void> model;
    private LocalDateTime start;
    private LocalDateTime end;

    /** The requests as the component wants them. */
    public TimelineModel<String, Void> getModel() {
        if (model == null) {
            load();
        }
        return model;
    }

    /** Whether there is any; else the page shows its list alone. */
    public boolean isShown() {
        return !getModel().getEvents().isEmpty();
    }

    /** Where the visible time begins. */
    public LocalDateTime getStart() {
        getModel();
        return start;
    }

    /** Where the visible time ends. */
    public LocalDateTime getEnd() {
        getModel();
        return end;
    }

    private void load() {
        model = new TimelineModel<>();
        LocalDateTime now = JapanTime.now();
        RequestSearch recent = new RequestSearch(null, null, now.toLocalDate().minusDays(DAYS), null, null, false);
        List<RequestView> requests = queries.page(office.id(), recent, 0, MOST);
        start = now.minusHours(1);
        end = now.plusMinutes(10);
        for (RequestView request : requests) {
            LocalDateTime finished = request.finishedAt() == null ? now : request.finishedAt();
            String state = FacesMessages.text("requestMsg", "state." + request.state());
            model.add(TimelineEvent.<String>builder()
                    .id(Long.toString(request.id()))
                    .data(FacesMessages.text("requestMsg", "kind." + request.kind()) + "：" + state)
                    .startDate(request.requestedAt())
                    .endDate(
                            finished.isAfter(request.requestedAt())
                                    ? finished
                                    : request.requestedAt().plusSeconds(1))
                    .styleClass("state-" + request.state())
                    .build());
            start = request.requestedAt().isBefore(start) ? request.requestedAt() : start;
        }
    }
}
