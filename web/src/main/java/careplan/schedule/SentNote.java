package careplan.schedule;

import careplan.office.PageOffice;
import careplan.page.FacesMessages;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.format.DateTimeFormatter;

/** What the head of a month says of its sending: when it went out, and whether it was changed since. */
@Named
@RequestScoped
public class SentNote {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu/MM/dd HH:mm");

    @EJB
    private ScheduleQueries queries;

    @Inject
    private PageOffice office;

    @Inject
    private MonthPage page;

    private SentState state;

    /** Read once a request. */
    public SentState getState() {
        if (state == null) {
            state = queries.sent(office.id(), page.getId());
        }
        return state;
    }

    public String getText() {
        return FacesMessages.text(
                "scheduleMsg",
                getState().changed() ? "sent.at.changed" : "sent.at",
                getState().sentAt().format(TIME));
    }
}
