package careplan.exchange.progress;

import careplan.base.JapanTime;
import careplan.exchange.export.JapaneseMonth;
import careplan.exchange.progress.Figure.Kind;
import careplan.office.OfficeChoice;
import careplan.office.OfficeKind;
import careplan.office.PageOffice;
import careplan.page.FacesMessages;
import careplan.page.MonthInUse;
import careplan.schedule.ScheduleQueries;
import careplan.security.AccessControl;
import careplan.staff.Menu;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.primefaces.model.StreamedContent;

/** 今月の状況. All that it shows stands in its address: month, which figure's clients, whose missing ones, and the place in them. */
@Named
@RequestScoped
public class ProgressPage {

    private static final String BUNDLE = "progressMsg";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日");

    /** Rows of a figure on one page. */
    public static final int ROWS = 50;

    /** What somebody has to do something about. */
    private static final Set<Kind> OPEN =
            EnumSet.complementOf(EnumSet.of(Kind.DRAFTED, Kind.ACTUALS_ENTERED, Kind.CONFIRMED));

    @EJB
    private MonthProgress progress;

    @EJB
    private ScheduleQueries schedules;

    @EJB
    private AccessControl access;

    @Inject
    private PageOffice office;

    @Inject
    private MonthInUse monthInUse;

    private YearMonth month;
    private List<Figure> figures;
    private List<FigureRow> rows;
    private List<PartnerMonth> partners;
    private List<MissingClient> missing;
    private Optional<LocalDate> due;

    /** The month of the address; else the one in use; else the latest that there is anything of. */
    public YearMonth getMonth() {
        if (month == null) {
            month = asked();
            monthInUse.searched(month);
        }
        if (month == null) {
            month = monthInUse.or(
                    () -> schedules.latestMonth(office.id()).orElseGet(() -> YearMonth.from(JapanTime.now())));
        }
        return month;
    }

    private static YearMonth asked() {
        String asked = parameter("month");
        try {
            return asked == null ? null : YearMonth.parse(asked);
        } catch (DateTimeException e) {
            return null; // an address that somebody typed
        }
    }

    /** All figures of the office's kind, in their order. */
    public List<Figure> getFigures() {
        if (figures == null) {
            figures = mayUse(Menu.SCHEDULES) ? progress.figures(office.id(), getMonth()) : List.of();
        }
        return figures;
    }

    /** The figures that somebody has to do something about and that are not zero. */
    public List<Figure> getOpen() {
        return getFigures().stream()
                .filter(figure -> figure.count() > 0 && OPEN.contains(figure.kind()))
                .toList();
    }

    /** The figure whose clients are shown; null for none. */
    public Kind getShown() {
        String asked = parameter("show");
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name().equals(asked))
                .findFirst()
                .orElse(null);
    }

    /** How many the shown figure counts. */
    public long getShownCount() {
        return getFigures().stream()
                .filter(figure -> figure.kind() == getShown())
                .mapToLong(Figure::count)
                .sum();
    }

    /** One page of the clients of the shown figure. */
    public List<FigureRow> getRows() {
        if (rows == null) {
            rows = getShown() == null
                    ? List.of()
                    : progress.rows(office.id(), getMonth(), getShown(), getFirst(), ROWS);
        }
        return rows;
    }

    /** Which row the page begins with, from 0. */
    public int getFirst() {
        String first = parameter("first");
        return first != null && first.matches("[0-9]{1,6}") ? Integer.parseInt(first) : 0;
    }

    /** The first row of the page before; -1 where there is none. */
    public int getPrevious() {
        return getFirst() == 0 ? -1 : Math.max(0, getFirst() - ROWS);
    }

    /** The first row of the next page; -1 where there is none. */
    public int getNext() {
        return getFirst() + ROWS < getShownCount() ? getFirst() + ROWS : -1;
    }

    /** What went to each partner and came from it; empty for who may not use ケアプラン連携. */
    public List<PartnerMonth> getPartners() {
        if (partners == null) {
            partners = isExchanging() ? progress.partners(office.id(), getMonth()) : List.of();
        }
        return partners;
    }

    public boolean isExchanging() {
        return mayUse(Menu.CAREPLAN_LINK);
    }

    /** The partner whose missing clients are shown; null for none. */
    public PartnerMonth getPartner() {
        String number = parameter("partner");
        return getPartners().stream()
                .filter(partner -> partner.number().equals(number))
                .findFirst()
                .orElse(null);
    }

    /** Of whom nothing came from that partner. */
    public List<MissingClient> getMissing() {
        if (missing == null) {
            missing = getPartner() == null
                    ? List.of()
                    : progress.missing(office.id(), getMonth(), getPartner().number());
        }
        return missing;
    }

    /** Until when the actuals of the month are expected; null where the office has set no day. */
    public LocalDate getDue() {
        if (due == null) {
            due = Optional.ofNullable(isExchanging() ? progress.actualsDue(office.id(), getMonth()) : null);
        }
        return due.orElse(null);
    }

    /** Whether actuals should be here by now. */
    public boolean isOverdue() {
        LocalDate due = getDue();
        return due != null && JapanTime.now().toLocalDate().isAfter(due);
    }

    /** What to write to a partner whose actuals are missing; names nobody, as it may go by mail. */
    public String getReminder() {
        return FacesMessages.text(
                BUNDLE,
                getDue() == null ? "reminder" : "reminder.due",
                getPartner().name(),
                JapaneseMonth.of(getMonth()),
                getMissing().size(),
                getMissing().stream().map(MissingClient::insuredNumber).collect(Collectors.joining("、")),
                office.getChoice().name(),
                getDue() == null ? null : getDue().format(DAY));
    }

    /** 相手先ごとの状況 as an Excel, to telephone by. */
    public StreamedContent getSheet() {
        return PartnerSheet.of(office.getChoice().name(), getMonth(), isProvider(), getPartners());
    }

    public boolean isProvider() {
        OfficeChoice choice = office.getChoice();
        return choice != null && choice.kind() == OfficeKind.PROVIDER;
    }

    private boolean mayUse(Menu menu) {
        OfficeChoice choice = office.getChoice();
        return choice != null && access.mayUse(menu, choice.id());
    }

    private static String parameter(String name) {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(name);
    }
}
