package careplan.schedule;

import careplan.base.Holidays;
import careplan.edit.Quicker;
import careplan.exchange.format.ServiceTypes;
import careplan.office.OfficeKind;
import careplan.office.PageOffice;
import careplan.page.FacesMessages;
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
import java.util.Set;
import org.primefaces.PrimeFaces;

/**
 * The month of a client as the form shows it: services down, days across, 予定 and 実績 rows, and the 別表 below, which
 * follows what is typed. Nothing typed is lost when somebody else was quicker: it can be laid over the newer month.
 */
@Named
@ViewScoped
public class MonthPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String BUNDLE = "scheduleMsg";
    private static final Set<String> LACKING = Set.of("status.NO_ACTUALS", "status.ACTUALS_LACKING");

    /**
     * A column of the grid.
     *
     * @param number day of the month
     * @param weekday its short Japanese name
     * @param style CSS class: sat, sun (holidays too) or none
     * @param holiday its name, or null
     */
    public record Day(int number, String weekday, String style, String holiday) implements Serializable {

        static Day of(LocalDate date) {
            String holiday = Holidays.of(date).orElse(null);
            String style =
                    switch (date.getDayOfWeek()) {
                        case SATURDAY -> "sat";
                        case SUNDAY -> "sun";
                        default -> "";
                    };
            return new Day(
                    date.getDayOfMonth(),
                    date.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.JAPANESE),
                    holiday == null ? style : "sun",
                    holiday);
        }
    }

    @EJB
    private ScheduleQueries queries;

    @EJB
    private ScheduleEditing editing;

    @Inject
    private PageOffice office;

    private Long id;
    private ScheduleMonth month;
    private ScheduleMonth computed;
    private ScheduleMonth newer;
    private ScheduleWork work;
    private List<Day> days;
    private String counts;
    private String reason;
    private boolean actualsLacking;

    /**
     * Reads the month named by the page's parameter.
     *
     * @return where to go if none is named, or it was deleted
     */
    public String load() {
        if (id == null) {
            return "/app/index.xhtml?faces-redirect=true";
        }
        try {
            month = queries.open(office.id(), id);
        } catch (ScheduleRefused gone) {
            tell(gone);
            FacesMessages.keep();
            boolean provider = office.getChoice().kind() == OfficeKind.PROVIDER;
            return "/app/schedule/" + (provider ? "provision" : "usage") + ".xhtml?faces-redirect=true";
        }
        work = new ScheduleWork(month);
        days = new ArrayList<>();
        for (int day = 1; day <= month.getDays(); day++) {
            days.add(Day.of(month.month().atDay(day)));
        }
        return null;
    }

    /** 保存. The grid is sent again only where it is not what the browser shows already: it is most of the page. */
    public void save() {
        act(() -> {
            List<Object> shown = work.shown();
            take(editing.save(office.id(), id, month.version(), work.toEdit()));
            if (!shown.equals(work.shown())) {
                PrimeFaces.current().ajax().update("month:gridPanel");
            }
            FacesMessages.info(BUNDLE, "saved");
            tellOfWarnings();
        });
    }

    private void tellOfWarnings() {
        if (!month.warnings().isEmpty()) {
            FacesMessages.warn(BUNDLE, "warned", month.warnings().size());
        }
    }

    /** Computes the 別表 of what is typed, without keeping it. */
    public void preview() {
        act(() -> computed = editing.preview(office.id(), id, work.toEdit()));
    }

    /** Moves the month to another state; what is typed is kept first. */
    public void changeStatus(ScheduleStatus status) {
        act(() -> {
            if (work.isChanged()) {
                take(editing.save(office.id(), id, month.version(), work.toEdit()));
            }
            take(editing.changeStatus(office.id(), id, month.version(), status, reason));
            reason = null;
            FacesMessages.info(BUNDLE, "statusChanged." + status);
            tellOfWarnings();
            hideReasons();
        });
    }

    /** Takes the days from the browser and removes a line from the screen; {@link #undo} puts it back. */
    public void removeLine(int index) {
        if (takeCounts()) {
            work.remove(index);
            unsaved();
            preview();
        }
    }

    /** 元に戻す: the line that was removed last. */
    public void undo() {
        if (takeCounts()) {
            work.undo();
            unsaved();
            preview();
        }
    }

    /** Puts a line that the dialog has made, or changed, on the screen. */
    public void putLine(Integer index, EditedLine line) {
        if (index == null) {
            work.add(line);
        } else {
            work.change(index, line);
        }
        unsaved();
        preview();
    }

    /** Moves a line, with the additions below it, up or down, and puts the cursor back on it. */
    public void moveLine(int index, boolean up) {
        if (takeCounts()) {
            int now = work.move(index, up);
            unsaved();
            preview();
            PrimeFaces.current().executeScript("CareplanMonth.moved(" + now + ", " + up + ")");
        }
    }

    /** Puts the lines back in the order of their times. */
    public void orderByTime() {
        if (takeCounts()) {
            work.orderByTime();
            unsaved();
            preview();
        }
    }

    /** Puts the days beyond 30 in a row on lines of their own. */
    public void divideStays() {
        if (takeCounts()) {
            if (work.divideStays()) {
                unsaved();
            } else {
                FacesMessages.info(BUNDLE, "divideStays.none");
            }
            preview();
        }
    }

    /** Lets the chosen services bear what is over the limit; kept when the month is saved. */
    void chooseExcess(List<ExcessShare> shares) {
        work.setExcessShares(shares);
        unsaved();
        preview();
    }

    /** Whether it can be chosen which services bear the excess: there is some, and the plan is ours. */
    public boolean isExcessChoosable() {
        return isEditable() && !isProvision() && ExcessDialog.over(getShown()) > 0;
    }

    /** After a conflict: lays what is typed over the newer month. What the browser holds is taken before, not over both. */
    public void layOver() {
        if (counts != null && !takeCounts()) {
            return;
        }
        work.layOver(newer);
        month = newer;
        newer = null;
        computed = null;
        unsaved();
        preview();
    }

    /** After a conflict: shows the newer month and forgets what was typed. */
    public void takeNewer() {
        take(newer);
        PrimeFaces.current().executeScript("CareplanMonth.saved()");
    }

    /** Takes over what the browser holds of the grid; false if it cannot be read, which is told. */
    public boolean takeCounts() {
        try {
            work.takeCounts(counts);
            return true;
        } catch (IllegalArgumentException e) {
            FacesMessages.error(BUNDLE, "refused.counts");
            return false;
        } finally {
            counts = null;
        }
    }

    /** Does something with the month; what stands against it is told. */
    public void act(Runnable deed) {
        if (counts != null && !takeCounts()) {
            return;
        }
        try {
            deed.run();
        } catch (ScheduleConflict conflict) {
            newer = conflict.current();
            hideReasons();
            FacesMessages.warn(BUNDLE, "conflict", Quicker.named(conflict.change()));
        } catch (ScheduleRefused refused) {
            actualsLacking = refused.problems().stream().anyMatch(problem -> LACKING.contains(problem.key()));
            tell(refused);
        }
    }

    /** Tells what stands against a wish. */
    public void tell(ScheduleRefused refused) {
        refused.problems()
                .forEach(problem -> FacesMessages.error(
                        BUNDLE, "refused." + problem.key(), problem.line(), String.valueOf(problem.value())));
    }

    private static void hideReasons() {
        PrimeFaces.current().executeScript("PF('backDialog').hide(); PF('lackingDialog').hide()");
    }

    /** Shows the month as it was kept. */
    public void take(ScheduleMonth kept) {
        actualsLacking = false;
        month = kept;
        newer = null;
        computed = null;
        work.start(kept);
        PrimeFaces.current().executeScript("CareplanMonth.saved()");
    }

    private static void unsaved() {
        PrimeFaces.current().executeScript("CareplanMonth.unsaved()");
    }

    /** Where the days before this month come from, for people. */
    public String getStayOrigin() {
        StayHistory stays = month.stays();
        if (stays.from() == null || stays.days() == 0) {
            return FacesMessages.text(BUNDLE, "stays.anew");
        }
        return FacesMessages.text(
                BUNDLE,
                stays.actual() ? "stays.fromActuals" : "stays.fromPlan",
                stays.from().getMonthValue(),
                stays.days());
    }

    /** Whether anything of the month is a short stay. */
    public boolean isStay() {
        return work.getLines().stream()
                .map(EditedLine::getServiceCode)
                .anyMatch(code -> code != null && ShortStays.isStay(ServiceTypes.ofServiceCode(code)));
    }

    /** Whether the month may be changed at all. */
    public boolean isEditable() {
        return month.status() != ScheduleStatus.CONFIRMED;
    }

    /** Whether 実績済 was asked for although actuals are lacking: it can be said with a reason. */
    public boolean isActualsLacking() {
        return actualsLacking;
    }

    /** Whether this is a 提供票, which a provider keeps, and not a 利用票. */
    public boolean isProvision() {
        return month.officeKind() == OfficeKind.PROVIDER;
    }

    /** Whether a line on the screen is provided by the office in use. */
    public boolean own(EditedLine line) {
        return month.officeNumber().equals(line.getProviderNumber());
    }

    /** The month whose 別表 is shown: computed from what is typed, or as kept. */
    public ScheduleMonth getShown() {
        return computed == null ? month : computed;
    }

    public ScheduleMonth getMonth() {
        return month;
    }

    /** The month as somebody else has kept it meanwhile, or null. */
    public ScheduleMonth getNewer() {
        return newer;
    }

    public ScheduleWork getWork() {
        return work;
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

    public String getCounts() {
        return counts;
    }

    public void setCounts(String counts) {
        this.counts = counts;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
