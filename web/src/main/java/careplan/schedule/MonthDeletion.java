package careplan.schedule;

import careplan.office.PageOffice;
import careplan.page.FacesMessages;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.Function;
import org.primefaces.PrimeFaces;

/** 削除 on the page of a month: asks with what goes, and deletes it. */
@Named
@RequestScoped
public class MonthDeletion {

    private static final String BUNDLE = "scheduleMsg";

    @EJB
    private ScheduleRemoval removal;

    @Inject
    private PageOffice office;

    @Inject
    private MonthPage page;

    private boolean deleted;

    /** The question, which says whose month it is and what goes with it. */
    public String getQuestion() {
        ScheduleMonth month = page.getMonth();
        return FacesMessages.text(
                BUNDLE,
                page.isProvision() ? "delete.askProvision" : "delete.ask",
                month.head().clientName(),
                month.month().getYear(),
                month.month().getMonthValue(),
                month.lines().size(),
                total(month, ScheduleMonth.Line::planned),
                total(month, ScheduleMonth.Line::actual));
    }

    /**
     * Deletes the month.
     *
     * @return the list, or null if it could not be deleted, which is told
     */
    public String delete() {
        page.act(() -> {
            removal.remove(office.id(), page.getId(), page.getMonth().version());
            deleted = true;
        });
        if (!deleted) {
            return null;
        }
        FacesMessages.info(BUNDLE, "deleted");
        FacesMessages.keep();
        PrimeFaces.current().executeScript("CareplanMonth.saved()");
        return (page.isProvision() ? "/app/schedule/provision.xhtml" : "/app/schedule/usage.xhtml")
                + "?faces-redirect=true";
    }

    private static int total(ScheduleMonth month, Function<ScheduleMonth.Line, List<Integer>> counts) {
        return month.lines().stream()
                .flatMap(line -> counts.apply(line).stream())
                .mapToInt(count -> count)
                .sum();
    }
}
