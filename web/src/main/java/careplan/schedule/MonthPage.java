package careplan.schedule;

import careplan.office.OfficeKind;
import careplan.office.PageOffice;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The month of a client as the form shows it: services down, days across, 予定 and 実績 rows, and the 別表 below. */
@Named
@ViewScoped
public class MonthPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /**
     * A column of the grid.
     *
     * @param number day of the month
     * @param weekday its short Japanese name
     * @param style CSS class: sat, sun or none
     */
    public record Day(int number, String weekday, String style) implements Serializable {}

    @EJB
    private transient ScheduleQueries queries;

    @Inject
    private PageOffice office;

    private Long id;
    private ScheduleMonth month;
    private List<Day> days;
    private boolean ownOnly;

    /**
     * Reads the month named by the page's parameter.
     *
     * @return where to go if none is named
     */
    public String load() {
        if (id == null) {
            return "/app/index.xhtml?faces-redirect=true";
        }
        month = queries.open(office.id(), id);
        days = new ArrayList<>();
        for (int day = 1; day <= month.getDays(); day++) {
            days.add(day(month.month().atDay(day)));
        }
        return null;
    }

    /** The lines shown: all, or those that the office in use provides. */
    public List<ScheduleMonth.Line> getLines() {
        return ownOnly
                ? month.lines().stream().filter(ScheduleMonth.Line::ownService).toList()
                : month.lines();
    }

    /** Whether this is a 提供票, which a provider keeps, and not a 利用票. */
    public boolean isProvision() {
        return month.officeKind() == OfficeKind.PROVIDER;
    }

    public ScheduleMonth getMonth() {
        return month;
    }

    public List<Day> getDays() {
        return days;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public boolean isOwnOnly() {
        return ownOnly;
    }

    public void setOwnOnly(boolean ownOnly) {
        this.ownOnly = ownOnly;
    }

    private static Day day(LocalDate date) {
        String style =
                switch (date.getDayOfWeek()) {
                    case SATURDAY -> "sat";
                    case SUNDAY -> "sun";
                    default -> "";
                };
        return new Day(
                date.getDayOfMonth(), date.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.JAPANESE), style);
    }
}
